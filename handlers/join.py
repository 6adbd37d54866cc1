"""Somebody new joins: a language, what is kept about them, and what they can do first."""

from collections.abc import Sequence
from dataclasses import replace
from enum import StrEnum

from domain.ask import Ask
from domain.check_in_plan import first_plan
from domain.check_in_times import Wishes
from domain.conversation import Lane, Option, Say, Start, Turn
from domain.ids import PersonId, TextId
from domain.people import Language, Person, Role
from domain.team import topic_of
from domain.text_args import Args
from domain.typed_names import phone_typed, read_name
from storage import check_in_plans, intakes, people, team
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
    if person.host and (intake := await intakes.get(db, person.id)):
        return await _on_the_list(db, person, intake.host)
    if person.name:
        chosen = await ask.one_of("join.language", LANGUAGES, name=person.name)
    else:
        chosen = await ask.one_of("walk-in.language", LANGUAGES)
    language = Language(chosen.key)
    intake = None if person.name else await intakes.get(db, person.id)
    await people.speak(db, person.id, language=language)
    return Turn(then=Start("join-rules", {"host": intake.host} if intake else {}), language=language)


async def read_rules(ask: Ask, person: Person, *, db: Session, host: str = "") -> Turn:
    """Five sentences: what is kept, why, how long, who sees it, and that this is no alarm button.

    From now on a volunteer is asked how they are. Who walked in tells a name first and a number after, and waits.
    """
    if host:
        return await _walk_in(ask, person, db, PersonId(host))
    await ask.one_of("join.rules", Read)
    await people.change_state(db, person.id, state=ACTIVE)
    if person.is_a(Role.VOLUNTEER):
        wishes = Wishes(zone=person.zone)
        await check_in_plans.begin(db, first_plan(person.id, wishes=wishes, now=ask.now))
    return _welcome(person)


async def _walk_in(ask: Ask, person: Person, db: Session, host: PersonId) -> Turn:
    name = (await ask.one_of("walk-in.name", (), typed=read_name)).words
    await ask.one_of("join.rules", Read)
    phone = (await ask.one_of("walk-in.phone", (), typed=phone_typed, name=name)).key
    intake = await intakes.get(db, person.id)
    host = intake.host if intake else host  # who made the code may have left meanwhile
    await team.rename(db, replace(person, name=name, phone=phone, host=host))
    await intakes.has_read(db, person.id, at=ask.now)
    begin = Option("look", TextId("walk-in.option-look"), start=Start("person", {"person": person.id}))
    args: Args = {"name": name, "phone": phone}
    told = Say(host, TextId("walk-in.new"), args, (begin,), lane=Lane.CHECK_IN, topic=topic_of(person.id))
    return await _on_the_list(db, person, host) + Turn(say=(told,))


async def _on_the_list(db: Session, person: Person, host: PersonId) -> Turn:
    """They wait for a talk, and see nothing of anybody yet."""
    known = (await people.get(db, [host]))[host]
    return Turn(say=(Say(person.id, TextId("walk-in.on-the-list"), {"name": known.name}),))


def _welcome(person: Person, *, ways: Sequence[str] = ()) -> Turn:
    """What to do first, for each role they have; and with several chats, which of them is the first."""
    roles = [role for role in Role if person.is_a(role)]
    say = [Say(person.id, TextId(f"join.welcome-{role.value}"), {"name": person.name}) for role in roles]
    return Turn(say=(*say, Say(person.id, TextId("reach.more"))) if len(ways) > 1 else tuple(say))
