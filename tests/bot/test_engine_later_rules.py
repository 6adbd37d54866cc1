"""The last four of the nine rules by which conversations run; each test fails without its rule."""

import pytest

from bot.capability import Capability
from domain.ask import Ask
from domain.conversation import Kind, Turn
from domain.errors import RefusedError
from domain.people import Person
from domain.working_hours import WorkingHours
from fakes.talks import Talk, talk, wiring
from fakes.tea import TEA, Which, noted, tea, whole_tea
from storage import areas
from storage.database import Session


async def test_rule_6_something_is_told_once_with_the_next_question(database_url: str) -> None:
    async def telling(ask: Ask, person: Person, *, db: Session) -> Turn:
        await ask.tell("tea.first")
        return await tea(ask, person, db=db)

    async with talk(database_url, Capability("tea", telling, commands=("tea",))) as house:
        assert await house.says("/tea") == ["Fatma: tea.first + tea.which"]
        assert await house.presses("green") == ["Fatma: tea.sugar"]
        assert await house.says("/terug") == ["Fatma: tea.which"]


async def test_rule_6_what_was_not_asked_after_is_told_with_what_is_said(sqlite_url: str) -> None:
    async def telling(ask: Ask, person: Person, *, db: Session) -> Turn:
        del db
        await ask.tell("tea.first")
        return noted(person, "niets")

    async with talk(sqlite_url, Capability("tea", telling, commands=("tea",))) as house:
        assert await house.says("/tea") == ["Fatma: tea.first + tea.noted"]


async def test_rule_7_no_conversation_can_swallow_the_pause(sqlite_url: str) -> None:
    async def greedy(ask: Ask, person: Person, *, db: Session) -> Turn:
        del db
        try:
            which = await ask.one_of("tea.which", Which)
        except Exception:  # noqa: BLE001  that is the point
            return noted(person, "alles")
        return noted(person, which.value)

    async with talk(sqlite_url, Capability("tea", greedy, commands=("tea",))) as house:
        assert await house.says("/tea") == ["Fatma: tea.which"]


async def test_rule_7_what_was_written_before_a_question_is_undone(database_url: str) -> None:
    async def early(ask: Ask, person: Person, *, db: Session) -> Turn:
        await areas.add(db, f"Zuid {len(ask.answers)}", hours=WorkingHours())
        which = await ask.one_of("tea.which", Which)
        return noted(person, which.value)

    async with talk(database_url, Capability("tea", early, commands=("tea",))) as house:
        await house.says("/tea")
        assert await _areas(house) == ["Noord"]
        await house.presses("green")
        assert await _areas(house) == ["Noord", "Zuid 1"]


async def test_rule_7_a_refused_write_has_a_savepoint_of_its_own(database_url: str) -> None:
    async def twice(ask: Ask, person: Person, *, db: Session) -> Turn:
        del ask
        await areas.add(db, "Zuid", hours=WorkingHours())
        with pytest.raises(RefusedError):
            await areas.add(db, "Noord", hours=WorkingHours())
        return noted(person, "beide")

    async with talk(database_url, Capability("tea", twice, commands=("tea",))) as house:
        assert await house.says("/tea") == ["Fatma: tea.noted"]
        assert await _areas(house) == ["Noord", "Zuid"]


async def test_rule_8_a_conversation_whose_name_is_gone_is_parked_and_told(database_url: str) -> None:
    async with talk(database_url, TEA) as house:
        await house.says("/tea")
        await house.restart(wiring=wiring())
        assert await house.presses("green") == ["Fatma: engine.gone"]
        assert await house.says("/help") == ["Fatma: help.volunteer"]


async def test_rule_9_a_changed_message_changes_the_answer_that_it_was(database_url: str) -> None:
    async with talk(database_url, TEA) as house:
        await house.says("/tea")
        await house.says("Groene thee")
        first = house.last_event
        assert await house.edits("black tea", target=first) == ["Fatma: tea.sugar"]
        assert house.words() == "Suiker in black thee?"
        assert await house.edits("koffie", target=first) == ["Fatma: engine.change-not-understood"]
        assert await house.edits("1", target=first) == ["Fatma: tea.sugar"]
        assert house.words() == "Suiker in green thee?"


async def test_rule_9_a_withdrawn_message_is_an_answer_that_was_not_given(database_url: str) -> None:
    async with talk(database_url, TEA) as house:
        events = await whole_tea(house)
        assert await house.withdraws(events["sugar"]) == ["Fatma: tea.sugar"]
        await house.presses("without")
        assert house.words() == "Genoteerd: green without one"


async def test_rule_9_a_sign_that_was_no_answer_is_taken_away_without_a_word(sqlite_url: str) -> None:
    async with talk(sqlite_url, TEA) as house:
        await house.says("/tea")
        await house.does(house.incoming(Kind.TEXT, who="Fatma", text="👍", target="the question"))
        sign = house.last_event
        await house.says("koffie")
        typed, asked = house.last_event, house.newest()
        await house.presses("green")
        assert await house.presses("black", bubble=asked) == ["Fatma: prompt.already-answered"]
        for silent in (sign, house.last_event, "never came in"):
            assert await house.withdraws(silent) == []
        assert await house.withdraws(typed) == ["Fatma: engine.withdrawn"]


async def test_rule_9_what_cannot_be_undone_is_not_called_withdrawn(sqlite_url: str) -> None:
    async with talk(sqlite_url, TEA) as house:
        await house.says("/taal en")
        assert await house.withdraws(house.last_event) == ["Fatma: engine.too-late-to-change"]


async def test_rule_9_a_message_is_known_by_its_account_as_well(sqlite_url: str) -> None:
    async with talk(sqlite_url, TEA) as house:
        other = await house.phone("Fatma", platform="other")
        await house.says("/tea")
        await house.says("Groene thee")
        said = await house.edits("Zwarte thee", target=house.last_event, who=other)
        assert said == [f"{other}: engine.not-understood", f"{other}: tea.sugar"]


async def _areas(house: Talk) -> list[str]:
    async with house.house.database.reading() as db:
        return [one.name for one in await areas.everywhere(db)]
