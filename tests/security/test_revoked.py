"""Who has left hears nothing any more, whatever was on its way, and does nothing any more, whatever they press."""

import pytest

from bot.platform import Arrived
from domain.conversation import Incoming, Kind, Lane, Option, Start
from domain.ids import TextId
from domain.people import Role
from fakes.organisation import NOW
from fakes.post import Post
from fakes.visiting import Visiting
from storage import escalations, inbox, invites, people, unlinking

HELP = Option("help", TextId("option.yes"), start=Start("help"))


@pytest.mark.parametrize("lane", Lane)
async def test_what_waited_for_them_is_dropped(post: Post, lane: Lane) -> None:
    person = await post.person("Fatma", Role.VOLUNTEER)
    await post.put(post.draft(person, lane=lane))
    async with post.database.transaction("test") as db:
        await people.change_state(db, person, state=people.ENDED)
    await post.house.settle()
    assert post.first.heard_by("Fatma") == []
    assert await post.states() == ["dropped"]


async def test_words_and_an_old_button_are_answered_in_the_same_way(post: Post) -> None:
    person = await post.person("Fatma", Role.VOLUNTEER)
    card = post.draft(person, options=(HELP,), topic="card")
    await post.put(card)
    await post.house.settle()
    async with post.database.transaction("test") as db:
        await people.change_state(db, person, state=people.ENDED)
    for number, arrived in enumerate(
        (
            Arrived("Fatma", "1", Kind.TEXT, "B-12 goed 60"),
            Arrived("Fatma", "2", Kind.PRESS, option=f"{card.id}.0"),
            Arrived("Fatma", "3", Kind.EDIT, "/help", target="1"),
        ),
        start=2,
    ):
        await post.house.dispatcher.arrive("first", [arrived])
        await post.house.settle()
        assert post.first.heard_by("Fatma")[1:] == ["engine.left"] * (number - 1)


@pytest.mark.parametrize("lane", Lane)
async def test_what_waited_for_a_lost_telephone_is_dropped(post: Post, lane: Lane) -> None:
    person = await post.person("Fatma", Role.VOLUNTEER, also_second=True)
    await post.put(post.draft(person, lane=lane))
    async with post.database.transaction("test") as db:
        assert await unlinking.unlink(db, person, at=post.clock.now()) == 2
    await post.house.settle()
    assert post.first.heard_by("Fatma") == post.second.heard_by("Fatma") == []
    assert await post.states() == ["dropped"]


async def test_whoever_has_a_lost_telephone_is_a_stranger_there_until_a_new_code(post: Post) -> None:
    person = await post.person("Fatma", Role.VOLUNTEER)
    card = post.draft(person, options=(HELP,), topic="card")
    await post.put(card)
    await post.house.settle()
    async with post.database.transaction("test") as db:
        await unlinking.unlink(db, person, at=post.clock.now())
        code = await invites.make(db, person, now=post.clock.now())
    for arrived, said in (
        (Arrived("Fatma", "1", Kind.TEXT, "B-12 goed 60"), "stranger.hello"),
        (Arrived("Fatma", "2", Kind.PRESS, option=f"{card.id}.0"), "stranger.hello"),
        (Arrived("Fatma", "3", Kind.TEXT, code), "join.welcome-volunteer"),
        (Arrived("Fatma", "4", Kind.TEXT, "/help"), "help.volunteer"),
    ):
        await post.house.dispatcher.arrive("first", [arrived])
        await post.house.settle()
        assert post.first.heard_by("Fatma")[-1] == said


async def test_what_was_received_before_a_telephone_was_lost_is_dealt_with(riet: Visiting) -> None:
    """A whole report, and what was pressed in the middle of one; nobody reads an answer on the lost telephone."""
    await riet.does(Kind.TEXT, "Zorg melden")
    account, option = await riet.office.account("Riet"), riet.button("fallen").id
    before = riet.heard()
    dispatcher = riet.office.house.dispatcher
    kinds = ((Kind.PRESS, ""), (Kind.TEXT, "B-12"), (Kind.TEXT, "B-07 zorg gevallen"))
    for number, (kind, words) in enumerate(kinds):
        chosen = "" if words else option
        await dispatcher.receive(Incoming(account, f"late{number}", kind, NOW, words, option=chosen))
    async with riet.office.database.transaction("test") as db:
        await unlinking.unlink(db, riet.riet, at=NOW)
    await dispatcher.receive(Incoming(account, "after", Kind.TEXT, NOW, "B-12 zorg in de war"))
    await riet.office.house.settle()
    async with riet.office.database.reading() as db:
        cases = await escalations.all_open(db)
    assert sorted((one.resident_code, len(one.reports)) for one in cases) == [("B-07", 1), ("B-12", 1)]
    assert {report.reporter for case in cases for report in case.reports} == {riet.riet}
    assert riet.heard()[len(before) :] == ["stranger.hello"]


async def test_what_breaks_of_it_is_set_aside_and_told(riet_alone: Visiting) -> None:
    riet = riet_alone
    await riet.office.person("Marja", Role.COORDINATOR)
    account = await riet.office.account("Riet")
    await riet.office.house.dispatcher.receive(Incoming(account, "late", Kind.TEXT, NOW, "B-12 zorg gevallen"))
    async with riet.office.database.transaction("test") as db:
        await unlinking.unlink(db, riet.riet, at=NOW)
        (kept,) = await inbox.waiting(db)
        assert await inbox.sender_of(db, kept.row) == riet.riet
