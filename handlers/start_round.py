"""A coordinator has each resident of their areas, or chosen ones, phoned or seen once."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from domain.areas import Area
from domain.ask import Ask
from domain.conversation import Option, Turn, text
from domain.errors import RefusedError
from domain.ids import AreaId, ResidentId, RoundId, TextId
from domain.people import Person
from domain.permissions import Action, areas_of
from domain.privacy import mask_bsn
from domain.round_messages import counted, planned
from domain.rounds import BEGINS_AFTER, About, Among, Round, reports_at
from domain.text_args import Arg
from storage import areas, audit, residents, rounds
from storage.database import Session

EVERYWHERE, SOME = "everywhere", "residents"
NO_MORE = Option("no_more", TextId("round.option-no-more"))
COLDEST_HEAT, HOTTEST = 25, 45
CODES = re.compile(r"(?<![^\W\d_])[^\W\d_]+-?\d+")
"""It begins where letters begin: one long word is looked through once, not from each of its letters."""


class Tempo(StrEnum):
    """Whether it can wait until tomorrow."""

    TODAY = "today"
    USUAL = "usual"


class Sure(StrEnum):
    """Whether it goes out."""

    SEND = "send"
    STOP = "stop"


@dataclass(frozen=True)
class Degrees:
    """How hot it gets, Celsius."""

    degrees: int

    def option(self) -> Option:
        """As a button."""
        return Option(str(self.degrees), TextId("option.as-is"), {"words": f"{self.degrees} °C"})


@dataclass(frozen=True)
class Codes:
    """Residents that were typed, with what is no code of this coordinator's."""

    known: Mapping[str, ResidentId]
    unknown: tuple[str, ...] = ()

    def option(self) -> Option:
        """One of them as a button."""
        code = next(iter(self.known))
        return Option(code, TextId("option.as-is"), {"words": code})


MOST_BUTTONS = 8
HEAT = tuple(Degrees(degrees) for degrees in (28, 30, 32, 34, 36))


async def start_round(ask: Ask, person: Person, *, db: Session, rest: str = "") -> Turn:
    """For whom, with which text, how soon; then it is read once more, with counts, before it is planned.

    Raises:
        RefusedError: there is no resident of theirs to go to.
    """
    del rest
    mine = areas_of(person, Action.RUN_ROUND)
    among = await _among(ask, await areas.those(db, mine), db)
    reach = await rounds.reach(db, among, mine=mine)
    if not reach.first_code:
        raise RefusedError("round.nobody")
    new = await _round(ask, person, among)
    unvisited = (
        text("round.unvisited", residents=counted(reach.unvisited)) if reach.unvisited else text("round.all-visited")
    )
    sure = await ask.one_of(
        "round.sure",
        Sure,
        residents=counted(reach.residents),
        volunteers=text("round.volunteers", count=reach.volunteers),
        unvisited=unvisited,
        text=new.said_of(reach.first_code),
    )
    if sure is Sure.STOP:
        raise RefusedError("round.not-sent")
    await rounds.plan(db, new, now=ask.now)
    await audit.note(db, "round.plan", by=person.id, subject=new.id, at=ask.now)
    return Turn(say=(planned(new, person.id),))


async def _round(ask: Ask, person: Person, among: Among) -> Round:
    """With which text, and how soon."""
    about = await ask.one_of("round.text", About)
    degrees = await ask.one_of("round.degrees", HEAT, typed=_degrees) if about is About.HEAT else None
    words = await ask.words("round.own-words") if about is About.OWN else None
    urgent = await ask.one_of("round.how-soon", Tempo) is Tempo.TODAY
    begins_at = ask.now + BEGINS_AFTER
    return Round(
        id=RoundId(ask.id),
        by=person.id,
        about=about,
        among=among,
        begins_at=begins_at,
        reports_at=reports_at(begins_at, zone=person.zone, urgent=urgent),
        urgent=urgent,
        words=mask_bsn(words) if isinstance(words, str) else None,
        degrees=degrees.degrees if degrees else None,
    )


async def _among(ask: Ask, mine: Sequence[Area], db: Session) -> Among:
    """Areas one by one, all of them, or residents by code."""
    by_area = {area.id: Option(area.id, TextId("option.as-is"), {"words": area.name}) for area in mine}
    everywhere = [Option(EVERYWHERE, TextId("round.option-everywhere"))] if len(mine) > 1 else []
    some = Option(SOME, TextId("round.option-residents"))
    first = await ask.one_of("round.where", [*by_area.values(), *everywhere, some])
    if first.key == EVERYWHERE:
        return Among(areas=tuple(by_area))
    if first.key == SOME:
        return Among(residents=await _residents(ask, frozenset(by_area), db))
    chosen = [area for area in by_area if area == first.key]
    for _ in ask.rounds("round.more"):
        left = [option for area, option in by_area.items() if area not in chosen]
        names: Arg = ", ".join(area.name for area in mine if area.id in chosen)
        more = await ask.one_of("round.more", [*left, NO_MORE], areas=names) if left else NO_MORE
        if more == NO_MORE:
            return Among(areas=tuple(chosen))
        chosen += [area for area in by_area if area == more.key]
    raise AssertionError("the areas end")


async def _residents(ask: Ask, mine: frozenset[AreaId], db: Session) -> tuple[ResidentId, ...]:
    """Typed codes, as many as stand in one message; what is not theirs is named, as if it did not exist."""
    known = await residents.codes(db, areas=mine)

    def typed(words: str) -> Codes | None:
        codes = dict.fromkeys(code.upper() for code in CODES.findall(words))
        found = {code: known[code] for code in codes if code in known}
        return Codes(found, tuple(code for code in codes if code not in known)) if found else None

    buttons = [Codes({code: resident}) for code, resident in list(known.items())[:MOST_BUTTONS]]
    chosen = await ask.one_of("round.which", buttons, typed=typed)
    if chosen.unknown:
        await ask.tell("round.codes-unknown", codes=", ".join(chosen.unknown))
    return tuple(chosen.known.values())


def _degrees(words: str) -> Degrees | None:
    found = re.search(r"\d{2}", words)
    return Degrees(int(found[0])) if found and COLDEST_HEAT <= int(found[0]) <= HOTTEST else None
