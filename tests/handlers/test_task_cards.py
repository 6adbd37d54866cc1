"""Task cards: what a message about them costs, who may confirm, and which of two presses counts."""

from datetime import date, timedelta

import pytest

from domain.ask import Ask
from domain.conversation import Kind
from domain.errors import RefusedError
from domain.ids import ConversationId, MatchId, PersonId, TalkId, TaskCardId, new_id
from domain.people import Role
from domain.talks import Face, Form, Side
from domain.task_cards import CardState, TaskCard, Terms, VolunteerTask
from fakes.organisation import NOW
from fakes.visiting import Visiting
from handlers.answer_card import agree_card, discuss_card
from handlers.plan_talk import plan_talk, talk_fits, talk_not_held
from handlers.propose_card import propose_card
from handlers.tell_talk import talk_form
from storage import matches, people, talks, task_cards

TERMS = Terms(
    goal=None,
    own_goal="weer naar de vogels kijken, 123456782",
    tasks=(VolunteerTask.COMPANY, VolunteerTask.GO_OUT),
    weekdays=(2,),
    minutes_a_week=60,
    starts_on=date(2026, 3, 2),
    review_on=date(2026, 9, 2),
    ends_on=date(2027, 3, 2),
)


async def proposed(riet: Visiting, by: PersonId) -> TaskCard:
    match = await riet.match("B-12")
    async with riet.office.database.transaction("test") as db:
        return await task_cards.propose(
            db, TaskCardId(new_id()), match=match.id, terms=TERMS, by=by, at=riet.office.clock.now()
        )


def asking() -> Ask:
    return Ask(id=ConversationId(new_id()), started_at=NOW, now=NOW)


async def confirmed_by(riet: Visiting, person: PersonId, card: TaskCard, *, version: int | None = None) -> str:
    """The state of the card after it, or the refusal."""
    try:
        async with riet.office.database.transaction("test") as db:
            who = (await people.get(db, [person]))[person]
            await agree_card(asking(), who, db=db, card=card.id, version=str(version or card.version))
            kept = await task_cards.get(db, card.id)
    except RefusedError as refused:
        return refused.text
    return kept.state.value if kept else ""


async def test_what_was_proposed_is_read_back_with_its_words_masked(riet: Visiting) -> None:
    card = await proposed(riet, riet.riet)
    async with riet.office.database.reading() as db:
        kept = await task_cards.get(db, card.id)
    assert kept == card
    assert kept.terms.tasks == TERMS.tasks
    assert "vogels" in (kept.terms.own_goal or "")
    assert "123456782" not in (kept.terms.own_goal or "")


async def test_the_other_side_confirms_and_nobody_else(riet: Visiting) -> None:
    stranger = await riet.office.person("Karim", Role.PROFESSIONAL)
    card = await proposed(riet, riet.riet)
    assert await confirmed_by(riet, riet.riet, card) == "card.unknown"
    assert await confirmed_by(riet, stranger, card) == "card.unknown"
    assert await confirmed_by(riet, riet.els, card, version=7) == "card.changed-since"
    assert await confirmed_by(riet, riet.els, card) == "agreed"
    assert await confirmed_by(riet, riet.daan, card) == "card.holds-already"


async def test_a_new_version_takes_the_place_of_the_one_before(riet: Visiting) -> None:
    first = await proposed(riet, riet.riet)
    assert await confirmed_by(riet, riet.daan, first) == "agreed"
    second, third = await proposed(riet, riet.daan), await proposed(riet, riet.daan)
    assert await confirmed_by(riet, riet.riet, second) == "card.changed-since"
    async with riet.office.database.reading() as db:
        live = await task_cards.of_matches(db, [first.match])
    assert [(one.id, one.state) for one in live] == [(first.id, CardState.AGREED), (third.id, CardState.PROPOSED)]
    assert await confirmed_by(riet, riet.riet, third) == "agreed"
    async with riet.office.database.reading() as db:
        live = await task_cards.of_matches(db, [first.match])
    assert [(one.id, one.version) for one in live] == [(third.id, 3)]


async def test_what_holds_can_no_longer_be_said_otherwise(riet: Visiting) -> None:
    card = await proposed(riet, riet.riet)
    async with riet.office.database.transaction("test") as db:
        again = await task_cards.propose(db, card.id, match=card.match, terms=TERMS, by=riet.riet, at=NOW)
    assert again.version == 2
    assert await confirmed_by(riet, riet.daan, again) == "agreed"
    async with riet.office.database.transaction("test") as db:
        with pytest.raises(RefusedError, match=r"card\.holds-already"):
            await task_cards.propose(db, card.id, match=card.match, terms=TERMS, by=riet.riet, at=NOW)


async def test_who_is_no_side_reads_and_writes_nothing(riet: Visiting) -> None:
    card, match = await proposed(riet, riet.riet), await riet.match("B-12")
    stranger = await riet.office.person("Karim", Role.PROFESSIONAL)
    async with riet.office.database.transaction("test") as db:
        await talks.plan(db, match.id, months=2, due_on=date(2026, 5, 2), look_at=NOW)
        talk = await talks.next_of(db, match.id)
        assert talk
        karim = (await people.get(db, [stranger]))[stranger]
        daan = (await people.get(db, [riet.daan]))[riet.daan]
        for refused in (
            propose_card(asking(), karim, db=db, match=match.id),
            propose_card(asking(), daan, db=db, match="nothing"),
            discuss_card(asking(), karim, db=db, card=card.id, version="1"),
            plan_talk(asking(), karim, db=db, talk=talk.id),
            talk_fits(asking(), daan, db=db, talk=talk.id),
            talk_not_held(asking(), karim, db=db, talk=TalkId("nothing")),
            talk_form(asking(), karim, db=db, talk=talk.id),
        ):
            with pytest.raises(RefusedError):
                await refused


async def test_forms_are_sealed_and_a_planned_talk_does_not_move(riet: Visiting) -> None:
    match = await riet.match("B-12")
    async with riet.office.database.transaction("test") as db:
        await talks.plan(db, match.id, months=2, due_on=date(2026, 5, 2), look_at=NOW)
        talk = await talks.next_of(db, match.id)
        assert talk
        await talks.fill_in(db, talk.id, side=Side.VOLUNTEER, form=Form(Face.SAD, "geheim"))
        assert await talks.appoint(db, talk.id, at=NOW, look_at=NOW)
        await talks.plan(db, match.id, months=2, due_on=date(2026, 6, 2), look_at=NOW)
        kept = await talks.of_running(db, talk.id)
    assert kept
    assert (kept[0].due_on, kept[0].at) == (date(2026, 5, 2), NOW)


async def test_every_message_about_a_card_keeps_to_the_budget(riet: Visiting) -> None:
    def is_within_budget() -> None:
        assert len(riet.statements) <= 12, "\n".join(riet.statements)
        assert len(riet.commits) <= 3

    await riet.does(Kind.TEXT, "/afspraken B-12")
    for key in ("propose", "less_alone", "company", "go_out", "done", "60", "2", "done", "today", "12", "6", "propose"):
        await riet.presses(key)
        is_within_budget()
    await riet.office.house.settle()
    await riet.presses("agree", who="Daan")
    is_within_budget()
    await riet.office.house.settle()
    await riet.does(Kind.TEXT, "B-12 goed 90")
    is_within_budget()
    await riet.presses("other")
    await riet.presses("shopping")
    is_within_budget()


async def test_what_is_past_is_forgotten_and_what_holds_is_not(riet: Visiting) -> None:
    first = await proposed(riet, riet.riet)
    second = await proposed(riet, riet.riet)
    assert await confirmed_by(riet, riet.daan, second) == "agreed"
    later = NOW + timedelta(days=2000)
    async with riet.office.database.transaction("test") as db:
        assert await task_cards.forget(db, before=NOW, limit=10) == 0
        assert await task_cards.forget(db, before=later, limit=10) == 1
        assert await task_cards.get(db, first.id) is None
        assert await task_cards.get(db, second.id)
        assert await talks.forget(db, before=later, limit=10) == 0


async def test_a_professional_finds_every_match_and_a_deputy_too(riet: Visiting) -> None:
    async with riet.office.database.reading() as db:
        for person in (riet.daan, riet.els):
            assert [one.resident.code for one in await matches.supervised_by(db, person)] == ["B-07", "B-12"]
        assert await matches.supervised_by(db, riet.riet) == []
        assert await task_cards.of_matches(db, [MatchId("nothing")]) == []
