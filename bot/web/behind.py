"""What happens behind: each open case with its ladder, who has it, and what comes next."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from bot.texts import Texts
from domain.agenda import What
from domain.case import Case
from domain.catalogue import Catalogue
from domain.effects import Call
from domain.escalation import Escalation, State
from domain.ids import PersonId
from domain.people import Language
from domain.policy import LadderRole
from domain.ticking import forecast
from storage import escalations
from storage.database import Session

CLOSED_FOR = timedelta(days=1)
STEPS_AHEAD = 12


async def behind(
    db: Session,
    *,
    texts: Texts,
    catalogue: Catalogue,
    language: Language,
    now: datetime,
) -> dict[str, Any]:
    """The panel as plain data, newest case first."""
    cases = await escalations.shown_behind(db, closed_since=now - CLOSED_FOR)
    panel = Panel(texts, catalogue, language)
    return {"escalations": [panel.case(case) for case in cases]}


class Panel:
    """Puts cases into the words of the panel."""

    def __init__(self, texts: Texts, catalogue: Catalogue, language: Language) -> None:
        """Speak that language."""
        self._texts, self._catalogue, self._language = texts, catalogue, language

    def case(self, case: Case) -> dict[str, Any]:
        """One case."""
        escalation = case.escalation
        state = {State.OPEN: "open", State.HELD: "taken", State.CLOSED: "closed"}[escalation.state]
        keeper = escalation.holder or escalation.closed_by
        return {
            "reference": escalation.reference,
            "urgency": escalation.urgency.value,
            "urgency_label": self._say(f"urgency.{escalation.urgency.value}"),
            "area": case.area.name,
            "resident": case.resident_code,
            "sign_label": self._about(case),
            "state": state,
            "state_label": self._say(f"demo.state-{state}"),
            "holder": case.name_of(keeper) if keeper else None,
            "opened_at": escalation.opened_at.isoformat(),
            "steps": self._steps(case),
            "next": self._next(case),
        }

    def _about(self, case: Case) -> str:
        labels = [
            self._catalogue.sign(report.key).short.spoken(self._language.value)
            for report in case.reports
            if report.key in self._catalogue
        ]
        return ", ".join(dict.fromkeys(labels)) or self._say(f"escalation.kind_{case.escalation.kind.value}")

    def _steps(self, case: Case) -> list[dict[str, Any]]:
        escalation = case.escalation
        expected = _expected_calls(escalation)
        found, planned = [], escalation.ladder_from
        for place, step in enumerate(escalation.row.steps):
            planned = escalation.policy.later(escalation.row, planned, step.wait, any_hour=escalation.any_hour)
            called = [one.person for one in escalation.called if one.step == place]
            waits = place in escalation.pending and escalation.state is State.OPEN
            people = called or [one.person for one in escalation.policy.roster.of(*step.roles) if one.reachable]
            state = "done" if called else "skipped" if not waits or not people else "waiting"
            if escalation.state is not State.OPEN and not called:
                state = "waiting" if people else "skipped"
            if state == "waiting" and escalation.state is State.OPEN and place == min(escalation.pending):
                state = "next"
            found.append(
                {
                    "label": self._who(case, people, step.roles),
                    "at": expected.get(place, planned).isoformat(),
                    "state": state,
                    "note": self._note(case, called, state),
                },
            )
        return found

    def _who(self, case: Case, people: list[PersonId], roles: tuple[LadderRole, ...]) -> str:
        names = ", ".join(case.name_of(person) for person in people)
        titles = ", ".join(self._say(f"role.{role.value}") for role in roles)
        return f"{names} ({titles})" if names else titles.capitalize()

    def _note(self, case: Case, called: list[PersonId], state: str) -> str | None:
        escalation = case.escalation
        if escalation.holder in called and escalation.holder is not None:
            return self._say("demo.note-has-it")
        if called and all(person in escalation.refused for person in called):
            return self._say("demo.note-refused")
        if called:
            return self._say("demo.note-called")
        return self._say("demo.note-nobody") if state == "skipped" else None

    def _next(self, case: Case) -> dict[str, Any] | None:
        due = case.escalation.next_due
        if due is None:
            return None
        if due.what is What.STEP:
            step = case.escalation.row.steps[due.number]
            people = [one.person for one in case.escalation.policy.roster.of(*step.roles) if one.reachable]
            return {"label": self._who(case, people, step.roles), "at": due.at.isoformat()}
        label = self._say(f"demo.due-{due.what.value.replace('_', '-')}")
        return {"label": label, "at": due.at.isoformat()}

    def _say(self, text: str) -> str:
        return self._texts.say(text, {}, language=self._language)


def _expected_calls(escalation: Escalation) -> Mapping[int, datetime]:
    """When each step that is still to come will be called if nobody answers."""
    found: dict[int, datetime] = {}
    if escalation.state is not State.OPEN:
        return found
    for at, effects in forecast(escalation, count=STEPS_AHEAD):
        for effect in effects:
            if isinstance(effect, Call) and not effect.again:
                found.setdefault(effect.number, at)
    return found
