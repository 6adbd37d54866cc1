"""Changed and withdrawn messages: what they said before is said otherwise, or not at all."""

from dataclasses import replace
from datetime import timedelta

from bot import understanding
from bot.answers import origin_of
from bot.texts import Texts
from bot.turn import TurnRun
from bot.understanding import FreeText
from domain.ask import Answer, Takes
from domain.conversation import Incoming, Kind, Start
from domain.people import Role
from storage import inbox, recent
from storage.conversations import ENDED, OPEN, Conversation

TAKEN_BACK_WITHIN = timedelta(minutes=15)
"""So long "the last thing" is surely what somebody means by it."""


class Changes:
    """Finds what an earlier message said, and lets the turn do it over."""

    def __init__(self, texts: Texts, free_text: FreeText) -> None:
        """Understand labels in all languages of `texts`, and lines by `free_text`."""
        self._texts, self._free = texts, free_text

    async def edit(self, run: TurnRun, incoming: Incoming) -> bool:
        """A changed message changes what it said: an answer, or the line that began it all.

        False when the message had said nothing that stands: then it is to be read as a new one.
        """
        if start := self._danger_in(run, incoming.text):
            await run.begin(start)
            return True
        found = _said_in(run, incoming)
        if found is None:
            return False
        conversation, key = found
        if key is None:
            await self._change_line(run, conversation, incoming)
        else:
            await self._change_answer(run, conversation, key, incoming)
        return True

    async def withdraw(self, run: TurnRun, incoming: Incoming) -> None:
        """Take a message back: its answer is asked again, or what it began is undone or left."""
        found = _said_in(run, incoming)
        if found is None:
            if await self._was_said(run, incoming):
                run.say("engine.withdrawn")
            return
        conversation, key = found
        if key is not None:
            run.close_question_of(conversation)
            await run.go(replace(conversation.without(key), state=OPEN))
        elif conversation.state == ENDED:
            await self._undo(run, conversation)
        else:
            run.close_question_of(conversation)
            run.under_way.end(conversation)
            run.say("engine.stopped")
            await run.resume()

    async def _was_said(self, run: TurnRun, incoming: Incoming) -> bool:
        """Whether the bot had dealt with it as with words; of a sign put to a message that meant nothing it had not."""
        said = await inbox.of_event(run.db, incoming.account, incoming.target)
        return said is not None and said.kind is not Kind.PRESS and not (said.kind is Kind.TEXT and said.target)

    async def take_back(self, run: TurnRun, incoming: Incoming) -> None:
        """Withdraw the last thing this person typed here; without any, undo the last report made of buttons."""
        since = run.now - TAKEN_BACK_WITHIN
        run.recent = await recent.of(run.db, run.me.id, since=run.now - recent.CHANGES_WITHIN)
        for said, _ in reversed(await inbox.of_account(run.db, incoming.account, since=since)):
            if said.kind is Kind.TEXT and not said.text.startswith("/"):
                await self.withdraw(run, replace(incoming, target=said.event_id))
                return
        for conversation in run.recent.conversations:
            capability = run.wiring.by_name.get(conversation.name)
            if conversation.touched_at >= since and conversation.state == ENDED and capability and capability.undo:
                await self._undo(run, conversation)
                return
        run.say("engine.nothing-to-undo")

    def _danger_in(self, run: TurnRun, text: str) -> Start | None:
        return self._free.danger(text) if run.me.is_a(Role.VOLUNTEER) and not run.joining else None

    async def _change_answer(self, run: TurnRun, conversation: Conversation, key: str, incoming: Incoming) -> None:
        prompt = run.recent.asked.get((conversation.id, key))
        if prompt is None:
            run.say(run.words.refuse("engine.too-late-to-change"))
            return
        shown = replace(prompt, is_open=True)
        chosen = understanding.exactly(incoming.text, [shown], self._texts)
        if chosen is None and prompt.takes is Takes.OPTIONS:
            chosen = understanding.nearly(incoming.text, [shown], self._texts)
        if chosen is None and prompt.takes is Takes.OPTIONS:
            run.say(run.words.refuse("engine.change-not-understood"))
            return
        answer = replace(
            conversation.answers[key],
            fingerprint=prompt.fingerprint,
            option=chosen.key if chosen else None,
            words=None if chosen else incoming.text,
        )
        run.close_question_of(conversation)
        await run.go(replace(conversation.with_answer(key, answer), state=OPEN))

    async def _change_line(self, run: TurnRun, conversation: Conversation, incoming: Incoming) -> None:
        start = self._free.line(incoming.text)
        if start is None:
            run.say(run.words.refuse("engine.change-not-understood"))
            return
        if start.name == conversation.name:
            answers = {key: Answer(None, option=option) for key, option in start.answers.items()}
            changed = replace(conversation, answers=answers, args=start.args, state=OPEN)
            await run.go(changed)
            return
        await self._undo(run, conversation)
        await run.begin(start)

    async def _undo(self, run: TurnRun, conversation: Conversation) -> None:
        capability = run.wiring.by_name.get(conversation.name)
        if capability and capability.undo:
            await run.begin(Start(capability.undo, {"record": conversation.id}))
        else:
            run.say("engine.too-late-to-change")  # as of who took something on: it is still theirs


def _said_in(run: TurnRun, incoming: Incoming) -> tuple[Conversation, str | None] | None:
    """What the earlier message was: an answer by its question, or (None) the beginning of a conversation."""
    origin = origin_of(incoming.account, incoming.target)
    for conversation in run.recent.conversations:
        for key, answer in conversation.answers.items():
            if answer.account == incoming.account and answer.event_id == incoming.target:
                return conversation, key
        if conversation.origin == origin:
            return conversation, None
    return None
