"""What looking after volunteers, and writing to many, costs: at most 12 statements and 3 commits a message."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from sqlalchemy import update

from domain.check_in_plan import first_plan
from domain.check_in_times import Wishes
from fakes.counting import MOST_COMMITS, MOST_STATEMENTS, Work
from fakes.neighbourhood import neighbourhood
from fakes.organisation import NOW, Organisation
from storage import check_in_plans
from storage.tables import outbox

CLOSED = [("Daan", "take"), ("Daan", "close"), ("Daan", "Ik heb een tip gegeven"), ("Daan", "spoken")]
TALK, TIP = [("Fatma", "Hulp voor mij"), ("Fatma", "talk")], [("Fatma", "Hulp voor mij"), ("Fatma", "tip")]
SKIPPED = ("Fatma", "skip")
ASKED = "a check-in is asked"
MESSAGES = {
    "a time for the call": [*TALK, ("Fatma", "morning")],
    "taking a promised call": [*TALK, ("Fatma", "morning"), ("Daan", "take")],
    "closing a support request": [*TIP, *CLOSED],
    "it helped": [*TIP, SKIPPED, *CLOSED, ("Fatma", "Ja, het helpt")],
    "it did not help": [*TIP, SKIPPED, *CLOSED, ("Fatma", "Nog niet")],
    "aftercare for oneself": [("Fatma", "/nazorg")],
    "aftercare for another": [("Daan", "/nazorg"), ("Daan", "Fatma"), ("Daan", "death")],
    "no visits for now": [("Fatma", "/nazorg"), ("Fatma", "pause")],
    "the words were about oneself": [("Fatma", "ik wil dood"), ("Fatma", "about_me")],
    "violence": [("Fatma", "/grens"), ("Fatma", "violence"), ("Fatma", "B-12")],
    "thanks for one": [("Daan", "/bedankje"), ("Daan", "Fatma"), ("Daan", "effort"), ("Daan", "send")],
    "thanks for all": [("Daan", "/bedankje"), ("Daan", "everybody"), ("Daan", "effort"), ("Daan", "send")],
    "totals": [("Marja", "/totalen")],
    "the pulse": [("Daan", "/pols")],
    "whom to phone": [*TALK, ("Daan", "/bellen")],
    "one tap on a check-in": [(ASKED, ""), ("Fatma", "sad")],
    "call me, on a check-in": [(ASKED, ""), ("Fatma", "Bel mij")],
    "call me, after a face": [(ASKED, ""), ("Fatma", "sad"), ("Fatma", "Bel mij")],
    "too much was asked": [
        *[(ASKED, ""), ("Fatma", "sad"), ("Fatma", "nothing"), ("Fatma", "more")],
        *[("Fatma", "boundary")],
    ],
    "a pause": [(ASKED, ""), ("Fatma", "/pauze 2 weken")],
    "leave": [(ASKED, ""), ("Fatma", "/weg 2 weken")],
    "back from leave": [("Fatma", "/weg 2 weken"), ("Fatma", "/weg stop")],
}
TO_MANY = {
    "a message to everybody": "/bericht message everybody safety Glad read now send",
    "a message to some, kept under a name": "/bericht message choose area Noord and role volunteer save Thuis "
    "safety Glad read now send",
    "a round": "/ronde Noord heat 32 today send",
    "who can": "/wiekan everybody Hulp Plein 1 10:00 2 first send",
}


def is_within_budget(cost: Work) -> None:
    assert len(cost.statements) <= MOST_STATEMENTS, str(cost)
    assert cost.commits <= MOST_COMMITS, str(cost)


@pytest.mark.parametrize("messages", MESSAGES.values(), ids=MESSAGES.keys())
async def test_a_message_keeps_to_the_budget(small_office: Organisation, messages: list[tuple[str, str]]) -> None:
    fatma = await neighbourhood(small_office)
    *before, (who, last) = messages
    for one, words in before:
        if one == ASKED:
            async with small_office.database.transaction("test") as db:
                plan = first_plan(fatma.fatma, wishes=Wishes(), now=NOW - timedelta(weeks=1))
                slot = Wishes().slot_on(date(2026, 3, 2))
                await check_in_plans.begin(db, replace(plan, slot=slot))
            await small_office.house.settle()
        else:
            heard = await small_office.types(one, words)
            assert heard or (one, words) == SKIPPED, f"{one} {words}"
            assert not any(text.startswith("engine.") for text in heard), heard
    is_within_budget(await fatma.cost_of(last, who=who))


async def test_what_did_not_help_is_asked_again_once_however_often_it_is_pressed(small_office: Organisation) -> None:
    await neighbourhood(small_office)
    for one, words in [*TIP, SKIPPED, *CLOSED]:
        await small_office.types(one, words)
    assert await small_office.types("Fatma", "Nog niet") == ["support.asked-again"]
    async with small_office.database.transaction("test") as db:
        await db.run(update(outbox).where(outbox.c.topic.startswith("answer:")).values(card="open", chosen=None))
    assert await small_office.types("Fatma", "Nog niet") == ["prompt.already-answered"]


@pytest.mark.parametrize("words", TO_MANY.values(), ids=TO_MANY.keys())
async def test_the_last_press_of_what_goes_to_many_does(small_office: Organisation, words: str) -> None:
    fatma = await neighbourhood(small_office)
    *before, last = words.split()
    for one in before:
        heard = await small_office.types("Marja", one)
        assert heard, one
        assert not any(text.startswith("engine.") for text in heard), (one, heard)
    is_within_budget(await fatma.cost_of(last, who="Marja"))
