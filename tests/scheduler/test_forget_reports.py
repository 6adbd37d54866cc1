"""Reports are erased when their time is over: their words first, then all of them; what is open never is."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import structlog
from sqlalchemy import text

from domain import closing
from domain.conversation import CARDS_HOLD, Option
from domain.escalation import AnswerState, Escalation, EscalationKind
from domain.filed import NewReport, SignState
from domain.filing import Concerning
from domain.ids import EscalationId, PromptId, SignId, TextId, VisitId, new_id
from domain.policy import Pace
from domain.tasks import Task, TaskKind
from domain.visits import Note, Told, Went
from fakes.forgetting import forget
from fakes.neighbourhood import Neighbourhood, neighbourhood
from fakes.organisation import NOW, Organisation
from scheduler.jobs.forget import BATCH, DEEDS_KEPT, MOST_BATCHES, REPORTS_KEPT, WORDS_KEPT
from storage import audit, case_reports, escalations, filings, matches, outbox, residents, signs, tasks, visits
from storage.database import Session
from storage.outbox import Draft

MINUTE, LONG_AFTER = timedelta(minutes=1), NOW + 4 * REPORTS_KEPT


async def within(office: Organisation, work: Callable[[Session], Awaitable[object]]) -> None:
    async with office.database.transaction("test") as db:
        await work(db)


async def left(office: Organisation, table: str, where: str = "1 = 1") -> int:
    async with office.database.reading() as db:
        return int((await db.run(text(f"SELECT count(*) FROM {table} WHERE {where}"))).scalar_one())  # noqa: S608


async def reported(street: Neighbourhood, *, at: datetime = NOW) -> Escalation:
    """Fatma reports something she saw at B-12."""
    async with street.office.database.transaction("test") as db:
        resident = await residents.get(db, street.residents["B-12"])
        new = NewReport(
            id=SignId(new_id()),
            key="fallen",
            kind=EscalationKind.SIGN,
            pace=Pace.TODAY,
            reporter=street.fatma,
            seen="Ze lag op de grond.",
        )
        filed = await filings.file_report(db, new, Concerning(resident.area, resident=resident), now=at)
    return filed.case.escalation


async def closed(street: Neighbourhood, case: Escalation, *, answer: AnswerState = AnswerState.GIVEN) -> None:
    async with street.office.database.transaction("test") as db:
        found = await escalations.load(db, case.id)
        change = closing.close(found.escalation, by=street.daan, outcome="talked", answer=answer, now=NOW)
        await escalations.keep(db, change.escalation)
        words = "Komt goed." if answer is AnswerState.GIVEN else None
        await case_reports.close_reports(db, found, answer=words, answer_by=change.escalation.answer_by, at=NOW)


async def test_words_go_first_and_the_report_a_year_after_its_case_closed(office: Organisation) -> None:
    street = await neighbourhood(office)
    case = await reported(street, at=NOW - timedelta(days=3))
    await closed(street, case)
    said = "seen_sealed IS NOT NULL AND answer_sealed IS NOT NULL"
    await forget(office.database, NOW + WORDS_KEPT - MINUTE)
    assert await left(office, "signs", said) == 1
    assert await forget(office.database, NOW + WORDS_KEPT + MINUTE) == 1
    assert await left(office, "signs", "seen_sealed IS NULL AND answer_sealed IS NULL") == 1
    await forget(office.database, NOW + REPORTS_KEPT - MINUTE)
    assert (await left(office, "signs"), await left(office, "escalations")) == (1, 1)
    assert await forget(office.database, NOW + REPORTS_KEPT + MINUTE) == 2
    assert (await left(office, "signs"), await left(office, "escalations")) == (0, 0)
    assert await forget(office.database, NOW + REPORTS_KEPT + MINUTE) == 0


async def test_what_is_open_is_never_touched(office: Organisation) -> None:
    street = await neighbourhood(office)
    case = await reported(street)
    task = Task(TaskKind.CALL_BACK, street.daan, office.area, NOW, NOW)
    await within(office, lambda db: tasks.add(db, task))
    assert await forget(office.database, LONG_AFTER) == 0
    assert await left(office, "signs", "seen_sealed IS NOT NULL") == 1
    assert (await left(office, "escalations"), await left(office, "tasks")) == (1, 1)
    await closed(street, case, answer=AnswerState.OWED)
    assert await forget(office.database, LONG_AFTER) == 0
    assert await left(office, "signs", "seen_sealed IS NOT NULL") == 1


async def test_a_withdrawn_report_stays_as_long_as_its_case_is_open(office: Organisation) -> None:
    street = await neighbourhood(office)
    await reported(street)
    case = await reported(street)
    async with office.database.transaction("test") as db:
        one = (await escalations.load(db, case.id)).reports[0]
        sign = await signs.get(db, one.sign)
        assert sign
        await signs.save(db, replace(sign, state=SignState.WITHDRAWN), at=NOW)
    assert await forget(office.database, LONG_AFTER) == 0
    await closed(street, case)
    await forget(office.database, LONG_AFTER)
    assert (await left(office, "signs"), await left(office, "escalations")) == (0, 0)


async def test_a_report_that_is_still_open_keeps_its_closed_case(office: Organisation) -> None:
    street = await neighbourhood(office)
    await closed(street, await reported(street))
    await within(office, lambda db: db.run(text("UPDATE signs SET state = 'open'")))
    assert await forget(office.database, LONG_AFTER) == 0
    assert (await left(office, "signs"), await left(office, "escalations")) == (1, 1)


async def test_a_case_that_went_into_another_stays_until_that_is_finished(office: Organisation) -> None:
    street = await neighbourhood(office)
    case = await reported(street)
    gone = replace(case, id=EscalationId(new_id()), number=7, version=0, gathers=False)
    gone = replace(gone, closed_at=NOW, agenda=(), joined_into=case.id)
    await within(office, lambda db: escalations.keep(db, gone))
    assert await forget(office.database, LONG_AFTER) == 0
    await closed(street, case)
    await forget(office.database, LONG_AFTER)
    assert await left(office, "escalations") == 0


async def visited(street: Neighbourhood, *, on: date, is_changeable: bool = False) -> None:
    """Fatma tells of a visit to B-12, with a note."""
    visit = VisitId(new_id())
    async with street.office.database.transaction("test") as db:
        match = next(one for one in await matches.of(db, street.fatma) if one.resident.code == "B-12")
        await visits.record(db, visit, match=match, told=Told(Went.GOOD), days=[on], at=NOW)
        await visits.annotate(db, visit, by=street.fatma, note=Note(went_well="Samen gelachen."))
        if not is_changeable:
            await visits.let_be(db, visit)


async def test_the_note_of_a_visit_goes_before_the_visit(office: Organisation) -> None:
    street = await neighbourhood(office)
    await visited(street, on=NOW.date())
    await forget(office.database, NOW + WORDS_KEPT)
    assert await left(office, "visits", "note_sealed IS NOT NULL") == 1
    assert await forget(office.database, NOW + WORDS_KEPT + timedelta(days=1)) == 1
    assert await left(office, "visits", "note_sealed IS NULL") == 1
    await forget(office.database, NOW + REPORTS_KEPT)
    assert await left(office, "visits") == 1
    assert await forget(office.database, NOW + REPORTS_KEPT + timedelta(days=1)) == 1
    assert await left(office, "visits") == 0


async def test_a_visit_that_can_still_be_changed_stays(office: Organisation) -> None:
    street = await neighbourhood(office)
    await visited(street, on=NOW.date() - 2 * REPORTS_KEPT, is_changeable=True)
    assert await forget(office.database, NOW) == 0
    assert await left(office, "visits", "note_sealed IS NOT NULL") == 1


async def test_a_task_goes_a_year_after_it_was_done(office: Organisation) -> None:
    street = await neighbourhood(office)
    task = Task(TaskKind.QUESTION, street.daan, office.area, NOW, NOW, words="Mag ik het lezen?")
    await within(office, lambda db: tasks.add(db, task))
    await within(office, lambda db: tasks.done(db, task.id, at=NOW))
    assert await forget(office.database, NOW + REPORTS_KEPT - MINUTE) == 0
    assert await forget(office.database, NOW + REPORTS_KEPT + MINUTE) == 1
    assert await left(office, "tasks") == 0


async def test_buttons_about_what_is_erased_go_with_it(office: Organisation) -> None:
    street = await neighbourhood(office)
    case = await reported(street)
    await closed(street, case)
    card = Draft(
        PromptId(new_id()),
        street.fatma,
        TextId("sign.filed"),
        options=(Option("undo", TextId("sign.undo")),),
        topic=f"sign:{await sign_on(office, case)}",
    )
    office.clock.move_to(NOW + REPORTS_KEPT - CARDS_HOLD / 2)
    await within(office, lambda db: outbox.put(db, [card], now=office.clock.now(), turn="test"))
    await office.house.settle()
    await within(office, lambda db: db.run(text("UPDATE outbox SET shortened_at = sent_at")))
    await forget(office.database, NOW + REPORTS_KEPT - MINUTE)
    assert await left(office, "outbox", f"id = '{card.id}' AND card = 'open'") == 1
    await forget(office.database, NOW + REPORTS_KEPT + MINUTE)
    assert await left(office, "outbox", f"card = 'open' OR person_id = '{street.fatma}'") == 0


async def test_what_was_said_about_an_open_case_stays_until_it_is_finished(office: Organisation) -> None:
    street = await neighbourhood(office)
    case = await reported(street)
    plain = Draft(PromptId(new_id()), street.daan, TextId("sign.filed"))
    said = [
        replace(plain, id=PromptId(new_id()), escalation=case.id),
        replace(plain, id=PromptId(new_id()), topic=f"reporter:{case.id}"),
        replace(plain, id=PromptId(new_id()), key=f"notes:{await sign_on(office, case)}:{street.daan}"),
    ]
    await within(office, lambda db: outbox.put(db, [plain, *said], now=NOW, turn="test"))
    await office.house.settle()
    await within(office, lambda db: db.run(text("UPDATE outbox SET shortened_at = sent_at")))
    assert await forget(office.database, LONG_AFTER) == 1
    assert await left(office, "outbox") == len(said)
    await closed(street, case)
    await forget(office.database, LONG_AFTER)
    assert await left(office, "outbox") == 0


async def sign_on(office: Organisation, case: Escalation) -> SignId:
    async with office.database.reading() as db:
        return (await escalations.load(db, case.id)).reports[0].sign


async def noted(office: Organisation, times: int, *, at: datetime) -> None:
    async with office.database.transaction("test") as db:
        for _ in range(times):
            await audit.note(db, "people.read", by=None, subject="one", at=at)


async def test_who_did_what_is_erased_after_two_years(office: Organisation) -> None:
    await noted(office, 1, at=NOW)
    await noted(office, 1, at=NOW + 2 * MINUTE)
    assert await forget(office.database, NOW + DEEDS_KEPT) == 0
    assert await forget(office.database, NOW + DEEDS_KEPT + MINUTE) == 1
    assert await left(office, "audit") == 1


async def test_a_run_ends_and_the_next_goes_on(small_office: Organisation) -> None:
    most = BATCH * MOST_BATCHES
    await noted(small_office, most + 1, at=NOW)
    with structlog.testing.capture_logs() as logs:
        assert await forget(small_office.database, LONG_AFTER) == most
    assert [(log["event"], log["deeds"], log["cases"]) for log in logs] == [("forget.done", most, 0)]
    assert await forget(small_office.database, LONG_AFTER) == 1
