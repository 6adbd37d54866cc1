"""What the panel says about a case in every state it can be in, in both languages."""

from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import Any

import pytest

from bot.catalogue import read_catalogue
from bot.texts import shipped
from bot.web.behind import Panel
from domain.areas import AfterHours, Area
from domain.case import Case, Report
from domain.closing import close
from domain.escalation import AnswerState, Escalation, EscalationKind
from domain.holding import refuse, take
from domain.ids import AreaId, EscalationId, PersonId, SignId
from domain.people import Language, Person
from domain.policy import Pace
from domain.ticking import tick
from domain.working_hours import WorkingHours
from fakes.ladders import ANS, DAAN, ELS, FATMA, FULL, MARJA, MO, MONDAY_TEN, NO_DUTY, NOBODY, SASKIA, at, on, opened

catalogue = cache(read_catalogue)
EVERYBODY = (DAAN, ELS, SASKIA, MARJA, MO, ANS, FATMA)


def panel(
    escalation: Escalation,
    *,
    language: Language = Language.DUTCH,
    called_at: Mapping[tuple[EscalationId, PersonId], datetime] | None = None,
) -> dict[str, Any]:
    people = {one: Person(one, one.capitalize(), Language.DUTCH, ()) for one in EVERYBODY}
    area = Area(AreaId("noord"), "Noord", WorkingHours(), AfterHours.NONE)
    reports = (Report(SignId("s"), "falls", FATMA, MONDAY_TEN),) if escalation.kind is EscalationKind.SIGN else ()
    case = Case(escalation, area, people, "B-12" if escalation.resident else None, reports)
    return Panel(shipped(), catalogue(), language, called_at=called_at or {}).case(case)


def steps(shown: dict[str, Any]) -> list[tuple[str, str, str | None]]:
    return [(one["label"], one["state"], one["note"]) for one in shown["steps"]]


def test_an_open_case_says_who_was_asked_and_who_comes_next_and_when() -> None:
    escalation = opened(Pace.TODAY).escalation
    shown = panel(escalation, called_at={(escalation.id, DAAN): MONDAY_TEN})
    assert (shown["state"], shown["state_label"], shown["holder"]) == ("open", "Open", None)
    assert (shown["urgency_label"], shown["sign_label"]) == ("Vandaag", "Gevallen")
    assert steps(shown) == [
        ("Daan (begeleider)", "done", "Is gevraagd"),
        ("Els (vervanger)", "next", None),
        ("Saskia (dienst)", "waiting", None),
        ("Marja (coördinator)", "waiting", None),
        ("Mo (manager)", "waiting", None),
    ]
    times = [at("10:00"), at("10:15"), at("10:30"), at("10:45"), at("11:00")]
    assert [one["at"] for one in shown["steps"]] == [one.isoformat() for one in times]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (Language.DUTCH, ("Vandaag", "Open", "Gevallen", "Daan (begeleider)", "Is gevraagd")),
        (Language.ENGLISH, ("Today", "Open", "A fall", "Daan (supervisor)", "Was asked")),
    ],
)
def test_it_is_said_in_the_language_of_the_page(language: Language, words: tuple[str, ...]) -> None:
    shown = panel(opened(Pace.TODAY).escalation, language=language)
    first = shown["steps"][0]
    found = (shown["urgency_label"], shown["state_label"], shown["sign_label"], first["label"], first["note"])
    assert found == words


def test_a_step_without_anybody_is_passed_over() -> None:
    shown = panel(opened(Pace.TODAY, roster=NO_DUTY).escalation)
    assert steps(shown)[2] == ("Dienst", "skipped", "Niemand bereikbaar")
    assert shown["steps"][2]["at"] is None


def test_who_was_asked_in_another_role_is_not_expected_again() -> None:
    """Daan and Els are both supervisors: the deputy's step has nobody left, so the coordinator comes next."""
    roster = type(FULL)(supervisor=on(DAAN, ELS), deputy=on(ELS), coordinator=on(MARJA), manager=on(MO))
    shown = panel(opened(Pace.TODAY, roster=roster).escalation)
    assert steps(shown)[1] == ("Els (vervanger)", "skipped", "Is al gevraagd, in een andere rol")
    assert [state for _, state, _ in steps(shown)].count("next") == 1


def test_when_nobody_is_on_the_ladder_every_step_says_so() -> None:
    shown = panel(opened(Pace.TODAY, roster=NOBODY).escalation)
    assert {(state, note) for _, state, note in steps(shown)} == {("skipped", "Niemand bereikbaar")}
    assert shown["next"] is not None


def test_who_cannot_now_is_named_and_the_next_was_asked_at_once() -> None:
    escalation = refuse(opened(Pace.TODAY).escalation, by=DAAN, now=at("10:05")).escalation
    shown = panel(escalation, called_at={(escalation.id, ELS): at("10:05")})
    assert steps(shown)[:3] == [
        ("Daan (begeleider)", "done", "Kan nu niet"),
        ("Els (vervanger)", "done", "Is gevraagd"),
        ("Saskia (dienst)", "next", None),
    ]
    assert shown["steps"][1]["at"] == at("10:05").isoformat()


def test_a_taken_case_says_who_has_it_and_what_is_asked_of_them() -> None:
    escalation = take(opened(Pace.TODAY).escalation, by=DAAN, now=at("10:07")).escalation
    shown = panel(escalation)
    assert (shown["state_label"], shown["holder"]) == ("Opgepakt", "Daan")
    assert steps(shown)[0] == ("Daan (begeleider)", "done", "Heeft het opgepakt")
    assert [(one["state"], one["at"]) for one in shown["steps"][1:]] == [("waiting", None)] * 4
    assert shown["next"] == {"label": "Vragen hoe het staat", "at": at("12:07").isoformat()}


def test_a_closed_case_that_owes_its_answer_says_until_when() -> None:
    held = take(opened(Pace.TODAY).escalation, by=DAAN, now=at("10:07")).escalation
    closed = close(held, by=DAAN, outcome="talked", answer=AnswerState.OWED, now=at("11:00")).escalation
    shown = panel(closed)
    assert (shown["state"], shown["state_label"], shown["holder"]) == ("closed", "Afgerond", "Daan")
    assert shown["next"]["label"] == "Antwoord aan de vrijwilliger"
    given = close(held, by=DAAN, outcome="talked", answer=AnswerState.GIVEN, now=at("11:00")).escalation
    assert panel(given)["next"] is None


def test_an_emergency_asks_three_at_once() -> None:
    shown = panel(opened(Pace.EMERGENCY).escalation)
    assert (shown["urgency"], shown["urgency_label"]) == ("emergency", "Nu bellen")
    assert steps(shown)[0] == ("Daan, Els, Saskia (begeleider, vervanger, dienst)", "done", "Is gevraagd")
    assert [one["at"] for one in shown["steps"][1:]] == [at("10:02").isoformat(), at("10:04").isoformat()]


def test_a_note_waits_for_the_list_of_monday() -> None:
    shown = panel(opened(Pace.NOTE).escalation)
    assert shown["next"] == {"label": "Op de lijst van maandag", "at": at("2026-03-09T09:00").isoformat()}


def test_a_request_of_a_volunteer_is_called_what_it_is() -> None:
    shown = panel(opened(Pace.THIS_WEEK, kind=EscalationKind.SUPPORT).escalation)
    assert shown["sign_label"] == shipped().say("escalation.kind_support", {}, language=Language.DUTCH)


@pytest.mark.parametrize("pace", list(Pace))
@pytest.mark.parametrize("language", list(Language))
def test_every_moment_of_every_ladder_can_be_told(pace: Pace, language: Language) -> None:
    """Played to its second repeat: no text is missing, at most one step is next, nothing due lies in the past."""
    escalation = opened(pace, roster=NO_DUTY).escalation
    for _ in range(20):
        now = escalation.due_at
        assert now is not None
        escalation = tick(escalation, now=now).escalation
        shown = panel(escalation, language=language)
        states = [one["state"] for one in shown["steps"]]
        assert states.count("next") <= 1
        assert bool(shown["next"]) == (escalation.due_at is not None)
        assert shown["next"] is None or shown["next"]["at"] >= now.isoformat()
