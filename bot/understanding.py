"""Finding the button that somebody means by what they typed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from bot.texts import Texts
from domain.conversation import Start
from domain.people import Language
from domain.plain_words import folded
from storage.conversations import Prompt

CLOSE_ENOUGH = 84
"""Of 100, by rapidfuzz's ratio: one slip in a word of six letters, two in one of twelve."""
SHORTEST_CLOSE = 4


@dataclass(frozen=True)
class FreeText:
    """What unasked words may begin: danger before anything, a whole report in one line, or a sign by its name."""

    danger: Callable[[str], Start | None]
    line: Callable[[str], Start | None]
    sign: Callable[[str], Start | None]


LONGEST_NUMBER = 9
"""Digits of what is typed: no chat comes to a thousand million buttons, and Python reads no number without end."""


@dataclass(frozen=True)
class Chosen:
    """An option of a prompt, by its place."""

    prompt: Prompt
    place: int

    @property
    def key(self) -> str:
        """The option's stable name."""
        return self.prompt.options[self.place].key


def exactly(typed: str, prompts: Sequence[Prompt], texts: Texts) -> Chosen | None:
    """The option with that number, label (in any language) or key; of equal labels the newest."""
    open_ones = [prompt for prompt in prompts if prompt.is_open and prompt.options]
    wanted = folded(typed)
    if typed.strip().isdecimal():
        number = int(typed.strip()[:LONGEST_NUMBER])
        fits = [one for one in open_ones if 0 <= number - one.first_number < len(one.options)]
        return Chosen(fits[-1], number - fits[-1].first_number) if fits else None
    for prompt in reversed(open_ones):
        for place, option in enumerate(prompt.options):
            if wanted in {folded(option.key), *(folded(label) for label in _labels(prompt, place, texts))}:
                return Chosen(prompt, place)
    return None


def nearly(typed: str, prompts: Sequence[Prompt], texts: Texts) -> Chosen | None:
    """The one option whose label is spelled almost so; None when two are as near."""
    wanted = _spelling(typed)
    if len(wanted) < SHORTEST_CLOSE:
        return None
    for prompt in reversed([one for one in prompts if one.is_open and one.options]):
        near = set()
        for place in range(len(prompt.options)):
            labels = [_spelling(label) for label in _labels(prompt, place, texts)]
            if process.extractOne(wanted, labels, scorer=fuzz.ratio, score_cutoff=CLOSE_ENOUGH):
                near.add(place)
        if len(near) == 1:
            return Chosen(prompt, near.pop())
    return None


def _spelling(text: str) -> str:
    """Its letters alone: marks of where a sentence begins and ends would make short words look alike."""
    return folded(text).strip(" .")


def _labels(prompt: Prompt, place: int, texts: Texts) -> list[str]:
    option = prompt.options[place]
    return [texts.say(option.label, option.args, language=language) for language in Language]
