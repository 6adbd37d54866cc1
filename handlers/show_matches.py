"""A coordinator looks through residents and matches, finds one by code or name, and goes on from there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from domain.ask import Ask
from domain.conversation import Option, Start, Turn
from domain.ids import PersonId, TextId
from domain.match_words import resident_option
from domain.people import Person
from domain.permissions import Action, areas_of
from domain.plain_words import folded
from storage import arranging, people
from storage.arranging import Arranged
from storage.database import Session

MOST_SHOWN = 8
STARTS = {
    "add": Start("add_resident"),
    "replace": Start("replace_supervisor"),
    "stand_in": Start("stand_in"),
}
ACTIONS = tuple(Option(key, TextId(f"matches.which_{key}")) for key in STARTS)


@dataclass(frozen=True)
class Sought:
    """Words that were typed to find something."""

    words: str

    def option(self) -> Option:
        """As if it were a button: it never stands on the screen."""
        return Option("sought", TextId("option.as-is"), {"words": self.words})


@dataclass(frozen=True)
class Book:
    """All residents within reach with who visits them; those without a volunteer come first."""

    all: Sequence[Arranged]
    people: Mapping[PersonId, Person]

    def fitting(self, words: str) -> Sequence[Arranged]:
        """The residents of that code, else those whose code begins so, or who are known by a name that does."""
        plain = _plain(words)
        exact = [one for one in self.all if _plain(one.resident.code) == plain]
        return exact or [one for one in self.all if any(name.startswith(plain) for name in self._names(one))]

    def _names(self, one: Arranged) -> list[str]:
        return [_plain(one.resident.code), *(_plain(self.people[who].name) for who in _near(one) if who in self.people)]


async def show_matches(ask: Ask, person: Person, *, db: Session, rest: str = "") -> Turn:
    """The residents of the own areas; `rest`, or what is typed, narrows them down to one, which is shown in full."""
    book = await _book(db, person)
    sought = rest.strip()
    for _ in ask.rounds("matches"):
        found = book.fitting(sought) if sought else book.all
        if sought and len(found) == 1:
            return Turn(then=Start("resident", {"resident": found[0].resident.id}))
        if sought and not found:
            await ask.tell("matches.not-found")
            found = book.all
        chosen = await _which(ask, book, found)
        if isinstance(chosen, Sought):
            sought = chosen.words
        elif chosen.key in STARTS:
            return Turn(then=STARTS[chosen.key])
        else:
            (one,) = [one.resident for one in book.all if one.resident.code == chosen.key]
            return Turn(then=Start("resident", {"resident": one.id}))
    raise AssertionError("the rounds have an end of their own")


async def _which(ask: Ask, book: Book, found: Sequence[Arranged]) -> Option | Sought:
    shown = found[:MOST_SHOWN]
    if more := len(found) - len(shown):
        await ask.tell("matches.more", more=more)
    options: list[Option | Sought] = [resident_option(one.resident, one.visits, book.people) for one in shown]
    return await ask.one_of(
        "matches.which",
        [*options, *ACTIONS],
        typed=Sought,
        residents=len(book.all),
        matches=sum(len(one.visits) for one in book.all),
        alone=sum(not one.visits for one in book.all),
    )


async def _book(db: Session, person: Person) -> Book:
    found = await arranging.within(db, areas_of(person, Action.ARRANGE_MATCHES))
    names = await people.get(db, {who for one in found for who in _near(one)})
    return Book(sorted(found, key=lambda one: bool(one.visits)), names)


def _near(one: Arranged) -> list[PersonId]:
    """Who is responsible for a resident, and who visits."""
    resident = one.resident
    responsible = [who for who in (resident.supervisor, resident.deputy) if who]
    return [*responsible, *(match.volunteer for match in one.visits)]


def _plain(words: str) -> str:
    """Without capitals, accents and signs, so that "b12" finds B-12."""
    return "".join(sign for sign in folded(words) if sign.isalnum())
