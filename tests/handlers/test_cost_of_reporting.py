"""What a message costs the database: at most 12 statements and 3 commits, whatever kind it is of."""

from datetime import timedelta

import pytest

from bot.fast_forward import move_clock
from domain.conversation import Kind
from domain.escalation import State
from domain.people import Role
from fakes.counting import MOST_COMMITS, MOST_STATEMENTS, Work
from fakes.neighbourhood import neighbourhood
from fakes.organisation import NOW, Organisation
from storage import escalations

FILED = ["Zorg melden", "fallen", "B-12"]
RECEIVED = [*FILED, "skip", "skip", "skip"]
REPORTS = {
    "a sign by its buttons": FILED,
    "a note": ["Zorg melden", "low", "loneliness_low_mood", "B-12"],
    "a sign in one line": ["B-12 zorg gevallen vandaag"],
    "danger now": ["Zorg melden", "danger_now"],
    "whom it was": ["Zorg melden", "danger_now", "B-12"],
    "yes to the first question": ["Zorg melden", "fallen", "yes"],
    "words of danger": ["ik wil dood"],
    "about me": ["ik wil dood", "about_me"],
    "raised": [*FILED, "today"],
    "seen": [*FILED, "skip", "Een blauwe plek"],
    "danger among what was seen": [*FILED, "skip", "ze wil dood"],
    "the resident knows": [*FILED, "skip", "skip", "yes"],
    "a boundary": ["Zorg melden", "medicines", "asked_to_give", "B-12"],
    "help for me": ["Hulp voor mij", "talk"],
    "call me now": ["Hulp voor mij", "call_me_now"],
    "taken back": [*RECEIVED, "undo"],
    "joined to a card": [*RECEIVED, "B-12 zorg geldzorgen"],
    "whom the danger was about": ["ik wil dood", "B-12"],
    "the right resident": [*RECEIVED, "change", "sign.whom", "B-07"],
    "another sign": [*RECEIVED, "change", "sign.what", "confused", "confusion_memory"],
    "a visit": ["Bezoek", "B-12", "good", "60"],
    "a visit in one line": ["B-12 goed 60"],
    "a visit after which something is wrong": ["Bezoek", "B-12", "wrong"],
    "something is wrong, in one line": ["B-12 er klopt iets niet"],
    "not daring to wait": ["B-12 er klopt iets niet", "today"],
    "what of a visit to change": ["B-12 goed 60", "change"],
    "a visit changed": ["B-12 goed 60", "change", "visit.how-long", "45"],
    "a visit changed to wrong": ["B-12 goed 60", "change", "visit.how-did-it-go", "wrong"],
    "a visit taken back": ["B-12 goed 60", "undo"],
}
CHANGES = {
    "an edit that raises it": (["B-12 zorg gevallen"], "B-12 zorg gevallen vandaag", Kind.EDIT),
    "an edit of what was seen": ([*FILED, "skip", "Een plek"], "Een blauwe plek", Kind.EDIT),
    "withdrawn": (["B-12 zorg gevallen"], "", Kind.WITHDRAW),
}
TAKEN = [("Daan", "take")]
ANSWERS = {
    "taking": [("Daan", "take")],
    "cannot": [("Daan", "cannot")],
    "what is open": [*TAKEN, ("Daan", "/open")],
    "contacted": [*TAKEN, ("Daan", "contacted")],
    "to whom to hand over": [*TAKEN, ("Daan", "hand_over")],
    "handing over": [*TAKEN, ("Daan", "hand_over"), ("Daan", "Els")],
    "giving back": [*TAKEN, ("Daan", "give_back")],
    "closing": [*TAKEN, ("Daan", "contacted"), ("Daan", "close")],
}


def is_within_budget(cost: Work) -> None:
    assert len(cost.statements) <= MOST_STATEMENTS, str(cost)
    assert cost.commits <= MOST_COMMITS, str(cost)


@pytest.mark.parametrize("messages", REPORTS.values(), ids=REPORTS.keys())
async def test_a_report_keeps_to_the_budget(office: Organisation, messages: list[str]) -> None:
    fatma = await neighbourhood(office)
    *before, last = messages
    await fatma.says(*before)
    is_within_budget(await fatma.cost_of(last))


@pytest.mark.parametrize(("before", "words", "kind"), CHANGES.values(), ids=CHANGES.keys())
async def test_a_changed_message_does(office: Organisation, before: list[str], words: str, kind: Kind) -> None:
    fatma = await neighbourhood(office)
    await fatma.says(*before)
    is_within_budget(await fatma.cost_of(words, kind=kind))


@pytest.mark.parametrize("messages", ANSWERS.values(), ids=ANSWERS.keys())
async def test_an_answer_of_a_professional_does(office: Organisation, messages: list[tuple[str, str]]) -> None:
    fatma = await neighbourhood(office)
    await fatma.says(*FILED, "today")
    *before, (who, last) = messages
    for one, words in before:
        await office.types(one, words)
    is_within_budget(await fatma.cost_of(last, who=who))


async def test_closing_with_an_answer_does(office: Organisation) -> None:
    fatma = await neighbourhood(office)
    await fatma.says(*FILED, "today")
    for words in ("take", "close"):
        await office.types("Daan", words)
    assert await office.types("Daan", "talked") == ["close.may-know"]
    is_within_budget(await fatma.cost_of("Het gaat weer goed", who="Daan"))


async def test_joining_does(office: Organisation) -> None:
    fatma = await neighbourhood(office)
    await office.person("Riet", Role.VOLUNTEER, state="joining")
    is_within_budget(await fatma.cost_of("hallo", who="Riet"))
    is_within_budget(await fatma.cost_of("nl", who="Riet"))
    is_within_budget(await fatma.cost_of("read", who="Riet"))


MOVED = {
    "a line that is about another": (["B-12 zorg geldzorgen", "B-07 zorg gevallen"], "B-12 zorg gevallen vandaag"),
    "the answer to whom": (["B-12 zorg geldzorgen", "Zorg melden", "fallen", "B-07"], "B-12"),
    "a line about nobody yet": (["B-12 zorg geldzorgen", "zorg gevallen"], "B-12 zorg gevallen vandaag"),
}


@pytest.mark.parametrize(("before", "words"), MOVED.values(), ids=MOVED.keys())
async def test_a_changed_message_that_moves_a_report_does(
    small_office: Organisation, before: list[str], words: str
) -> None:
    fatma = await neighbourhood(small_office)
    await fatma.says(*before)
    await move_clock(small_office.house, small_office.clock, to=NOW + timedelta(minutes=11))
    is_within_budget(await fatma.cost_of(words, kind=Kind.EDIT))
    async with small_office.database.reading() as db:
        (case,) = [one for one in await escalations.all_open(db) if one.escalation.state is not State.CLOSED]
    assert (case.resident_code, len(case.reports)) == ("B-12", 2)
