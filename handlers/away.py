"""Somebody is away for a while, and says who stands in; or is back sooner."""

from enum import StrEnum

from domain.ask import Ask
from domain.choosing_people import ask_whom
from domain.conversation import Lane, Say, Turn
from domain.errors import RefusedError
from domain.ids import TextId
from domain.people import Person, Role
from domain.replacement_messages import until_words
from domain.replacements import Replacement, must_be_free
from domain.stand_in_period import ask_period, period_args, written_down
from storage import colleagues, replacements
from storage.database import Session


class Sure(StrEnum):
    """Whether it is so."""

    KEEP = "keep"
    LEAVE = "leave"


async def away(ask: Ask, person: Person, *, db: Session, rest: str = "") -> Turn:
    """Who stands in, since when and until when; who is away already is asked whether they are back.

    Raises:
        RefusedError: nobody else is there, or one of the two is away then already.
    """
    del rest
    areas = tuple(sorted({post.area for post in person.posts if post.area and post.role is not Role.VOLUNTEER}))
    there = await replacements.to_come(db, reach=areas)
    if mine := [one for one in there if one.of == person.id]:
        return await _back(ask, person, db, mine[0])
    could = await colleagues.within(db, colleagues.PAID, areas=areas, here_now=True)
    others = [one for one in could if one.id != person.id]
    if not others:
        raise RefusedError("away.nobody")
    by = await ask_whom(ask, "away.who", others)
    period = await ask_period(ask, person.name, zone=person.zone, own=True)
    one = written_down(ask, period, of=person.id, by=by.id, areas=areas, set_by=person.id)
    must_be_free(there, one)
    args = period_args(period, of=person.name, by=by.name)
    if await ask.one_of("away.sure", Sure, typed=None, within=None, **args) is Sure.LEAVE:
        return Turn(say=(Say(person.id, TextId("matches.left")),))
    await replacements.arrange(db, one, now=ask.now)
    if period.now:
        return Turn(say=(Say(person.id, TextId("replacement.on-its-way")),))
    told = Say(by.id, TextId("stand-in.set-by"), args, lane=Lane.CHECK_IN, key=f"{one.topic}:set:{by.id}")
    return Turn(say=(Say(person.id, TextId("away.set"), args), told))


async def _back(ask: Ask, person: Person, db: Session, one: Replacement) -> Turn:
    """Back before the day that was said, or not."""
    if await ask.one_of("away.back", Sure, until=until_words(one.ends_at)) is Sure.LEAVE:
        return Turn(say=(Say(person.id, TextId("matches.left")),))
    await replacements.stop(db, one, by=person.id, now=ask.now)
    return Turn(say=(Say(person.id, TextId("replacement.on-its-way")),))
