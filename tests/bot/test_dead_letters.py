"""Who hears of messages that could not be delivered, and what becomes of these."""

from domain.people import Role
from fakes.post import Post

DEAD_LETTERS = "dead-letters.today"


async def test_a_coordinator_hears_of_dead_letters_once_a_day(post: Post) -> None:
    await post.person("Marja", Role.COORDINATOR)
    riet, els = await post.person("Riet", Role.VOLUNTEER), await post.person("Els")
    post.first.blocked.update({"Riet", "Els"})
    await post.put(post.draft(riet), post.draft(els))
    await post.house.settle()
    assert post.first.heard_by("Marja") == [DEAD_LETTERS]
    assert "Els (088-0000009), Riet (088-0000009)" in post.first.sent[-1].text
    await post.put(post.draft(riet))
    await post.passes(60 * 60)
    assert post.first.heard_by("Marja") == [DEAD_LETTERS]
    await post.passes(24 * 60 * 60)
    assert post.first.heard_by("Marja") == [DEAD_LETTERS] * 2
    assert "dead" not in await post.states()


async def test_without_a_coordinator_a_manager_hears_of_them(post: Post) -> None:
    await post.person("Mo", Role.MANAGER)
    riet = await post.person("Riet", Role.VOLUNTEER)
    post.first.blocked.add("Riet")
    await post.put(post.draft(riet))
    await post.house.settle()
    assert post.first.heard_by("Mo") == [DEAD_LETTERS]


async def test_without_either_a_professional_hears_of_them(post: Post) -> None:
    await post.person("Els")
    riet = await post.person("Riet", Role.VOLUNTEER)
    post.first.blocked.add("Riet")
    await post.put(post.draft(riet))
    await post.house.settle()
    assert post.first.heard_by("Els") == [DEAD_LETTERS]


async def test_of_a_coordinators_own_dead_letter_somebody_else_hears(post: Post) -> None:
    marja = await post.person("Marja", Role.COORDINATOR)
    await post.person("Mo", Role.MANAGER)
    post.first.blocked.add("Marja")
    await post.put(post.draft(marja))
    await post.house.settle()
    assert post.first.heard_by("Mo") == [DEAD_LETTERS]


async def test_a_dead_letter_that_nobody_can_be_told_of_is_kept(post: Post) -> None:
    riet = await post.person("Riet", Role.VOLUNTEER)
    post.first.blocked.add("Riet")
    await post.put(post.draft(riet))
    await post.house.settle()
    assert await post.states() == ["dead"]
