"""The own page beside another platform: a link that works once, and no way to reach somebody before it was opened."""

from pathlib import Path

import pytest

from bot import own_page
from bot.page_links import PageLinks
from bot.stories import cast
from bot.stories.levels import is_on
from bot.stories.player import VOCABULARY
from bot.stories.script import read
from bot.stories.sentences import SENTENCES
from bot.stories.story import Place, Story
from bot.stories.transcript import Transcript
from domain.ids import AccountId, PersonId
from domain.people import Role
from storage import drafts, links, people
from storage.drafts import Kept


async def ways_to(story: Story, person: PersonId) -> list[str]:
    async with story.house.database.reading() as db:
        return [platform for _, platform in await people.accounts_of(db, person)]


async def spent(story: Story, link: str) -> AccountId | None:
    async with story.house.database.transaction("test") as db:
        return await links.spend(db, link.rpartition("/")[2], now=story.clock.now())


async def test_it_is_a_way_to_reach_somebody_once_it_was_opened(database_url: str) -> None:
    async with Story.at(Place(database_url), Transcript()) as story:
        async with story.house.database.transaction("test") as db:
            fatma = await cast.person(db, story, "Fatma", posts=[(Role.VOLUNTEER, "Noord")])
        await is_on(story, "Fatma", "telegram", "buttons")
        pages = PageLinks(story.house.database, story.clock, address="https://chat.example.org")
        first, second = [await pages.page_link(fatma) for _ in range(2)]
        assert first.startswith("https://chat.example.org/c/")
        assert await ways_to(story, fatma) == ["telegram"]
        account = await spent(story, first)
        assert account is not None
        assert (await spent(story, second), await spent(story, second)) == (account, None)
        assert await ways_to(story, fatma) == ["telegram"]
        await own_page.opened(story.house, account)
        assert await ways_to(story, fatma) == ["telegram", "web"]


async def test_nobody_throws_away_what_another_wrote(sqlite_url: str) -> None:
    async with Story.at(Place(sqlite_url), Transcript()) as story, story.house.database.transaction("test") as db:
        fatma = await cast.person(db, story, "Fatma", posts=[(Role.VOLUNTEER, "Noord")])
        daan = await cast.person(db, story, "Daan", posts=[(Role.PROFESSIONAL, "Noord")])
        for words in ("een", "twee"):  # the second changes the first
            await drafts.keep(db, [Kept(fatma, story.accounts["Fatma"], "m1", words, story.clock.now())])
        (kept,) = await drafts.of(db, fatma)
        assert kept.text == "twee"
        assert await drafts.erase(db, [str(kept.id)], of=daan) == 0
        assert await drafts.erase(db, [str(kept.id)], of=fatma) == 1
        assert await drafts.of(db, fatma) == []


TYPED = """Feature: Words beside a report
  Scenario: They are kept
    Given Fatma is a volunteer in "Noord"
    And Fatma is on "telegram" at level "buttons"
    And "B-12" in "Noord" is visited by Fatma, supervised by Daan, deputy Els
    When Fatma sends "{typed}"
"""


@pytest.mark.parametrize(
    "typed", ["volgens mij is ze gevallen in de gang", "B-12 zorg gevallen ze lag er al", "/zorg ze ligt daar"]
)
async def test_what_to_do_at_once_is_said_before_all_else(typed: str, tmp_path: Path, sqlite_url: str) -> None:
    assert VOCABULARY
    file = tmp_path / "kept.feature"
    file.write_text(TYPED.format(typed=typed), encoding="utf-8")
    (scenario,) = read(file)
    async with Story.at(Place(sqlite_url), Transcript()) as story:
        for step in scenario.steps:
            sentence, arguments = SENTENCES.find(step)
            story.begin(step)
            await sentence.play(story, **arguments)
        first, *rest = [one for one in story.hearing.messages if one.who == "Fatma"]
    assert "112" in first.bubble.outgoing.text
    assert "page.kept-with-report" not in first.ids
    assert ["page.kept-with-report" in one.ids for one in rest].count(True) == 1
