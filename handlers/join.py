"""Somebody new joins: a language, what is kept about them, and what they can do first."""

from collections.abc import Sequence
from enum import StrEnum

from domain.ask import Ask
from domain.check_in_plan import first_plan
from domain.check_in_times import Wishes
from domain.conversation import Option, Say, Start, Turn
from domain.ids import TextId
from domain.people import Language, Person, Role
from storage import check_in_plans, people
from storage.database import Session
from storage.people import ACTIVE

LANGUAGES = tuple(Option(language.value, TextId(f"language.{language.value}")) for language in Language)


class Read(StrEnum):
    """The one button under what must be read."""

    READ = "read"


async def join(ask: Ask, person: Person, *, db: Session, rest: str = "") -> Turn:
    """Ask for the language first, so that all that follows is read in it; who has joined before is only greeted."""
    del rest
    if person.active:
        return _welcome(person, ways=await people.platforms_of(db, person.id))
    chosen = await ask.one_of("join.language", LANGUAGES, name=person.name)
    language = Language(chosen.key)
    await people.speak(db, person.id, language=language)
    return Turn(then=Start("join-rules"), language=language)


async def read_rules(ask: Ask, person: Person, *, db: Session) -> Turn:
    """Five sentences: what is kept, why, how long, who sees it, and that this is no alarm button.

    From now on a volunteer is asked how they are.
    """
    await ask.one_of("join.rules", Read)
    await people.change_state(db, person.id, state=ACTIVE)
    if person.is_a(Role.VOLUNTEER):
        wishes = Wishes(zone=person.zone)
        await check_in_plans.begin(db, first_plan(person.id, wishes=wishes, now=ask.now))
    return _welcome(person)


def _welcome(person: Person, *, ways: Sequence[str] = ()) -> Turn:
    """What to do first, for each role they have; and with several chats, which of them is the first."""
    roles = [role for role in Role if person.is_a(role)]
    say = [Say(person.id, TextId(f"join.welcome-{role.value}"), {"name": person.name}) for role in roles]
    return Turn(say=(*say, Say(person.id, TextId("reach.more"))) if len(ways) > 1 else tuple(say))
