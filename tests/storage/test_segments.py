"""A segment finds in SQL whom it holds for, and never anybody beyond the areas of whoever asks."""

import random
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import insert

from domain.broadcasts import AnswerSet, Broadcast, Kind, State
from domain.ids import AreaId, BroadcastId, PersonId, VisitId, new_id
from domain.people import Language, Role
from domain.residents import ActivityForm
from domain.segment_questions import SavedSegment
from domain.segments import EVERYBODY, Both, Either, Field, Is, Not, Segment, Traits, holds
from domain.visits import Told, Went
from domain.working_hours import WorkingHours
from storage import areas, broadcasts, matches, people, residents, segments, tables, visits
from storage.database import Database, Session

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
PEOPLE = 40
MASTER = b"m" * 32


@dataclass
class Town:
    database: Database
    areas: dict[str, AreaId]
    traits: dict[PersonId, Traits]
    lead: PersonId


async def moved_in(db: Session, town: Town, dice: random.Random) -> None:
    """Somebody by chance, in the traits as `Noord` and `Zuid` see them."""
    where = dice.sample(["Noord", "Zuid", "West"], dice.randint(1, 2))
    role = dice.choice([Role.VOLUNTEER, Role.PROFESSIONAL])
    language = dice.choice(list(Language))
    posts = [(Role.MANAGER if name == "West" else role, town.areas[name]) for name in where]
    who = await people.add(db, "Iemand", posts_in=posts, phone=None, language=language, now=NOW)
    seen = [town.areas[name] for name in where if name != "West"]
    tags = dice.sample(["rijbewijs", "tilt"], dice.randint(0, 2))
    await segments.tag(db, who, *tags)
    form, silent_for = None, None
    if dice.random() < 0.5:
        form = dice.choice([ActivityForm.HOME_VISIT, ActivityForm.PHONE_CALL])
        home = town.areas[where[0]]
        whom = await residents.add(db, f"R-{who[:8]}", area=home, supervisor=town.lead, deputy=None)
        match = await matches.add(db, whom, volunteer=who, started_on=NOW.date(), form=form)
        if dice.random() < 0.5:
            silent_for = timedelta(days=dice.choice([5, 30, 45, 200]))
            found = await matches.get(db, match)
            assert found
            at = NOW - silent_for
            told = Told(Went.GOOD, minutes=60)
            await visits.record(db, VisitId(new_id()), match=found, told=told, days=[at.date()], at=at)
        has_ended = dice.random() < 0.3
        if has_ended:
            await matches.end(db, [match], on=NOW.date())
        form = form if where[0] != "West" and not has_ended else None
    if seen:
        town.traits[who] = Traits(
            areas=frozenset(seen),
            roles=frozenset({role.value}),
            forms=frozenset({form.value} if form else ()),
            language=language.value,
            tags=frozenset(tags),
            silent_for=silent_for,
        )


@pytest.fixture
async def town(database_url: str) -> AsyncIterator[Town]:
    database = Database(database_url)
    await database.unlock(MASTER, now=NOW)
    dice = random.Random(7)  # noqa: S311  no secret
    async with database.transaction("test") as db:
        named = {name: await areas.add(db, name, hours=WorkingHours()) for name in ("Noord", "Zuid", "West")}
        posts = [(Role.COORDINATOR, named["Noord"]), (Role.COORDINATOR, named["Zuid"])]
        lead = await people.add(db, "Marja", posts_in=posts, phone=None, language=Language.DUTCH, now=NOW)
        made = Town(database, named, {}, lead)
        for _ in range(PEOPLE):
            await moved_in(db, made, dice)
    yield made
    await database.close()


def by_chance(town: Town, dice: random.Random, depth: int = 2) -> Segment:
    if depth and dice.random() < 0.7:
        inner = tuple(by_chance(town, dice, depth - 1) for _ in range(dice.randint(0, 3)))
        several: list[Segment] = [Both(inner), Either(inner), Not(by_chance(town, dice, depth - 1))]
        return dice.choice(several)
    return dice.choice(
        [
            Is(Field.AREA, dice.choice(list(town.areas.values()))),
            Is(Field.ROLE, dice.choice(list(Role)).value),
            Is(Field.FORM, dice.choice(list(ActivityForm)).value),
            Is(Field.LANGUAGE, dice.choice(list(Language)).value),
            Is(Field.TAG, dice.choice(["rijbewijs", "tilt", "geen"])),
            Is(Field.ACTIVE, dice.choice(["30", "90", "365"])),
        ]
    )


async def found(db: Session, town: Town, segment: Segment) -> set[PersonId]:
    mine = [town.areas["Noord"], town.areas["Zuid"]]
    ids = segments.members(segment, areas=mine, but=town.lead, now=NOW)
    return {PersonId(one) for one in (await db.run(ids)).scalars()}


async def test_sql_finds_whom_it_holds_for_and_nobody_else(town: Town) -> None:
    dice, sizes = random.Random(11), set[int]()  # noqa: S311  no secret
    simple: list[Segment] = [Is(Field.AREA, area) for area in town.areas.values()]
    simple += [Is(Field.ROLE, role.value) for role in Role] + [Is(Field.FORM, form.value) for form in ActivityForm]
    simple += [Is(Field.ACTIVE, days) for days in ("30", "90", "365")]
    async with town.database.reading() as db:
        for segment in [*simple, *(by_chance(town, dice) for _ in range(60))]:
            wanted = {who for who, traits in town.traits.items() if holds(segment, traits)}
            assert await found(db, town, segment) == wanted, segment
            sizes.add(len(wanted))
    assert len(sizes) > 10


async def test_what_somebody_does_elsewhere_does_not_count_here(town: Town) -> None:
    form, west = ActivityForm.PHONE_CALL, town.areas["West"]
    async with town.database.transaction("test") as db:
        posts = [(Role.VOLUNTEER, town.areas["Noord"]), (Role.MANAGER, west)]
        who = await people.add(db, "Iemand", posts_in=posts, phone=None, language=Language.DUTCH, now=NOW)
        whom = await residents.add(db, "R-W", area=west, supervisor=town.lead, deputy=None)
        await matches.add(db, whom, volunteer=who, started_on=NOW.date(), form=form)
        assert who in await found(db, town, EVERYBODY)
        assert who not in await found(db, town, Is(Field.FORM, form.value))
        everywhere = segments.members(Is(Field.FORM, form.value), areas=None, but=town.lead, now=NOW)
        assert who in set((await db.run(everywhere)).scalars())


async def test_count_and_names_are_of_the_active_ones_alone(town: Town) -> None:
    mine = [town.areas["Noord"], town.areas["Zuid"]]
    async with town.database.transaction("test") as db:
        before = await segments.reach(db, EVERYBODY, areas=mine, but=town.lead, now=NOW)
        await people.change_state(db, next(iter(town.traits)), state="ended")
        after = await segments.reach(db, EVERYBODY, areas=mine, but=town.lead, now=NOW)
        nobody = await segments.reach(db, EVERYBODY, areas=[], but=town.lead, now=NOW)
    assert (before.count, after.count, nobody.count) == (len(town.traits), len(town.traits) - 1, 0)
    assert len(before.names) == 3


async def test_a_segment_is_saved_under_its_name_and_replaced_under_the_same(town: Town) -> None:
    first, other = Is(Field.TAG, "tilt"), Not(Is(Field.TAG, "tilt"))
    async with town.database.transaction("test") as db:
        for segment in (first, other):
            name = "tillers" if segment == first else "Tillers"
            known = (await segments.choices(db, town.lead, areas=None)).saved
            await segments.save(db, segment, name=name, owner=town.lead, among=known, now=NOW)
        mine = await segments.choices(db, town.lead, areas=None)
        theirs = await segments.choices(db, next(iter(town.traits)), areas=None)
    assert [replace(one, id="") for one in mine.saved] == [SavedSegment("", "Tillers", other)]
    assert not theirs.saved


async def _say(
    db: Session, *, wrote: PersonId, worried: PersonId, answered: PersonId, replied: PersonId, by: PersonId
) -> None:
    """One has written, one reported a worry, one said how they are, one answered a message to many: 20 days ago."""
    at, day = NOW - timedelta(days=20), NOW.date()
    account = await people.open_account(db, "memory", "somebody", person=wrote, now=NOW)
    sent = Broadcast(
        BroadcastId(new_id()), by, Kind.NEWS, {Language.DUTCH: "Hallo"}, EVERYBODY, AnswerSet.READ, State.DONE,
        made_at=at, begins_at=at, wanted_at=at, areas=None,
    )  # fmt: skip
    await broadcasts.add(db, sent)
    id_ = {"id": new_id()}
    event = {**id_, "account_id": account, "event_mac": "x", "kind": "text", "received_at": at}
    sign = {**id_, "key": "falls", "urgency": "note", "reporter_id": worried, "state": "open", "filed_at": at}
    how = {**id_, "person_id": answered, "state": "answered", "asked_at": at, "asked_on": day, "closes_at": at}
    line = {"broadcast_id": sent.id, "person_id": replied, "state": "put", "due_at": at, "answered_at": at}
    await db.run(insert(tables.inbox).values(event))
    await db.run(insert(tables.signs).values(sign))
    await db.run(insert(tables.check_ins).values(**how, answered_at=at))
    await db.run(insert(tables.addressees).values(line))


async def test_of_several_chats_the_one_they_prefer_is_where_they_are_written_to(town: Town) -> None:
    who = next(iter(town.traits))
    async with town.database.transaction("test") as db:
        for place, platform in enumerate(("web", "telegram", "matrix")):
            await people.open_account(db, platform, "1", person=who, now=NOW + timedelta(minutes=place))
        for first in ("web", "telegram"):
            if first != "web":
                await people.prefer(db, who, [first])
            reach = await segments.reach(db, EVERYBODY, areas=None, but=town.lead, now=NOW)
            assert reach.platforms == {first}


async def test_whatever_somebody_says_counts_as_being_active(town: Town) -> None:
    silent = [who for who, traits in town.traits.items() if traits.silent_for is None][:5]
    wrote, worried, answered, replied, nothing = silent
    async with town.database.transaction("test") as db:
        await _say(db, wrote=wrote, worried=worried, answered=answered, replied=replied, by=town.lead)
    async with town.database.reading() as db:
        active = await found(db, town, Is(Field.ACTIVE, "30"))
        longer_ago = segments.members(Is(Field.ACTIVE, "30"), areas=None, but=town.lead, now=NOW + timedelta(days=11))
        later = set((await db.run(longer_ago)).scalars())
    assert {wrote, worried, answered, replied} <= active
    assert nothing not in active
    assert not later & set(silent)
