"""One turn: running conversations over what a person did, inside the transaction that keeps its outcome."""

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

import structlog

from bot.answers import adopted, origin_of
from bot.capability import Capability, Wiring
from bot.closing import closings, taking_away
from bot.own_words import OwnWords
from bot.platform import Level
from bot.under_way import UnderWay
from domain.ask import Answer, Ask, Pause, Question
from domain.conversation import Close, Edit, Leave, LeaveAll, Reopen, Say, Start, Turn
from domain.errors import RefusedError
from domain.ids import AccountId, ConversationId, PromptId, TextId, is_id, new_id
from domain.people import Person
from domain.permissions import may
from domain.text_args import Arg, Text
from storage import alarms, audit, conversations, editing, outbox
from storage.conversations import ENDED, OPEN, PARKED, Conversation, Prompt
from storage.database import Session
from storage.outbox import Draft
from storage.recent import NOTHING, Recent

log = structlog.get_logger()
MOST_STEPS = 5
"""How many conversations one message may lead through."""


@dataclass
class TurnRun:
    """What one message of one person leads to; collected here, written by `keep`."""

    db: Session
    wiring: Wiring
    me: Person
    joining: bool
    account: AccountId
    now: datetime
    event_id: str
    prompts: list[Prompt]
    recent: Recent = NOTHING
    drafts: list[Draft] = field(default_factory=list)
    closes: list[Close] = field(default_factory=list)
    edits: list[Edit] = field(default_factory=list)
    pressed: tuple[Prompt, int] | None = None
    level: Level = Level.TEXT
    words: OwnWords = field(init=False)
    under_way: UnderWay = field(init=False)
    _steps: int = 0

    def __post_init__(self) -> None:
        """Nothing has been typed yet, and nothing changed."""
        self.words = OwnWords(self.me.id, self.account, self.level, self.now)
        self.under_way = UnderWay(self.wiring, self.prompts)

    @property
    def origin(self) -> str:
        """What stands for the message that this turn is about, among all accounts of this person."""
        return origin_of(self.account, self.event_id)

    def say(self, text: str, **args: Arg) -> None:
        """Answer with a text of the engine itself."""
        self.drafts.append(outbox.draft_of(Say(self.me.id, TextId(text), args), account=self.account))

    def close_question_of(self, conversation: Conversation) -> None:
        """Take the buttons of the question away that a conversation waits at."""
        for prompt in self.prompts:
            if prompt.id == conversation.prompt:
                self.close_question(prompt, chosen=None)

    async def begin(self, start: Start, *, goes_on: bool = False) -> None:
        """Start a conversation, if it exists; one that goes on from another did not begin with this message."""
        capability = self.wiring.by_name.get(start.name)
        if capability is None:
            log.error("turn.unknown-conversation", conversation=start.name)
            self.say("engine.gone")
            return
        start = start if goes_on else self.words.bare(start)
        answers = {key: Answer(fingerprint=None, option=option) for key, option in start.answers.items()}
        await self.go(
            Conversation(
                id=ConversationId(new_id()),
                person=self.me.id,
                name=start.name,
                state=OPEN,
                started_at=self.now,
                touched_at=self.now,
                args=start.args,
                answers=answers,
                origin=None if goes_on else self.origin,
                card=self.pressed[0].id if self.pressed and not goes_on else None,
            ),
        )

    async def go(self, conversation: Conversation) -> None:
        """Run a conversation from the top; ask its first open question, or do what it decided."""
        self._steps += 1
        capability = self.wiring.by_name.get(conversation.name)
        if capability is None or self._steps > MOST_STEPS:
            log.error("turn.unknown-conversation", conversation=conversation.name, steps=self._steps)
            self.under_way.keep(replace(conversation, state=PARKED, prompt=None))
            self.say("engine.gone")
            return
        if not self._allowed(capability):
            log.warning("turn.not-allowed", conversation=conversation.name, person=self.me.id)
            await self._note_reach(conversation)
            self.under_way.end(conversation)
            self.say("engine.not-allowed")
            return
        ask = Ask(
            id=conversation.id,
            started_at=conversation.started_at,
            now=self.now,
            answers=conversation.answers,
            told=conversation.told,
        )
        turn: Turn | None = None
        try:
            async with self.db.savepoint():
                turn = await capability.converse(ask, self.me, db=self.db, **conversation.args)
        except Pause as pause:
            self._ask(conversation, ask, pause.question)
            return
        except RefusedError as refusal:
            log.info("turn.refused", conversation=conversation.name, text_id=refusal.text)
            if refusal.is_unknown:
                await self._note_reach(conversation)
            self._end(conversation, ask)
            self.say(refusal.text, **refusal.args_of_text)
            await self.resume()
            return
        self._end(conversation, ask)
        self.take(await alarms.sounded(self.db, turn), tells=tuple(ask.tells))
        await self._then(turn)

    async def _note_reach(self, conversation: Conversation) -> None:
        """Write down that somebody reached for what is not theirs, or is not there: which record, never what words."""
        ids = [value for value in conversation.args.values() if is_id(value)]
        action, subject = f"refused.{conversation.name}", ids[0] if ids else conversation.id
        await audit.note(self.db, action, by=self.me.id, subject=subject, at=self.now)

    async def _then(self, turn: Turn) -> None:
        """What a conversation leads to when it is done: another one, or the one that was parked."""
        match turn.then:
            case Start() as start:
                await self.begin(start, goes_on=True)
            case Reopen() as what:
                await self.reopen(what)
            case Leave(conversation=left):
                self._leave(left)
                await self.resume()
            case LeaveAll(about=record):
                for one in self.under_way.about(record):
                    self._leave(one.id)
                await self.resume()
            case None:
                await self.resume()

    async def reopen(self, what: Reopen) -> None:
        """Ask one question of an ended conversation again; its other answers stand."""
        conversation = await conversations.get(self.db, what.conversation)
        if conversation is None or conversation.person != self.me.id:
            self.say("engine.too-late-to-change")
            return
        await self.go(replace(conversation.without(what.question), state=OPEN))

    def take(self, turn: Turn, *, tells: tuple[Text, ...] = ()) -> None:
        """Do what a conversation decided: its messages go out, its cards close."""
        self.closes.extend(turn.close)
        self.edits.extend(turn.edit)
        self.me = replace(self.me, language=turn.language or self.me.language)
        for say in turn.say:
            mine = say.to == self.me.id
            before = tells + say.before if mine else say.before
            tells = () if mine else tells
            account = self.account if mine and not say.only_other_platforms else None
            self.drafts.append(outbox.draft_of(replace(say, before=before), account=account))
        for tell in tells:
            self.say(tell.id, **tell.args)

    async def keep(self, *, turn: str, claim: bool = True) -> list[outbox.Put]:
        """Write it all: conversations, closed cards, messages; with `claim` the replies are ours to send at once."""
        await conversations.save(self.db, *self.under_way.kept.values())
        pressed = self._pressed_card()
        closing = await closings(self.db, self.closes, me=self.me.id, prompts=self.prompts, pressed=pressed)
        changes = await editing.drafts(self.db, self.edits)
        drafts = [*closing, *changes, *await self.words.write(self.db), *self.drafts]
        return list(
            await outbox.put(self.db, drafts, now=self.now, turn=turn, claim_for=self.account if claim else None)
        )

    def close_question(self, prompt: Prompt, *, chosen: int | None) -> None:
        """Take the buttons of an answered question away."""
        if prompt.options and prompt.account:
            self.drafts.append(taking_away(prompt, chosen=chosen))

    def _pressed_card(self) -> tuple[PromptId, int] | None:
        if self.pressed is None or self.pressed[0].question is not None:
            return None
        return self.pressed[0].id, self.pressed[1]

    def _allowed(self, capability: Capability) -> bool:
        if self.joining:
            return capability.while_joining
        return may(self.me, capability.may)

    def _ask(self, conversation: Conversation, ask: Ask, question: Question) -> None:
        if question.refused:
            log.info("turn.no-such-answer", conversation=conversation.name, person=self.me.id)
            conversation = conversation.without(question.key)
            self.say(self.words.refuse())
        prompt = PromptId(new_id())
        dropped = self._make_room(conversation)
        self.under_way.keep(
            replace(
                adopted(conversation, ask),
                state=OPEN,
                prompt=prompt,
                told=ask.told_now,
                touched_at=self.now,
                overdue_at=self._overdue_at(conversation, question.within),
            ),
        )
        self.drafts.append(
            Draft(
                id=prompt,
                person=self.me.id,
                text=question.text,
                args=question.args,
                options=question.options,
                before=dropped + question.tells,
                account=self.account,
                conversation=conversation.id,
                question=question.key,
                fingerprint=question.fingerprint,
                takes=question.takes,
            ),
        )

    def _make_room(self, conversation: Conversation) -> tuple[Text, ...]:
        """Let what is open give way; what must be told of that."""
        ended = self.under_way.make_room(conversation)
        for one in ended:
            self.close_question_of(one)
        lost = any(one.was_answered and one.name not in self.wiring.passing for one in ended)
        return (Text(TextId("engine.dropped")),) if lost else ()

    def _leave(self, conversation: ConversationId) -> None:
        parked = self.under_way.get(conversation)
        if parked:
            self.close_question_of(parked)
            self.under_way.end(parked)

    def _overdue_at(self, conversation: Conversation, within: timedelta | None) -> datetime | None:
        if within is None:
            return None
        return conversation.overdue_at or self.now + within

    def _end(self, conversation: Conversation, ask: Ask) -> None:
        ended = replace(adopted(conversation, ask), state=ENDED, told=ask.told_now, touched_at=self.now)
        self.under_way.keep(replace(ended, overdue_at=None, prompt=None))

    async def resume(self) -> None:
        """After one conversation has ended, ask the question of the parked one again, unless another is open."""
        parked = self.under_way.current(PARKED)
        if parked and parked.prompt and self.under_way.current() is None:
            self.close_question_of(parked)
            await self.go(replace(parked, state=OPEN))
