"""Choosing one of several people: by a button, or by typing the name."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from domain.ask import Ask
from domain.conversation import Option
from domain.ids import TextId
from domain.people import Person
from domain.plain_words import plain
from domain.text_args import Arg

MOST_BUTTONS = 10
NOBODY = "nobody"


@dataclass(frozen=True)
class Somebody:
    """A person as a button; `words` tell people of one name apart, no person is nobody."""

    person: Person | None
    words: str = ""

    def option(self) -> Option:
        """The button; its key is the person's id."""
        if self.person is None:
            return Option(NOBODY, TextId("matches.nobody"))
        return Option(self.person.id, TextId("option.as-is"), {"words": self.words})


async def ask_whom(ask: Ask, key: str, among: Sequence[Person], **about: Arg) -> Person:
    """Ask for one of these people."""
    chosen = await _chosen(ask, key, told_apart(among), about)
    if chosen is None:
        raise AssertionError("nobody was no answer")
    return chosen


async def ask_whom_if_anybody(ask: Ask, key: str, among: Sequence[Person], **about: Arg) -> Person | None:
    """Ask for one of these people, or nobody."""
    return await _chosen(ask, key, told_apart(among), about, also=(Somebody(None),))


async def _chosen(
    ask: Ask, key: str, among: Sequence[Somebody], about: dict[str, Arg], *, also: Sequence[Somebody] = ()
) -> Person | None:
    def typed(words: str) -> Somebody | None:
        return named(among, words)

    chosen = await ask.one_of(key, [*among[:MOST_BUTTONS], *also], typed=typed, within=None, **about)
    return chosen.person


def told_apart(among: Sequence[Person]) -> list[Somebody]:
    """Everybody with the name as it is; people of one name with their number behind it, or counted without one."""
    times, counted = Counter(one.name.casefold() for one in among), Counter[str]()
    found = []
    for one in among:
        words = one.name if times[one.name.casefold()] == 1 else _with_number(one)
        counted[words] += 1
        found.append(Somebody(one, words if counted[words] == 1 else f"{words} {counted[words]}"))
    return found


def named(everybody: Sequence[Somebody], words: str) -> Somebody | None:
    """The one who is meant by a name, or by how it begins, whatever its capitals and accents.

    None when that is nobody, or several people.
    """
    wanted = plain(words)
    exact = [one for one in everybody if wanted in (plain(one.words), plain(one.person.name) if one.person else "")]
    near = exact or [one for one in everybody if wanted and plain(one.words).startswith(wanted)]
    return near[0] if len(near) == 1 else None


def _with_number(person: Person) -> str:
    return f"{person.name} ({person.phone})" if person.phone else person.name
