"""Working out what somebody meant, in the order in which it matters."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

from bot import understanding
from bot.texts import Texts
from bot.turn import TurnRun
from bot.understanding import Chosen
from domain.ask import Answer, Takes
from domain.conversation import Incoming, Kind, Start
from domain.ids import PromptId, TextId
from domain.people import Language, Role
from domain.plain_words import folded
from storage import conversations
from storage.conversations import ENDED, OPEN, Conversation, Prompt

CHANGES_WITHIN = timedelta(hours=24)


@dataclass(frozen=True)
class FreeText:
    """What unasked words may begin: danger before anything, a whole report in one line, or a sign by its name."""

    danger: Callable[[str], Start | None]
    line: Callable[[str], Start | None]
    sign: Callable[[str], Start | None]


class Reader:
    """Reads what came in and lets the turn do it."""

    def __init__(self, texts: Texts, free_text: FreeText) -> None:
        """Understand labels in all languages of `texts`, and unasked words by `free_text`."""
        self._texts, self._free = texts, free_text

    async def read(self, run: TurnRun, incoming: Incoming) -> None:
        """Do what one incoming message asks for."""
        match incoming.kind:
            case Kind.PRESS:
                await self._press(run, incoming)
            case Kind.TEXT:
                await self._text(run, incoming, incoming.text)
            case Kind.EDIT:
                await self._edit(run, incoming)
            case Kind.WITHDRAW:
                await self._withdraw(run, incoming)

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
        else:
            run.pressed = (prompt, chosen.place)
            await run.begin(option.start)

    async def _answer_option(self, run: TurnRun, chosen: Chosen, incoming: Incoming) -> None:
        prompt, conversation = chosen.prompt, chosen.prompt.conversation
        if conversation is None or prompt.question is None:
            run.say("prompt.expired")
            return
        given = conversation.answers.get(prompt.question)
        if not prompt.is_open:
            if given is None or given.fingerprint != prompt.fingerprint or given.option != chosen.key:
                run.say("prompt.already-answered")
            return
        answer = Answer(
            prompt.fingerprint,
            option=chosen.key,
            account=incoming.account,
            event_id=incoming.event_id,
        )
        run.close_question(prompt, chosen=chosen.place)
        await run.go(conversation.with_answer(prompt.question, answer))

    async def _text(self, run: TurnRun, incoming: Incoming, text: str) -> None:
        """A typed message: a command, a button's number or label, an answer, danger, a report, or nothing known."""
        if text.startswith("/"):
            await self._command(run, text)
            return
        if menu := self._menu(run, text):
            await run.begin(menu)
            return
        if chosen := understanding.exactly(text, run.prompts, self._texts):
            await self._choose(run, chosen, incoming)
            return
        question = self._question(run)
        if question and question.takes is Takes.WORDS:
            await self._answer_words(run, question, incoming, text)
        elif start := self._unasked(run, text):
            await run.begin(start)
        elif question and question.takes is Takes.TYPED:
            await self._answer_words(run, question, incoming, text)
        elif chosen := understanding.nearly(text, run.prompts, self._texts):
            await self._choose(run, chosen, incoming)
        elif start := self._free.sign(text) if run.me.is_a(Role.VOLUNTEER) and not run.joining else None:
            await run.begin(start)
        else:
            run.say("engine.not-understood")
            await self._again(run)

    def _unasked(self, run: TurnRun, text: str) -> Start | None:
        if run.joining or not run.me.is_a(Role.VOLUNTEER):
            return None
        return self._free.danger(text) or self._free.line(text)

    def _question(self, run: TurnRun) -> Prompt | None:
        """The open question of the open conversation."""
        return next(
            (one for one in reversed(run.prompts) if one.is_open and one.question and _state(one) == OPEN),
            None,
        )

    async def _answer_words(self, run: TurnRun, prompt: Prompt, incoming: Incoming, text: str) -> None:
        conversation = prompt.conversation
        if conversation is None or prompt.question is None:
            return
        answer = Answer(prompt.fingerprint, words=text, account=incoming.account, event_id=incoming.event_id)
        run.close_question(prompt, chosen=None)
        await run.go(conversation.with_answer(prompt.question, answer))

    async def _command(self, run: TurnRun, text: str) -> None:
        word, _, rest = text.removeprefix("/").strip().partition(" ")
        match word.casefold():
            case "terug" | "back":
                await self._back(run)
            case "stop":
                self._stop(run)
            case "start" if not rest and not run.joining:
                await run.begin(Start("help"))
            case _:
                start = run.wiring.command(word)
                if start is None:
                    run.say("engine.unknown-command")
                else:
                    await run.begin(replace(start, args={"rest": rest}) if rest else start)

    def _menu(self, run: TurnRun, text: str) -> Start | None:
        wanted = folded(text)
        for capability in run.wiring.by_name.values():
            if capability.menu is None or run.joining:
                continue
            labels = [folded(self._texts.say(capability.menu, {}, language=language)) for language in Language]
            if wanted in labels:
                return Start(capability.name)
        return None

    async def _back(self, run: TurnRun) -> None:
        conversation = run.current()
        given = [key for key, one in conversation.answers.items() if one.event_id] if conversation else []
        if conversation is None or not given:
            run.say("engine.nothing-before")
            await self._again(run)
            return
        self._close_question_of(run, conversation)
        await run.go(conversation.without(given[-1]))

    def _stop(self, run: TurnRun) -> None:
        conversation = run.current()
        if conversation is None:
            run.say("engine.nothing-to-stop")
            return
        self._close_question_of(run, conversation)
        run.kept[conversation.id] = replace(conversation, state=ENDED, prompt=None, overdue_at=None)
        run.say("engine.stopped")

    async def _again(self, run: TurnRun) -> None:
        """Ask the open question once more."""
        conversation = run.current()
        if conversation:
            self._close_question_of(run, conversation)
            await run.go(conversation)

    def _close_question_of(self, run: TurnRun, conversation: Conversation) -> None:
        for prompt in run.prompts:
            if prompt.id == conversation.prompt:
                run.close_question(prompt, chosen=None)

    async def _edit(self, run: TurnRun, incoming: Incoming) -> None:
        """A changed message changes what it said: an answer, or the line that began it all."""
        if start := self._danger_in(run, incoming.text):
            await run.begin(start)
            return
        for conversation in await conversations.recent(run.db, run.me.id, since=run.now - CHANGES_WITHIN):
            for key, answer in conversation.answers.items():
                if answer.event_id == incoming.target:
                    await self._change_answer(run, conversation, key, incoming)
                    return
            if conversation.origin == incoming.target:
                await self._change_line(run, conversation, incoming)
                return
        await self._text(run, incoming, incoming.text)

    def _danger_in(self, run: TurnRun, text: str) -> Start | None:
        return self._free.danger(text) if run.me.is_a(Role.VOLUNTEER) and not run.joining else None

    async def _change_answer(self, run: TurnRun, conversation: Conversation, key: str, incoming: Incoming) -> None:
        prompt = await conversations.prompt_of(run.db, conversation.id, question=key)
        if prompt is None:
            run.say("engine.too-late-to-change")
            return
        shown = replace(prompt, is_open=True)
        chosen = understanding.exactly(incoming.text, [shown], self._texts)
        if chosen is None and prompt.takes is Takes.OPTIONS:
            chosen = understanding.nearly(incoming.text, [shown], self._texts)
        if chosen is None and prompt.takes is Takes.OPTIONS:
            run.say("engine.change-not-understood")
            return
        answer = replace(
            conversation.answers[key],
            fingerprint=prompt.fingerprint,
            option=chosen.key if chosen else None,
            words=None if chosen else incoming.text,
        )
        self._close_question_of(run, conversation)
        await run.go(replace(conversation.with_answer(key, answer), state=OPEN))

    async def _change_line(self, run: TurnRun, conversation: Conversation, incoming: Incoming) -> None:
        start = self._free.line(incoming.text)
        if start is None:
            run.say("engine.change-not-understood")
            return
        if start.name == conversation.name:
            answers = {key: Answer(None, option=option) for key, option in start.answers.items()}
            changed = replace(conversation, answers=answers, args=start.args, state=OPEN)
            await run.go(changed)
            return
        await self._undo(run, conversation)
        await run.begin(start)

    async def _withdraw(self, run: TurnRun, incoming: Incoming) -> None:
        for conversation in await conversations.recent(run.db, run.me.id, since=run.now - CHANGES_WITHIN):
            if conversation.origin == incoming.target:
                if conversation.state == ENDED:
                    await self._undo(run, conversation)
                else:
                    self._close_question_of(run, conversation)
                    run.kept[conversation.id] = replace(conversation, state=ENDED, prompt=None, overdue_at=None)
                    run.say("engine.stopped")
                return
            for key, answer in conversation.answers.items():
                if answer.event_id == incoming.target:
                    self._close_question_of(run, conversation)
                    await run.go(replace(conversation.without(key), state=OPEN))
                    return
        run.say("engine.withdrawn")

    async def _undo(self, run: TurnRun, conversation: Conversation) -> None:
        capability = run.wiring.by_name.get(conversation.name)
        if capability and capability.undo:
            await run.begin(Start(capability.undo, {"record": conversation.id}))
        else:
            run.say(TextId("engine.withdrawn"))


def pressed(option: str) -> tuple[PromptId, int]:
    """The prompt and the place that a button's opaque id stands for; a malformed one fits no prompt."""
    prompt, _, place = option.partition(".")
    return PromptId(prompt), int(place) if place.isdecimal() else -1


def _state(prompt: Prompt) -> str | None:
    return prompt.conversation.state if prompt.conversation else None
