"""What a report costs the database: at most 12 statements and 3 commits for one message."""

import pytest

from fakes.neighbourhood import neighbourhood
from fakes.organisation import Organisation

FILED = ["Zorg melden", "fallen", "B-12"]
MESSAGES = {
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
    "taken back": [*FILED, "skip", "skip", "skip", "undo"],
    "joined": [*FILED, "skip", "skip", "skip", "B-12 zorg geldzorgen"],
    "whom the danger was about": ["ik wil dood", "B-12"],
    "danger again": ["Zorg melden", "danger_now", "Zorg melden", "danger_now"],
    "words of danger again": ["ik wil dood", "ik wil dood"],
}
MOVED = [*FILED, "skip", "skip", "skip", "change", "sign.whom", "B-07"]
"""Two reports in one message: the first is closed as a mistake, and the right one is filed."""


@pytest.mark.parametrize("messages", MESSAGES.values(), ids=MESSAGES.keys())
async def test_a_report_keeps_to_the_budget(office: Organisation, messages: list[str]) -> None:
    fatma = await neighbourhood(office)
    *before, last = messages
    await fatma.says(*before)
    cost = await fatma.cost_of(last)
    assert len(cost.statements) <= 12, "\n".join(cost.statements)
    assert cost.commits <= 3


TOGETHER = ["B-12 zorg geldzorgen", "skip", "skip", "Zorg melden", "danger_now", "B-12"]
"""Two cases in one message: the emergency takes in what was open about that resident."""


async def test_two_cases_that_become_one_cost_little_more(office: Organisation) -> None:
    fatma = await neighbourhood(office)
    *before, last = TOGETHER
    await fatma.says(*before)
    cost = await fatma.cost_of(last)
    assert any("audit" in one for one in cost.statements), "nothing was brought together"
    assert len(cost.statements) <= 15, "\n".join(cost.statements)
    assert cost.commits <= 3


async def test_the_right_resident_costs_little_more(office: Organisation) -> None:
    fatma = await neighbourhood(office)
    *before, last = MOVED
    await fatma.says(*before)
    cost = await fatma.cost_of(last)
    assert len(cost.statements) <= 12, "\n".join(cost.statements)
    assert cost.commits <= 3
