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
from domain.ids import EscalationId, PersonId
from domain.people import Language
from domain.policy import LadderRole
from domain.ticking import forecast
from storage import escalations, web_chat
from storage.database import Session

CLOSED_FOR = timedelta(days=1)
MOMENTS_AHEAD = 24


async def behind(
    db: Session,
    *,
    texts: Texts,
    catalogue: Catalogue,
    language: Language,
    now: datetime,
) -> dict[str, Any]:
    """The panel as plain data: what is open before what is closed, the most urgent first, of these the newest."""
    cases = await escalations.shown_behind(db, closed_since=now - CLOSED_FOR)
    called_at = await web_chat.called_at(db, {case.escalation.id: case.escalation.ladder_from for case in cases})
    panel = Panel(texts, catalogue, language, called_at=called_at)
    return {"escalations": [panel.case(case) for case in sorted(cases, key=_place)]}


class Panel:
    """Puts cases into the words of the panel."""

    def __init__(
        self,
        texts: Texts,
        catalogue: Catalogue,
        language: Language,
        *,
        called_at: Mapping[tuple[EscalationId, PersonId], datetime],
    ) -> None:
        """Speak that language; `called_at` is when people were called first as the ladder stands now."""
        self._texts, self._catalogue, self._language = texts, catalogue, language
        self._called_at = called_at

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
        """Each step of the ladder: who stands on it, whether it was called, and when that was or will be."""
        expected = _expected_calls(case.escalation)
        first = min(expected, default=None)
        return [self._step(case, place, expected.get(place), is_next=place == first) for place in _places(case)]

    def _step(self, case: Case, place: int, expected: datetime | None, *, is_next: bool) -> dict[str, Any]:
        escalation = case.escalation
        step = escalation.row.steps[place]
        called = [one.person for one in escalation.called if one.step == place]
        reachable = [one.person for one in escalation.policy.roster.of(*step.roles) if one.reachable]
        if called:
            state, note = "done", self._answered(escalation, called)
        elif not reachable:
            state, note = "skipped", "nobody"
        elif escalation.state is State.OPEN and expected is None:
            state, note = "skipped", "already"
        else:
            state, note = "next" if is_next else "waiting", None
        moments = [self._called_at[escalation.id, one] for one in called if (escalation.id, one) in self._called_at]
        at = min(moments, default=expected)
        return {
            "label": self._who(case, called or reachable, step.roles),
            "at": at.isoformat() if at else None,
            "state": state,
            "note": self._say(f"demo.note-{note}") if note else None,
        }

    def _answered(self, escalation: Escalation, called: list[PersonId]) -> str:
        if escalation.holder in called:
            return "has-it"
        return "refused" if all(person in escalation.refused for person in called) else "called"

    def _who(self, case: Case, people: list[PersonId], roles: tuple[LadderRole, ...]) -> str:
        names = ", ".join(case.name_of(person) for person in people)
        titles = ", ".join(self._say(f"role.{role.value}") for role in roles)
        return f"{names} ({titles})" if names else titles.capitalize()

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


def _place(case: Case) -> tuple[bool, int, int]:
    escalation = case.escalation
    return escalation.state is State.CLOSED, escalation.urgency.rank, -escalation.number


def _places(case: Case) -> range:
    return range(len(case.escalation.row.steps))


def _expected_calls(escalation: Escalation) -> Mapping[int, datetime]:
    """When each step that is still to come will be called if nobody answers; who was called before is not again."""
    found: dict[int, datetime] = {}
    if escalation.state is not State.OPEN:
        return found
    for at, effects in forecast(escalation, count=MOMENTS_AHEAD):
        for effect in effects:
            if isinstance(effect, Call) and not effect.again:
                found.setdefault(effect.number, at)
        if len(found) == len(escalation.pending):
            break
    return found
