"""A coordinator lets somebody follow a colleague for good: with one resident, or with all of them."""

from collections.abc import Sequence
from enum import StrEnum

from domain.ask import Ask
from domain.choosing_people import ask_whom
from domain.conversation import Say, Turn
from domain.errors import RefusedError
from domain.ids import AreaId, PersonId, ReplacementId, ResidentId, TextId
from domain.match_words import open_words
from domain.people import Person
from domain.permissions import Action, areas_of
from domain.replacement_messages import codes_words
from domain.replacements import Replacement
from domain.replacing import concerns
from domain.residents import Resident
from domain.text_args import Arg
from storage import arranging, colleagues, escalations, people, replacements
from storage.database import Session


class Sure(StrEnum):
    """Whether it happens."""

    REPLACE = "replace"
    LEAVE = "leave"


async def replace_supervisor(ask: Ask, person: Person, *, db: Session, resident: str = "", colleague: str = "") -> Turn:
    """Ask who follows, show what is open, and do it once that was read; everybody is told as it happens.

    `resident` is the only one it is about; without, `colleague` is who is followed with all, asked for when empty.

    Raises:
        RefusedError: no such resident or colleague is in this person's areas.
    """
    reach = areas_of(person, Action.ARRANGE_MATCHES)
    only = (await arranging.one(db, ResidentId(resident), reach=reach)).resident if resident else None
    found = [only] if only else [one.resident for one in await arranging.within(db, reach)]
    paid = await colleagues.within(db, colleagues.PAID, areas=reach, here_now=True)
    of = only.supervisor if only else await _followed(ask, db, paid=paid, found=found, colleague=PersonId(colleague))
    by = await ask_whom(ask, "replacement.who", [one for one in paid if one.id != of], codes=_codes(found, of))
    areas = (only.area,) if only else _areas(reach, found)
    cases = await escalations.in_areas(db, areas, resident=only.id if only else None)
    theirs = [case for case in cases if concerns(case.escalation, of)]
    args: dict[str, Arg] = {"by": by.name, "codes": _codes(found, of), "open": open_words(theirs)}
    if await ask.one_of("replacement.sure", Sure, typed=None, within=None, **args) is Sure.LEAVE:
        return Turn(say=(Say(person.id, TextId("matches.left")),))
    one = Replacement(
        id=ReplacementId(ask.id),
        areas=areas,
        of=of,
        by=by.id,
        resident=only.id if only else None,
        set_by=person.id,
        begins_at=ask.now,
        ends_at=None,
    )
    await replacements.arrange(db, one, now=ask.now)
    return Turn(say=(Say(person.id, TextId("replacement.on-its-way")),))


async def _followed(
    ask: Ask, db: Session, *, paid: Sequence[Person], found: Sequence[Resident], colleague: PersonId
) -> PersonId:
    """Who is followed: the one who was named, or one of those who are responsible for somebody."""
    responsible = {id_ for one in found for id_ in (one.supervisor, one.deputy) if id_}
    if colleague and colleague in {*responsible, *(one.id for one in paid)}:
        return colleague
    if colleague or not responsible:
        raise RefusedError("replacement.unknown")
    could = sorted((await people.get(db, responsible)).values(), key=lambda one: (one.name, one.id))
    return (await ask_whom(ask, "replacement.whom", could)).id


def _codes(found: Sequence[Resident], of: PersonId) -> Arg:
    return codes_words([one.code for one in found if of in (one.supervisor, one.deputy)])


def _areas(reach: frozenset[AreaId] | None, found: Sequence[Resident]) -> tuple[AreaId, ...]:
    """Where it holds: with all the areas of who arranges it, since what is open there goes along too."""
    return tuple(sorted({one.area for one in found} if reach is None else reach))
