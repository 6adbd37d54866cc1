"""What a coordinator sees of messages that did not arrive."""

from bot.platform import RetryLaterError
from domain.areas import AfterHours
from domain.conversation import Incoming, Kind, Lane
from domain.people import Role
from domain.working_hours import WorkingHours
from fakes.post import NUMBERS, Post
from storage import areas


async def _asks(post: Post, who: str, event: str = "e1") -> str:
    await post.house.dispatcher.receive(Incoming(post.accounts[who], event, Kind.TEXT, post.clock.now(), "/bezorging"))
    await post.house.settle()
    return [one.text for one in post.first.sent if one.message.address == who and one.message.effect == "say"][-1]


async def test_each_person_is_listed_with_what_became_of_it(post: Post) -> None:
    await post.person("Marja", Role.COORDINATOR)
    riet, els = await post.person("Riet", Role.VOLUNTEER), await post.person("Els")
    fatma = await post.person("Fatma", Role.VOLUNTEER)
    post.first.blocked.add("Riet")
    post.first.busy.add("Els")
    post.first.refusals["Fatma"] = RetryLaterError(may_have_arrived=True)
    await post.put(post.draft(riet), post.draft(riet), post.draft(els), post.draft(fatma, lane=Lane.BROADCAST))
    await post.passes(61)
    assert (await _asks(post, "Marja")).splitlines() == [
        "Niet of niet zeker aangekomen: 4. Bel deze mensen even.",
        "Els (088-0000009). Wacht nog: 1, sinds maandag 2 maart, 10:00. Ik blijf het proberen.",
        "Fatma (088-0000009). Misschien niet aangekomen: 1, maandag 2 maart, 10:00.",
        "Riet (088-0000009). Niet aangekomen: 2, sinds maandag 2 maart, 10:00.",
    ]


async def test_of_another_area_nothing_is_said(post: Post) -> None:
    await post.person("Marja", Role.COORDINATOR)
    async with post.database.transaction("test") as db:
        zuid = await areas.add(db, "Zuid", hours=WorkingHours(), after_hours=AfterHours.NONE, numbers=NUMBERS)
    post.area = zuid
    riet = await post.person("Riet", Role.VOLUNTEER)
    await post.person("Wim", Role.COORDINATOR)
    post.first.blocked.add("Riet")
    await post.put(post.draft(riet))
    await post.house.settle()
    assert "Riet" in await _asks(post, "Wim")
    assert await _asks(post, "Marja") == "Alles is aangekomen. De laatste 7 dagen is niets blijven liggen."


async def test_after_a_week_it_is_history(post: Post) -> None:
    await post.person("Marja", Role.COORDINATOR)
    riet = await post.person("Riet", Role.VOLUNTEER)
    post.first.blocked.add("Riet")
    await post.put(post.draft(riet))
    await post.passes(8 * 24 * 60 * 60)
    assert (await _asks(post, "Marja")).startswith("Alles is aangekomen")


async def test_a_volunteer_may_not_ask(post: Post) -> None:
    await post.person("Riet", Role.VOLUNTEER)
    assert "aangekomen" not in await _asks(post, "Riet")
