"""Messages that did not arrive are nobody's secret: a coordinator hears of them, once a day."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from domain.conversation import Lane, Say, Turn
from domain.ids import AreaId, PersonId, PromptId, TextId
from domain.people import Person, Role
from domain.text_args import Arg
from storage import people, undelivered
from storage.database import Session
from storage.undelivered import DeadLetter


async def report_dead_letters(db: Session, *, now: datetime) -> tuple[Turn, Sequence[PromptId]]:
    """Tell the coordinators of each reader's areas, or its managers where there is none, whom to phone instead.

    Who was told today already hears the rest tomorrow: what is told to nobody yet is not among the ids.
    """
    letters = await undelivered.dead_letters(db)
    readers = await people.get(db, [letter.reader for letter in letters])
    by_lead: dict[PersonId, list[DeadLetter]] = defaultdict(list)
    leads: dict[PersonId, Person] = {}
    for letter in letters:
        for lead in await _leads_of(db, readers[letter.reader]):
            leads[lead.id] = lead
            by_lead[lead.id].append(letter)
    keys = {lead: _key(leads[lead], now=now) for lead in by_lead}
    told_today = await undelivered.are_there(db, list(keys.values()))
    says = [_say(lead, some, readers, key=keys[lead]) for lead, some in by_lead.items() if keys[lead] not in told_today]
    told = {letter.id for say in says for letter in by_lead[say.to]}
    return Turn(say=tuple(says)), sorted(told)


async def _leads_of(db: Session, reader: Person) -> Sequence[Person]:
    """Who must know that somebody was not reached: never themselves."""
    areas: list[AreaId] = [post.area for post in reader.posts if post.area]
    for role in (Role.COORDINATOR, Role.MANAGER):
        found = {one.id: one for area in areas for one in await people.with_role(db, [role], area=area)}
        found.pop(reader.id, None)
        if found:
            return list(found.values())
    return []


def _key(lead: Person, *, now: datetime) -> str:
    day = now.astimezone(ZoneInfo(lead.zone)).date().isoformat()
    return f"dead-letters:{lead.id}:{day}"


def _say(to: PersonId, letters: Sequence[DeadLetter], readers: dict[PersonId, Person], *, key: str) -> Say:
    names = sorted({readers[letter.reader].name for letter in letters})
    args: dict[str, Arg] = {"count": len(letters), "names": ", ".join(names)}
    return Say(to, TextId("dead-letters.today"), args, lane=Lane.CHECK_IN, key=key)
