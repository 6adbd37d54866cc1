"""Working out what somebody meant, in the order in which it matters."""

from collections.abc import Sequence
from dataclasses import replace

from bot import steering, understanding
from bot.changing import Changes
from bot.narrow import NarrowReader, begin_beside_kept, reports
from bot.texts import Texts
from bot.turn import TurnRun
from bot.understanding import Chosen, FreeText
from domain.ask import Answer, Takes
from domain.conversation import CARDS_HOLD, Incoming, Kind, Media, Say, Start
from domain.device_codes import is_code
from domain.ids import PromptId, TextId
from domain.people import Language
from domain.permissions import Action, may
from domain.plain_words import folded
from storage.conversations import OPEN, Conversation, Prompt
from storage.outbox import draft_of

_TOUCH = {Kind.GONE: "lost_touch", Kind.BACK: "back_in_touch"}


class Reader:
    """Reads what came in and lets the turn do it."""

    def __init__(self, texts: Texts, free_text: FreeText) -> None:
        """Understand labels in all languages of `texts`, and unasked words by `free_text`."""
        self._texts, self._free = texts, free_text
        self._changes = Changes(texts, free_text)
        self._narrow = NarrowReader(texts, free_text, choose=self._choose, answer=self._answer_words)

    async def read(self, run: TurnRun, incoming: Incoming) -> None:
        """Do what one incoming message asks for."""
        if touch := _TOUCH.get(incoming.kind):
            await run.begin(Start(touch, {"account": incoming.account}))
            return
        if incoming.kind is Kind.DEVICE or (incoming.device and is_code(incoming.text)):
            await run.begin(_about_device(incoming))
            return
        if run.joining and run.under_way.current() is None:
            await run.begin(Start("join"))  # whatever they did: nobody is left in an empty chat
            return
        match incoming.kind:
            case Kind.PRESS:
                await self._press(run, incoming)
            case Kind.TEXT:
                run.words.hear(incoming.text, event_id=incoming.event_id)
                await self._text(run, incoming, incoming.text)
            case Kind.EDIT:
                await self._edit(run, incoming)
            case Kind.WITHDRAW:
                await self._changes.withdraw(run, incoming)
            case Kind.MEDIA:
                await self._media(run, incoming)
            case Kind.FILE:
                await run.begin(Start("import_file", {"upload": incoming.option}))

    async def _edit(self, run: TurnRun, incoming: Incoming) -> None:
        """What the earlier message said is said otherwise; when nothing of it stands, it is read as a new one."""
        run.words.hear(incoming.text, event_id=incoming.target)
        may_change = run.words.may_travel or self._narrow.lets_pass(incoming.text)
        if may_change and await self._changes.edit(run, incoming):
            return
        run.event_id = incoming.target
        await self._text(run, replace(incoming, event_id=incoming.target), incoming.text)

    async def _media(self, run: TurnRun, incoming: Incoming) -> None:
        """What is not words gets an answer of its own; words beside it are read as if they had been typed."""
        if incoming.option == Media.UNREADABLE:  # asked once for each key that is missing, however much it locks
            once = Say(run.me.id, TextId("device.unreadable"), key=f"unreadable:{run.account}:{incoming.target}")
            run.drafts.append(draft_of(once, account=run.account))
            return
        may_import = incoming.option == Media.DOCUMENT and may(run.me, Action.IMPORT)
        if may_import and incoming.target and run.words.may_travel:
            await run.begin(Start("collect_file", _handed_in(incoming)))
            if incoming.text:
                await self.read(run, replace(incoming, kind=Kind.TEXT, target=""))
            return
        run.say("import.on-own-page" if may_import else f"media.{incoming.option}")
        await (self.read(run, replace(incoming, kind=Kind.TEXT)) if incoming.text else steering.again(run))

    async def overdue(self, run: TurnRun, conversation: Conversation) -> None:
        """Let a conversation go on without the answer to its open question."""
        prompt = next((one for one in run.prompts if one.id == conversation.prompt), None)
        if prompt is None or prompt.question is None:
            return
        run.close_question(prompt, chosen=None)
        answer = Answer(prompt.fingerprint, overdue=True)
        await run.go(replace(conversation.with_answer(prompt.question, answer), state=OPEN, overdue_at=None))

    async def _press(self, run: TurnRun, incoming: Incoming) -> None:
        prompt_id, place = pressed(incoming.option)
        prompt = next((one for one in run.prompts if one.id == prompt_id), None)
        if prompt is None or not 0 <= place < len(prompt.options):
            run.say("prompt.expired")
            return
        await self._choose(run, Chosen(prompt, place), incoming)

    async def _choose(self, run: TurnRun, chosen: Chosen, incoming: Incoming) -> None:
        """Take a pressed or typed option: the answer to a question, or the action of a card."""
        prompt, option = chosen.prompt, chosen.prompt.options[chosen.place]
        if prompt.question is not None:
            await self._answer_option(run, chosen, incoming)
        elif prompt.chosen == chosen.place:
            return
        elif prompt.chosen is not None and prompt.chosen >= 0:
            run.say("prompt.already-answered")
        elif option.start is None:
            run.say("prompt.expired")
        elif run.now - prompt.created_at > CARDS_HOLD:
            run.close_question(prompt, chosen=None)
            run.say("prompt.expired")
        else:
            await self._act(run, chosen, option.start)

    async def _act(self, run: TurnRun, chosen: Chosen, start: Start) -> None:
        """Begin what a button of a card is for; pressed again while it asks something, it does nothing."""
        begun = run.under_way.begun_by(chosen.prompt.id)
        if (
            begun
            and begun.name == start.name
            and all(
                key in begun.answers and begun.answers[key].option == option for key, option in start.answers.items()
            )
        ):
            return
        if begun:
            run.close_question_of(begun)
            run.under_way.end(begun)
        run.pressed = (chosen.prompt, chosen.place)
        await run.begin(start)

    async def _answer_option(self, run: TurnRun, chosen: Chosen, incoming: Incoming) -> None:
        prompt, conversation = chosen.prompt, chosen.prompt.conversation
        if conversation is None or prompt.question is None:
            run.say("prompt.expired")
            return
        given = conversation.answers.get(prompt.question)
        if not prompt.is_open and (again := _asked_again(run, chosen)):
            chosen = again
        elif not prompt.is_open:
            if given is None or given.fingerprint != prompt.fingerprint or given.option != chosen.key:
                run.say("prompt.already-answered")
            return
        answer = Answer(
            prompt.fingerprint,
            option=chosen.key,
            account=incoming.account,
            event_id=incoming.event_id,
        )
        run.close_question(chosen.prompt, chosen=chosen.place)
        await run.go(conversation.with_answer(prompt.question, answer))

    async def _text(self, run: TurnRun, incoming: Incoming, text: str) -> None:
        """A typed message: a command, a button's number or label, an answer, danger, a report, or nothing known."""
        if text.lstrip().startswith("/"):
            await self._command(run, incoming, text.strip())
            return
        if menu := self._menu(run, text):
            await run.begin(menu)
            return
        question = self._question(run)
        meant = _in_order(run.prompts, question)
        if not run.words.may_travel:
            await self._narrow.read(run, incoming, meant, question)
        elif chosen := understanding.exactly(text, meant, self._texts):
            await self._choose(run, chosen, incoming)
        elif question and question.takes is Takes.WORDS:
            danger = self._danger_beside(run, question, text)
            await (run.begin(danger) if danger else self._answer_words(run, question, incoming, text))
        elif start := self._unasked(run, text):
            await run.begin(start)
        elif question and question.takes is Takes.TYPED:
            await self._answer_words(run, question, incoming, text)
        elif chosen := understanding.nearly(text, meant, self._texts):
            await self._choose(run, chosen, incoming)
        elif start := self._free.sign(text) if reports(run) else None:
            await run.begin(start)
        else:
            await self._unknown(run, incoming, text)

    async def _unknown(self, run: TurnRun, incoming: Incoming, text: str) -> None:
        """Nothing that was asked for or is known: a command without its slash, or not understood."""
        word = folded(text).strip(" .")
        if not run.joining and (word in steering.WORDS or run.wiring.command(word, of=run.me)):
            await self._command(run, incoming, word)
            return
        run.say("engine.not-understood")
        await steering.again(run)

    def _danger_beside(self, run: TurnRun, question: Prompt, text: str) -> Start | None:
        """Danger in the answer to a question that does not listen for it; a report about it comes first."""
        capability = run.wiring.by_name.get(question.conversation.name) if question.conversation else None
        return None if capability and capability.hears_danger else self._danger(run, text)

    def _danger(self, run: TurnRun, text: str) -> Start | None:
        return self._free.danger(text) if reports(run) else None

    def _unasked(self, run: TurnRun, text: str) -> Start | None:
        return (self._free.danger(text) or self._free.line(text)) if reports(run) else None

    def _question(self, run: TurnRun) -> Prompt | None:
        """The open question of the open conversation."""
        return next(
            (
                one
                for one in reversed(run.prompts)
                if one.is_open and one.question and one.conversation and one.conversation.state == OPEN
            ),
            None,
        )

    async def _answer_words(self, run: TurnRun, prompt: Prompt, incoming: Incoming, text: str) -> None:
        conversation = prompt.conversation
        if conversation is None or prompt.question is None:
            return
        answer = Answer(prompt.fingerprint, words=text, account=incoming.account, event_id=incoming.event_id)
        run.close_question(prompt, chosen=None)
        await run.go(conversation.with_answer(prompt.question, answer))

    async def _command(self, run: TurnRun, incoming: Incoming, text: str) -> None:
        word, _, rest = text.removeprefix("/").strip().partition(" ")
        start = run.wiring.command(word, of=run.me)
        if danger := self._danger(run, rest if start else f"{word} {rest}"):  # it comes before the command
            await run.begin(danger)
            return
        rest = run.words.rest(rest)
        if run.words.kept and start is None:
            run.say("page.kept")
        match word.casefold():
            case "terug" | "back":
                await steering.back(run)
            case steering.STOP:
                await steering.stop(run)
            case "ongedaan" | "undo":
                await self._changes.take_back(run, incoming)
            case "start" if not rest and not run.joining:
                await run.begin(Start("help"))
            case _ if start:
                before = run.under_way.current()
                await begin_beside_kept(run, replace(start, args={"rest": rest}) if rest else start)
                if before and run.under_way.current() == before:
                    await steering.after(run, before, start)
            case _ if not run.words.kept:
                run.say("engine.unknown-command")

    def _menu(self, run: TurnRun, text: str) -> Start | None:
        wanted = folded(text)
        for capability in run.wiring.by_name.values():
            if capability.menu is None or run.joining:
                continue
            labels = [folded(self._texts.say(capability.menu, {}, language=language)) for language in Language]
            if wanted in labels:
                return Start(capability.name)
        return None


def _handed_in(incoming: Incoming) -> dict[str, str]:
    """Where a file is that they handed in, and which message of theirs that was."""
    return {"where": incoming.target, "event": incoming.event_id, "account": incoming.account}


def _about_device(incoming: Incoming) -> Start:
    """They have another device, or prove on it that it is theirs."""
    where = {"account": incoming.account}
    if incoming.kind is not Kind.DEVICE:
        return Start("confirm_device", {**where, "device": incoming.device, "code": incoming.text})
    return Start("new_device", {**where, "device": incoming.option, "keys": incoming.target})


def pressed(option: str) -> tuple[PromptId, int]:
    """The prompt and the place that a button's opaque id stands for; a malformed one fits no prompt."""
    prompt, _, place = option.partition(".")
    return PromptId(prompt), int(place) if place.isdecimal() else -1


def _in_order(prompts: Sequence[Prompt], question: Prompt | None) -> Sequence[Prompt]:
    """The prompts whose buttons typed words may mean, the likeliest last.

    While words are asked for, no other button may swallow them.
    """
    if question is None:
        return prompts
    if question.takes is Takes.WORDS:
        return [question]
    return [*(one for one in prompts if one.id != question.id), question]


def _asked_again(run: TurnRun, chosen: Chosen) -> Chosen | None:
    """The same option of the same question where it was asked anew, for a press that crossed it."""
    for prompt in run.prompts:
        same = prompt.conversation is not None and prompt.conversation == chosen.prompt.conversation
        if prompt.is_open and same and prompt.fingerprint == chosen.prompt.fingerprint:
            places = [place for place, option in enumerate(prompt.options) if option.key == chosen.key]
            return Chosen(prompt, places[0]) if places else None
    return None
