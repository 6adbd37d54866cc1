"""Visits through the whole house: how few taps and statements, and who may do what."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text, update

from domain.ask import Ask
from domain.conversation import Kind
from domain.errors import RefusedError
from domain.ids import ConversationId, VisitId, new_id
from domain.people import Role
from domain.residents import ActivityForm
from domain.visits import Went
from fakes.organisation import NOW
from fakes.visiting import Visiting, another_match
from handlers.ask_after_visit import ask_after_visit
from handlers.change_answer import change_answer
from handlers.undo_visit import undo_visit
from storage import conversations, matches, people, quiet, tables, visits

MOST_STATEMENTS, MOST_COMMITS = 12, 3


async def visits_kept(riet: Visiting) -> list[tuple[str, int | None, int | None, str]]:
    async with riet.office.database.reading() as db:
        rows = (await db.run(text("SELECT went, minutes, people, visited_on FROM visits ORDER BY reported_at"))).all()
    return [(row.went, row.minutes, row.people, str(row.visited_on)) for row in rows]


async def presses_of(riet: Visiting) -> int:
    async with riet.office.database.reading() as db:
        return int((await db.run(text("SELECT count(*) FROM inbox"))).scalar_one())


async def test_four_taps_from_the_menu(riet: Visiting) -> None:
    await riet.does(Kind.TEXT, "Bezoek")
    for key in ("B-12", "good", "60"):
        await riet.presses(key)
        assert len(riet.statements) <= MOST_STATEMENTS
        assert len(riet.commits) <= MOST_COMMITS
    assert await presses_of(riet) == 4
    assert await visits_kept(riet) == [("good", 60, None, "2026-03-02")]
    assert riet.heard()[-1] == "visit.noted"


async def ask_on_tuesday(riet: Visiting) -> None:
    asked = datetime(2026, 3, 3, 10, 30, tzinfo=UTC)
    match = await riet.match("B-12")
    async with riet.office.database.transaction("test") as db:
        await matches.ask_next(db, match.id, at=asked)
    riet.office.clock.move_to(asked)
    await riet.office.house.settle()


async def test_something_is_wrong_when_asked(riet: Visiting) -> None:
    await ask_on_tuesday(riet)
    await riet.presses("wrong")
    assert len(riet.statements) <= MOST_STATEMENTS, "\n".join(riet.statements)
    assert len(riet.commits) <= MOST_COMMITS
    assert riet.heard()[-3:] == ["visit.noted", "gut-feeling.filed", "gut-feeling.dare-to-wait"]
    async with riet.office.database.reading() as db:
        card = text("SELECT card, chosen FROM outbox WHERE text_id = 'visit.were-you-there'")
        row = (await db.run(card)).one()
    assert (row.card, row.chosen) == ("closed", list(Went).index(Went.WRONG))


async def test_two_taps_when_asked(riet: Visiting) -> None:
    await ask_on_tuesday(riet)
    assert riet.heard() == ["visit.were-you-there"]
    for key in ("good", "60"):
        await riet.presses(key)
        assert len(riet.statements) <= MOST_STATEMENTS
        assert len(riet.commits) <= MOST_COMMITS
    assert await presses_of(riet) == 2
    assert await visits_kept(riet) == [("good", 60, None, "2026-03-03")]


async def test_the_question_is_asked_once_however_often_the_house_looks(riet: Visiting) -> None:
    await ask_on_tuesday(riet)
    await ask_on_tuesday(riet)
    assert riet.heard() == ["visit.were-you-there"]
    async with riet.office.database.reading() as db:
        assert (await db.run(matches.NEXT_ASK)).scalar_one_or_none() == datetime(2026, 3, 10, 10, 30, tzinfo=UTC)


async def test_one_line_keeps_to_the_budget(riet: Visiting) -> None:
    await riet.does(Kind.TEXT, "B-12 goed 60")
    assert len(riet.statements) <= MOST_STATEMENTS
    assert len(riet.commits) <= MOST_COMMITS


async def test_a_line_sent_twice_by_the_platform_is_one_report(riet: Visiting) -> None:
    await riet.does(Kind.TEXT, "B-12 goed 60")
    riet.events -= 1
    await riet.does(Kind.TEXT, "B-12 goed 60")
    assert len(await visits_kept(riet)) == 1


async def test_a_group_is_asked_how_many_were_there(riet: Visiting) -> None:
    await another_match(riet, code="G-1", form=ActivityForm.GROUP)
    await riet.does(Kind.TEXT, "Bezoek")
    await riet.presses("G-1")
    assert "de groep" in riet.last_words()
    await riet.presses("good")
    await riet.presses("90")
    assert riet.heard()[-1] == "visit.how-many"
    await riet.does(Kind.TEXT, "17")
    assert await visits_kept(riet) == [("good", 90, 17, "2026-03-02")]
    assert "17 mensen" in riet.last_words()


async def test_two_matches_with_one_resident_are_one_button(riet: Visiting) -> None:
    match = await riet.match("B-12")
    async with riet.office.database.transaction("test") as db:
        await matches.add(
            db,
            match.resident.id,
            volunteer=riet.riet,
            started_on=NOW.date(),
            form=ActivityForm.PHONE_CALL,
        )
    await riet.does(Kind.TEXT, "Bezoek")
    await riet.presses("B-12")
    assert "het huisbezoek" in riet.last_words()


async def test_who_visits_nobody_hears_so(riet_alone: Visiting) -> None:
    await riet_alone.office.person("Nieuw", Role.VOLUNTEER)
    assert await riet_alone.office.types("Nieuw", "Bezoek") == ["visit.nobody-to-visit"]
    assert await riet_alone.office.types("Nieuw", "/onthoud") == ["visit.nobody-to-visit"]
    assert await riet_alone.office.types("Nieuw", "/vraag") == ["question.nobody"]
    assert await riet_alone.office.types("Nieuw", "/uitleg") == ["explain.read-aloud"]


@pytest.mark.parametrize("command", ["/bezoek", "/uitleg", "/vraag", "/onthoud"])
async def test_a_professional_reports_no_visits(riet_alone: Visiting, command: str) -> None:
    assert await riet_alone.office.types("Daan", command) == ["engine.not-allowed"]


async def test_it_is_changed_while_its_answers_are_kept(riet: Visiting) -> None:
    await riet.does(Kind.TEXT, "B-12 goed 60")
    async with riet.office.database.transaction("test") as db:
        await conversations.forget(db, before=NOW + timedelta(days=2))
    await riet.presses("change")
    assert riet.heard()[-1] == "change.forgotten"


async def test_a_change_keeps_to_the_budget(riet: Visiting) -> None:
    await riet.does(Kind.TEXT, "B-12 goed 60")
    for key in ("change", "visit.whom", "B-07"):
        await riet.presses(key)
        assert len(riet.statements) <= MOST_STATEMENTS
        assert len(riet.commits) <= MOST_COMMITS
    async with riet.office.database.reading() as db:
        row = (await db.run(text("SELECT id, version FROM visits"))).one()
        visit = await visits.get(db, VisitId(row.id))
    assert visit is not None
    assert (visit.version, visit.match) == (2, (await riet.match("B-07")).id)


async def test_yesterday_told_just_after_midnight(riet: Visiting) -> None:
    """23:30 in UTC is the next day in Amsterdam."""
    riet.office.clock.move_to(datetime(2026, 3, 2, 23, 30, tzinfo=UTC))
    await riet.does(Kind.TEXT, "B-07 goed 60")
    await riet.does(Kind.TEXT, "B-07 gisteren goed 60")
    assert [day for *_, day in await visits_kept(riet)] == ["2026-03-03", "2026-03-02"]


async def test_the_note_of_a_visit(riet: Visiting) -> None:
    await riet.does(Kind.TEXT, "B-12 goed 60")
    await riet.presses("note")
    await riet.does(Kind.TEXT, "samen gezongen")
    await riet.does(Kind.TEXT, "de buurman")
    async with riet.office.database.reading() as db:
        row = (await db.run(text("SELECT id FROM visits"))).one()
        visit = await visits.get(db, VisitId(row.id))
    assert visit is not None
    assert visit.note is not None
    assert (visit.note.went_well, visit.note.who_helps) == ("samen gezongen", "de buurman")


async def test_what_is_not_hers_is_not_changed(riet_alone: Visiting) -> None:
    """A button names a record; that it can be pressed does not make it theirs."""
    await riet_alone.does(Kind.TEXT, "B-12 goed 60")
    other = await riet_alone.office.person("Nieuw", Role.VOLUNTEER)
    ask = Ask(id=ConversationId(new_id()), started_at=NOW, now=NOW)
    async with riet_alone.office.database.transaction("test") as db:
        record = (await db.run(text("SELECT id FROM visits"))).scalar_one()
        stranger = (await people.get(db, [other]))[other]
        turn = await undo_visit(ask, stranger, db=db, record=record)
        assert [say.text for say in turn.say] == ["engine.withdrawn"]
        with pytest.raises(RefusedError) as refused:
            await change_answer(ask, stranger, db=db, record=record)
        assert refused.value.text == "change.forgotten"
        visit = await visits.get(db, VisitId(record))
    assert visit is not None
    assert visit.withdrawn_at is None


async def test_a_match_without_an_agreed_time_is_not_asked_about(riet: Visiting) -> None:
    match = await riet.match("B-07")
    async with riet.office.database.transaction("test") as db:
        await matches.ask_next(db, match.id, at=NOW)
    await riet.office.house.settle()
    assert riet.heard() == []
    async with riet.office.database.reading() as db:
        assert (await db.run(matches.NEXT_ASK)).scalar_one_or_none() is None


async def test_who_is_always_talking_is_asked_within_the_hour(riet: Visiting) -> None:
    await riet.does(Kind.TEXT, "/taal")
    match = await riet.match("B-12")
    begin = datetime(2026, 3, 3, 10, 30, tzinfo=UTC)
    async with riet.office.database.transaction("test") as db:
        for minutes in (0, 25, 50):
            now = begin + timedelta(minutes=minutes)
            await db.run(update(tables.conversations).values(touched_at=now))
            assert (await ask_after_visit(db, match.id, now=now)).say == ()
        assert (await db.run(matches.NEXT_ASK)).scalar_one_or_none() == begin + quiet.HELD_AT_MOST
        asked = await ask_after_visit(db, match.id, now=begin + quiet.HELD_AT_MOST)
    assert [say.text for say in asked.say] == ["visit.were-you-there"]


async def test_who_has_left_is_not_asked(riet: Visiting) -> None:
    async with riet.office.database.transaction("test") as db:
        await people.change_state(db, riet.riet, state=people.ENDED)
    await ask_on_tuesday(riet)
    assert riet.heard() == []


async def test_last_weeks_card_closes_when_this_weeks_comes(riet: Visiting) -> None:
    await ask_on_tuesday(riet)
    riet.office.clock.move_to(datetime(2026, 3, 10, 10, 30, tzinfo=UTC))
    await riet.office.house.settle()
    first, second = riet.office.platform.screens["Riet"].bubbles
    assert (first.open, second.open) == (False, True)
