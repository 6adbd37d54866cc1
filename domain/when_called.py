"""Who hears of a report, and from when: an area that is closed calls nobody before it opens."""

from datetime import datetime

from domain.agenda import What
from domain.conversation import text
from domain.escalation import Escalation
from domain.text_args import Arg, Moment, Shape, Text


def waits_until(escalation: Escalation) -> datetime | None:
    """When the first will be called; None when somebody has been, or has it, or it stands on a list."""
    step = escalation.planned(What.STEP)
    if step is None or escalation.holder or escalation.called:
        return None
    return step.at


def goes_to(escalation: Escalation, names: Arg) -> Text:
    """To whom it goes."""
    return _now_or_later("goes", escalation, names)


def asked_to_phone(escalation: Escalation, names: Arg) -> Text:
    """Who is asked to phone the volunteer, today when that can be."""
    return _now_or_later("asked", escalation, names)


def roused(escalation: Escalation, names: Arg) -> Text:
    """Who is called, at once when that can be."""
    return _now_or_later("roused", escalation, names)


def _now_or_later(what: str, escalation: Escalation, names: Arg) -> Text:
    opens = waits_until(escalation)
    if opens is None:
        return text(f"sign.{what}-now", names=names)
    return text(f"sign.{what}-later", names=names, opens=Moment(opens, Shape.DAY_AND_TIME))
