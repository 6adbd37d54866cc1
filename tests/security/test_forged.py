"""What a changed app can send: buttons of others, buttons that never were, the same thing twice, and odd letters."""

from datetime import timedelta

import pytest

from bot.app import build
from bot.platform import Arrived
from domain.conversation import CARDS_HOLD, Kind, Option, Start
from domain.ids import TextId
from domain.people import Role
from fakes.post import Post

HELP = Option("help", TextId("option.yes"), start=Start("help"))


async def presses(post: Post, who: str, data: str) -> list[str]:
    before = len(post.first.heard_by(who))
    await post.house.dispatcher.arrive("first", [Arrived(who, f"c{before}", Kind.PRESS, option=data)])
    await post.house.settle()
    return post.first.heard_by(who)[before:]


async def test_a_button_of_somebody_else_is_nobodys(post: Post) -> None:
    daan = await post.person("Daan")
    await post.person("Riet", Role.VOLUNTEER)
    card = post.draft(daan, options=(HELP,), topic="card")
    await post.put(card)
    await post.house.settle()
    assert await presses(post, "Riet", f"{card.id}.0") == ["prompt.expired"]
    assert await presses(post, "a stranger", f"{card.id}.0") == ["stranger.hello"]
    assert post.first.heard_by("Daan") == ["engine.stopped"]
    assert await presses(post, "Daan", f"{card.id}.0") == ["help.professional"]


async def test_a_button_ends_half_a_year_after_it_came(post: Post) -> None:
    daan = await post.person("Daan")
    early, late = (post.draft(daan, options=(HELP,), topic=topic) for topic in ("early", "late"))
    await post.put(early, late)
    await post.house.settle()
    post.clock.move_to(post.clock.now() + CARDS_HOLD)
    assert await presses(post, "Daan", f"{early.id}.0") == ["help.professional"]
    post.clock.move_to(post.clock.now() + timedelta(seconds=1))
    assert await presses(post, "Daan", f"{late.id}.0") == ["prompt.expired"]
    assert (await post.row(late.id)).card != "open"


@pytest.mark.parametrize(
    "place", [".1", ".-1", ".", "", ".0.0", ".x", ". 0", ".+0", ".0x0", ".\u00b2", "." + "9" * 63, ".\ud800", ".\x00"]
)
async def test_a_button_that_never_was_is_expired(post: Post, place: str) -> None:
    daan = await post.person("Daan")
    card = post.draft(daan, options=(HELP,), topic="card")
    await post.put(card)
    await post.house.settle()
    assert await presses(post, "Daan", f"{card.id}{place}") == ["prompt.expired"]
    assert (await post.row(card.id)).card == "open"


@pytest.mark.parametrize("data", ["", ".", ".0", "0", "\x00", "\ud800", "' OR 1=1 --", "%", "{0.__class__}", "x" * 64])
async def test_a_button_of_nothing_is_expired(post: Post, data: str) -> None:
    await post.person("Daan")
    assert await presses(post, "Daan", data) == ["prompt.expired"]


@pytest.mark.parametrize(
    "text",
    [
        "\x00",
        "\ud800\udfff",
        "\u202egnirps",
        "'); DROP TABLE people; --",
        "%_",
        "{0.__class__}",
        "a" * 4096,
        "9" * 4096,
    ],
)
async def test_odd_words_are_answered_like_others(post: Post, text: str) -> None:
    await post.person("Fatma", Role.VOLUNTEER)
    for kind, target in ((Kind.TEXT, ""), (Kind.EDIT, "m1")):
        arrived = Arrived("Fatma", f"{kind}1", kind, text, target=target)
        await post.house.dispatcher.arrive("first", [arrived])
        await post.house.settle()
    assert post.first.heard_by("Fatma") == ["engine.not-understood"] * 2
    stranger = Arrived("a stranger", "1", Kind.TEXT, f"/start {text}")
    await post.house.dispatcher.arrive("first", [stranger])
    await post.house.settle()
    assert len(post.first.heard_by("a stranger")) == 1


async def test_what_comes_twice_counts_once_also_after_a_restart(post: Post) -> None:
    await post.person("Fatma", Role.VOLUNTEER)
    said = Arrived("Fatma", "m1", Kind.TEXT, "/help")
    await post.house.dispatcher.arrive("first", [said, said])
    await post.house.settle()
    again = build(post.database, post.clock, {"first": post.first, "second": post.second})
    await again.recover()
    await again.dispatcher.arrive("first", [said])
    await again.settle()
    assert post.first.heard_by("Fatma") == ["help.volunteer"]
