"""Reading typed words where words may not travel: choices are understood, all else is kept for the own page."""

from collections.abc import Awaitable, Callable, Sequence

from bot import understanding
from bot.own_words import holds_words
from bot.platform import Level
from bot.steering import again
from bot.texts import Texts
from bot.turn import TurnRun
from bot.understanding import Chosen, FreeText
from domain.about_nobody import is_about_nobody
from domain.ask import Takes
from domain.conversation import Incoming, Start
from domain.ids import TextId
from domain.people import Role
from domain.small_talk import small_talk
from storage.conversations import Prompt

SAYS_LITTLE = 4
"""So many words are a choice, such as "een uur en kwart", and tell nothing else."""
Choose = Callable[[TurnRun, Chosen, Incoming], Awaitable[None]]
Answer = Callable[[TurnRun, Prompt, Incoming, str], Awaitable[None]]


class NarrowReader:
    """Understands codes, numbers, labels and the names of signs; danger at once; the rest waits on the own page."""

    def __init__(self, texts: Texts, free_text: FreeText, *, choose: Choose, answer: Answer) -> None:
        """`choose` takes an option, `answer` gives typed words to a question."""
        self._texts, self._free, self._choose, self._answer = texts, free_text, choose, answer

    async def read(self, run: TurnRun, incoming: Incoming, meant: Sequence[Prompt], question: Prompt | None) -> None:
        """Do what a typed message asks for; `meant` are the prompts whose buttons it may mean, the likeliest last."""
        text = incoming.text
        if run.words.level is Level.NUDGE:
            meant = [one for one in meant if is_about_nobody(TextId(one.text))]
        if chosen := understanding.exactly(text, meant, self._texts):
            await self._choose(run, chosen, incoming)
        elif kind := small_talk(text):
            run.say(kind)
        elif danger := self._free.danger(text) if reports(run) else None:
            await self._begin(run, danger)
        elif question and question.takes is Takes.WORDS:
            run.words.keep(asked=question)
            run.say("page.write-there")
        elif run.joining:
            run.say("engine.not-understood")
            await again(run)
        elif run.words.level is Level.NUDGE or not await self._choice(run, incoming, meant, question):
            run.words.keep()
            run.say("page.kept")
            await again(run)

    def lets_pass(self, text: str) -> bool:
        """Whether a changed message may be read like any other, since it can hardly say more than a choice."""
        line = self._free.line(text)
        return not holds_words(line) if line else len(text.split()) <= SAYS_LITTLE

    async def _choice(self, run: TurnRun, incoming: Incoming, meant: Sequence[Prompt], question: Prompt | None) -> bool:
        """Take the choice in a typed message, when there is one; words around it are kept."""
        text = incoming.text
        if start := self._free.line(text) if reports(run) else None:
            await self._begin(run, start)
        elif question and question.takes is Takes.TYPED:
            if len(text.split()) > SAYS_LITTLE:
                run.words.take()
            await self._answer(run, question, incoming, text)
        elif chosen := understanding.nearly(text, meant, self._texts):
            await self._choose(run, chosen, incoming)
        elif start := self._free.sign(text) if reports(run) else None:
            await self._begin(run, start)
        else:
            return False
        return True

    async def _begin(self, run: TurnRun, start: Start) -> None:
        """Begin a report at once; of the words beside it its writer hears that they are kept."""
        await begin_beside_kept(run, run.words.bare(start))


async def begin_beside_kept(run: TurnRun, start: Start) -> None:
    """Begin it; that the words beside it are kept is said after its first message, which may say what to do at once."""
    before = len(run.drafts)
    await run.begin(start)
    if run.words.kept and start.name != "danger":
        run.say("page.kept-with-report")
        kept = run.drafts.pop()
        first = next((at for at in range(before, len(run.drafts)) if _is_said_to(run, at)), len(run.drafts) - 1)
        run.drafts.insert(first + 1, kept)


def _is_said_to(run: TurnRun, at: int) -> bool:
    draft = run.drafts[at]
    return draft.effect == "say" and draft.person == run.me.id


def reports(run: TurnRun) -> bool:
    """Whether what this person types may be a report."""
    return run.me.is_a(Role.VOLUNTEER) and not run.joining
