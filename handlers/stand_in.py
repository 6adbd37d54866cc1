"""Somebody is away for a while: a colleague stands in from one day until another, and it ends by itself."""

from collections.abc import Collection, Mapping, Sequence
from enum import StrEnum

from domain.ask import Ask
from domain.choosing_people import ask_whom
from domain.conversation import Lane, Option, Say, Start, Turn
from domain.errors import RefusedError
from domain.ids import AreaId, PersonId, TextId
from domain.people import Person
from domain.permissions import Action, areas_of
from domain.replacement_messages import until_words
from domain.replacements import Replacement, must_be_free
from domain.stand_in_period import ask_period, period_args, written_down
from domain.text_args import Arg, Args
from storage import arranging, colleagues, people, replacements
from storage.database import Session

NEW = Option("new", TextId("stand-in.which_new"))


class Sure(StrEnum):
    """Whether the stand-in has said yes, and it is kept."""

    KEEP = "keep"
    LEAVE = "leave"


async def stand_in(ask: Ask, person: Person, *, db: Session, colleague: str = "") -> Turn:
    """Show who stands in for whom, or let somebody stand in: who is away, who is there, since when, until when.

    Raises:
        RefusedError: nobody like that is in this person's areas, or one of the two is away then already.
    """
    reach = areas_of(person, Action.ARRANGE_MATCHES)
    there = await replacements.to_come(db, reach=reach)
    paid = await colleagues.within(db, colleagues.PAID, areas=reach)
    if there and not colleague:
        chosen = await _which(ask, db, there)
        if chosen != NEW.key:
            return Turn(then=Start("end_stand_in", {"replacement": chosen}))
    of = await _away(ask, paid, colleague)
    by = await ask_whom(ask, "stand-in.who", [one for one in paid if one.id != of.id], of=of.name)
    period = await ask_period(ask, of.name, zone=person.zone)
    one = written_down(ask, period, of=of.id, by=by.id, areas=await _areas(db, reach), set_by=person.id)
    must_be_free(there, one)
    args = period_args(period, of=of.name, by=by.name)
    if await ask.one_of("stand-in.sure", Sure, typed=None, within=None, **args) is Sure.LEAVE:
        return Turn(say=(Say(person.id, TextId("matches.left")),))
    await replacements.arrange(db, one, now=ask.now)
    return Turn(say=_set(person, one, args, now=period.now))


def _set(person: Person, one: Replacement, args: Args, *, now: bool) -> tuple[Say, ...]:
    """What is heard when it is written down; what begins at once is told as it begins."""
    if now:
        return (Say(person.id, TextId("replacement.on-its-way")),)
    others = tuple(
        Say(who, TextId(words), args, lane=Lane.CHECK_IN, key=f"{one.topic}:set:{who}")
        for who, words in ((one.by, "stand-in.set-by"), (one.of, "stand-in.set-of"))
        if who != person.id
    )
    return (Say(person.id, TextId("stand-in.set"), args), *others)


async def end_stand_in(ask: Ask, person: Person, *, db: Session, replacement: str) -> Turn:
    """Let it end now, if that is what they want; everybody hears it.

    Raises:
        RefusedError: no such stand-in is or will be in this person's areas.
    """
    reach = areas_of(person, Action.ARRANGE_MATCHES)
    found = [one for one in await replacements.to_come(db, reach=reach) if one.id == replacement]
    if not found:
        raise RefusedError("stand-in.not-here")
    args = _words(found[0], await people.get(db, [found[0].of, found[0].by]))
    if await ask.one_of("stand-in.end", Sure, typed=None, within=None, **args) is Sure.LEAVE:
        return Turn(say=(Say(person.id, TextId("matches.left")),))
    await replacements.stop(db, found[0], by=person.id, now=ask.now)
    return Turn(say=(Say(person.id, TextId("replacement.on-its-way")),))


async def _away(ask: Ask, paid: Sequence[Person], colleague: str) -> Person:
    named = [one for one in paid if one.id == colleague]
    if colleague and not named:
        raise RefusedError("replacement.unknown")
    return named[0] if named else await ask_whom(ask, "stand-in.whom", paid)


async def _which(ask: Ask, db: Session, there: Sequence[Replacement]) -> str:
    names = await people.get(db, {who for one in there for who in (one.of, one.by)})
    options = [Option(one.id, TextId("stand-in.line"), _words(one, names)) for one in there]
    return (await ask.one_of("stand-in.which", [*options, NEW])).key


def _words(one: Replacement, names: Mapping[PersonId, Person]) -> dict[str, Arg]:
    return {"of": names[one.of].name, "by": names[one.by].name, "until": until_words(one.ends_at)}


async def _areas(db: Session, reach: Collection[AreaId] | None) -> tuple[AreaId, ...]:
    """Where it holds: in all the areas of who arranges it."""
    if reach is not None:
        return tuple(sorted(reach))
    return tuple(sorted({one.resident.area for one in await arranging.within(db, None)}))
