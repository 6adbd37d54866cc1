"""Invites and joining: a code lets one person in, once; everybody else hears the same few words."""

import asyncio
from datetime import timedelta

import pytest
import structlog
from sqlalchemy import event, text

from domain.conversation import Incoming, Kind
from domain.ids import AccountId, PersonId
from domain.people import Role
from fakes.organisation import NOW, Organisation
from storage import invites, people

HELLO, NO_CODE = "stranger.hello", "stranger.code-does-not-work"
WRONG = "ABCDE-ABCDE-ABCDE-ABCDE-ABCDEF"


async def invited(office: Organisation, name: str = "Fatma", role: Role = Role.VOLUNTEER) -> tuple[PersonId, str]:
    person = await office.person(name, role, state="joining", platform=None)
    async with office.database.transaction("test") as db:
        return person, await invites.make(db, person, now=office.clock.now())


async def joined(office: Organisation, person: PersonId) -> bool:
    async with office.database.reading() as db:
        return (await people.get(db, [person]))[person].active


async def test_somebody_joins_in_their_own_language(office: Organisation) -> None:
    person, code = await invited(office)
    assert await office.types("phone", code) == ["join.language"]
    assert await office.types("phone", "English") == ["join.rules"]
    assert "This is not an alarm button" in office.platform.sent[-1].text
    assert not await joined(office, person)
    assert await office.types("phone", "1") == ["join.welcome-volunteer"]
    assert await joined(office, person)
    assert await office.types("phone", "/help") == ["help.volunteer"]
    assert office.platform.sent[-1].text.startswith("Hello")


@pytest.mark.parametrize("role", Role)
async def test_everybody_is_greeted_by_role(small_office: Organisation, role: Role) -> None:
    _, code = await invited(small_office, role=role)
    await small_office.types("phone", f"/start {code}")
    await small_office.types("phone", "Nederlands")
    assert await small_office.types("phone", "Gelezen") == [f"join.welcome-{role.value}"]


async def test_nothing_can_be_done_before_it_is_read(small_office: Organisation) -> None:
    _, code = await invited(small_office)
    await small_office.types("phone", code)
    assert await small_office.types("phone", "/help") == ["engine.not-allowed", "join.language"]
    assert await small_office.types("phone", "B-12 zorg gevallen") == ["engine.not-understood", "join.language"]
    assert await small_office.types("phone", "Nederlands") == ["join.rules"]
    assert await small_office.types("phone", "/help") == ["engine.not-allowed", "join.rules"]


@pytest.mark.parametrize("typed", ["{code}", "/start {code}", " {lower} ", "{bare}", "{spaced}"])
async def test_a_code_may_be_typed_in_many_ways(small_office: Organisation, typed: str) -> None:
    _, code = await invited(small_office)
    ways = {"code": code, "lower": code.lower(), "bare": code.replace("-", ""), "spaced": code.replace("-", " ")}
    assert await small_office.types("phone", typed.format(**ways)) == ["join.language"]


async def test_a_used_code_is_refused_in_the_same_words_as_an_unknown_one(office: Organisation) -> None:
    _, code = await invited(office)
    assert await office.types("first", code) == ["join.language"]
    with structlog.testing.capture_logs() as logs:
        assert await office.types("second", code) == [NO_CODE]
    assert await office.types("third", WRONG) == [NO_CODE]
    assert [line["event"] for line in logs if line["event"].startswith("invite")] == ["invite.wrong"]
    assert code not in str(logs)


async def test_of_two_at_once_one_gets_in(office: Organisation) -> None:
    _, code = await invited(office)

    async def redeem() -> PersonId | None:
        async with office.database.transaction("test") as db:
            return await invites.redeem(db, code.replace("-", ""), by=AccountId("somebody"), now=NOW)

    found = await asyncio.gather(*(redeem() for _ in range(4)))
    assert len([one for one in found if one]) == 1


async def test_an_expired_code_stays_refused_when_the_clock_is_set_back(office: Organisation) -> None:
    _, code = await invited(office)
    office.clock.move_to(NOW + invites.HOLDS)
    assert await office.types("phone", code) == [NO_CODE]
    office.clock.begin_again(NOW)
    assert await office.types("phone", code) == [NO_CODE]


async def test_a_new_code_makes_the_old_one_worthless(small_office: Organisation) -> None:
    person, old = await invited(small_office)
    async with small_office.database.transaction("test") as db:
        new = await invites.make(db, person, now=NOW)
    assert await small_office.types("phone", old) == [NO_CODE]
    assert await small_office.types("phone", new) == ["join.language"]


async def test_who_has_left_cannot_come_back_by_an_old_code(small_office: Organisation) -> None:
    person, code = await invited(small_office)
    async with small_office.database.transaction("test") as db:
        await people.change_state(db, person, state=people.ENDED)
    assert await small_office.types("phone", code) == [NO_CODE]


async def test_after_five_wrong_codes_an_hour_even_a_good_one_is_refused(office: Organisation) -> None:
    _, code = await invited(office)
    for _ in range(invites.MOST_OF_ONE):
        assert await office.types("phone", WRONG) == [NO_CODE]
    assert await office.types("phone", code) == [NO_CODE]
    office.clock.move_to(NOW + invites.COUNTED_FOR + timedelta(seconds=1))
    assert await office.types("phone", code) == ["join.language"]


async def test_among_many_wrong_codes_two_of_ones_own_are_enough(small_office: Organisation) -> None:
    _, code = await invited(small_office)
    async with small_office.database.transaction("test") as db:
        for number in range(invites.MANY):
            await invites.count_wrong(db, AccountId(f"stranger {number // invites.MOST_OF_ONE}"), now=NOW)
    for _ in range(invites.MOST_AMONG_MANY):
        assert await small_office.types("phone", WRONG) == [NO_CODE]
    assert await small_office.types("phone", code) == [NO_CODE]


async def test_nobody_is_kept_out_by_the_wrong_codes_of_others(small_office: Organisation) -> None:
    _, code = await invited(small_office)
    async with small_office.database.transaction("test") as db:
        for number in range(invites.MANY + 1):
            await invites.count_wrong(db, AccountId(f"stranger {number}"), now=NOW)
    assert await small_office.types("phone", WRONG) == [NO_CODE]
    assert await small_office.types("phone", code) == ["join.language"]


@pytest.mark.parametrize("typed", ["hallo", "/start", "/help", "Riet", "B-12 zorg gevallen"])
async def test_a_stranger_hears_a_neutral_text_and_nothing_is_kept(office: Organisation, typed: str) -> None:
    assert await office.types("phone", typed) == [HELLO]
    assert "Buurtpols" not in office.platform.sent[-1].text
    async with office.database.reading() as db:
        row = (await db.run(text("SELECT state, body_sealed, event_mac FROM inbox"))).one()
    assert (row.state, row.body_sealed) == ("done", None)
    assert row.event_mac


async def test_who_is_here_already_links_another_chat_without_reading_it_all_again(small_office: Organisation) -> None:
    person = await small_office.person("Fatma", Role.VOLUNTEER)
    async with small_office.database.transaction("test") as db:
        code = await invites.make(db, person, now=NOW)
    assert await small_office.types("second phone", code) == ["join.welcome-volunteer"]
    async with small_office.database.reading() as db:
        assert len(await people.accounts_of(db, person)) == 2


async def test_who_has_chats_on_two_platforms_hears_that_one_can_be_chosen(small_office: Organisation) -> None:
    person = await small_office.person("Fatma", Role.VOLUNTEER, platform="telegram")
    async with small_office.database.transaction("test") as db:
        code = await invites.make(db, person, now=NOW)
    assert await small_office.types("second phone", code) == ["join.welcome-volunteer", "reach.more"]


async def test_joining_keeps_to_the_budget_of_statements(office: Organisation) -> None:
    """At most 12 statements and 3 commits for one message, from the inbox to the mark."""
    _, code = await invited(office)
    account = await office.account("phone")
    said: list[str] = []
    commits: list[object] = []
    engine = office.database.engine.sync_engine
    event.listen(engine, "before_cursor_execute", lambda _c, _cu, statement, *_: said.append(statement))
    event.listen(engine, "commit", commits.append)
    await office.house.dispatcher.receive(Incoming(account, "event", Kind.TEXT, NOW, code))
    await office.house.dispatcher.settle()
    framing = ("BEGIN", "SAVEPOINT", "RELEASE", "ROLLBACK", "PRAGMA")
    assert len([one for one in said if not one.startswith(framing)]) <= 12
    assert len(commits) <= 3
