"""The words about a case: what a call may say, and what the one who takes it needs to know."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import timedelta

from domain.case import Case, Report
from domain.conversation import Lane, Option, Say, Start, text
from domain.effects import Effect
from domain.escalation import EscalationKind
from domain.ids import EscalationId, PersonId, TextId
from domain.text_args import Arg, Lines, Moment, Shape, Written
from domain.urgency import Urgency

SAME_MATTER = timedelta(hours=12)
"""What somebody tells again within this span needs no line of its own, but for the time."""

Labels = Callable[[str], Arg]
"""Gives what a report of that key is called: a sign, a boundary, or a wish for support."""


def topic_of(case: Case) -> str:
    """The topic of all cards about this escalation, so that they close together."""
    return case_topic(case.escalation.id)


def case_topic(escalation: EscalationId) -> str:
    """The topic of all cards about that escalation."""
    return f"escalation:{escalation}"


def details_for(case: Case, person: PersonId, *, labels: Labels, key: str | None = None) -> Say:
    """Everything that the one who has it needs to know, with what can be done next."""
    return say_about(
        case,
        person,
        "escalation.details",
        {**facts(case), "about": about(case), "reports": Lines(tuple(report_lines(case, labels)))},
        options=holder_options(case),
        key=key,
    )


def say_about(  # noqa: PLR0913  a message has that many sides
    case: Case,
    person: PersonId,
    name: str,
    args: dict[str, Arg],
    *,
    key: str | None,
    options: tuple[Option, ...] = (),
    topic: str | None = None,
    generation: bool = False,
    lane: Lane = Lane.REPLY,
) -> Say:
    """A message about this case; with `generation` it is dropped when the case has moved on before it was sent.

    News travels as a reply; what somebody must act on travels in the lane of escalations.
    """
    return Say(
        person,
        TextId(name),
        args,
        options=options,
        lane=lane,
        key=key,
        topic=topic or topic_of(case) if options else None,
        escalation=case.escalation.id,
        generation=case.escalation.generation if generation else None,
    )


def say_to_each(  # noqa: PLR0913  as above
    effect: Effect,
    case: Case,
    name: str,
    args: dict[str, Arg],
    *,
    to: Iterable[PersonId],
    options: tuple[Option, ...] = (),
    topic: str | None = None,
    generation: bool = False,
    lane: Lane = Lane.REPLY,
) -> tuple[Say, ...]:
    """The same message about this case to each of them, of this effect."""
    return tuple(
        say_about(
            case,
            person,
            name,
            args,
            key=effect.key_for(person),
            options=options,
            topic=topic,
            generation=generation,
            lane=lane,
        )
        for person in to
    )


def facts(case: Case) -> dict[str, Arg]:
    """What may be said to anybody who is called, without a name: urgency, reference, kind and area."""
    escalation = case.escalation
    return {
        "urgency": text(f"urgency.{escalation.urgency.value}"),
        "reference": escalation.reference,
        "kind": text(f"escalation.kind_{escalation.kind.value}"),
        "area": case.area.name,
    }


def who_has_it(case: Case, person: PersonId) -> dict[str, Arg]:
    """The facts with the name and number of whoever has it."""
    who: dict[str, Arg] = {"name": case.name_of(person), "phone": case.phone_of(person)}
    return {**facts(case), **who, "what": case.escalation.reference}


def reporters_of(case: Case) -> str:
    """The names of all who reported it."""
    return ", ".join(case.name_of(person) for person in case.escalation.reporters)


def about(case: Case) -> Arg:
    """The resident's code, or that it is about the volunteer, or that nobody knows yet."""
    if case.resident_code:
        return case.resident_code
    is_volunteer = case.escalation.kind is not EscalationKind.SIGN
    return text("escalation.about-volunteer" if is_volunteer else "escalation.resident-unknown")


def report_lines(case: Case, labels: Labels) -> Iterator[Arg]:
    """A line a report: what, when, by whom and how to reach them, and what they saw."""
    for place, report in enumerate(case.reports):
        if told_before(report, case.reports[:place]):
            yield text("escalation.report-again", at=Moment(report.filed_at))
        else:
            yield text(
                "escalation.report-withdrawn" if report.withdrawn else "escalation.report",
                label=labels(report.key),
                at=Moment(report.filed_at, Shape.DAY_AND_TIME),
                name=case.name_of(report.reporter),
                phone=case.phone_of(report.reporter),
            )
        if report.did:
            yield text(f"escalation.did_{report.did.value}", name=case.name_of(report.reporter))
        yield from _what_was_seen(report)
    if not case.reports:
        for person in case.escalation.reporters:
            yield text("escalation.asked-by", name=case.name_of(person), phone=case.phone_of(person))


def kinds_line(case: Case, labels: Labels, *, dated: bool) -> dict[str, Arg]:
    """How many reports stand on the card, and what and when each is: nothing that says whom it is about.

    Not `dated`, those of one day have their time only.
    """
    shown = [report for report in case.reports if not report.withdrawn]
    hours = case.escalation.policy.working_hours
    one_day = len({hours.local_date(report.filed_at) for report in shown}) == 1
    shape = Shape.TIME if one_day and not dated else Shape.DAY_AND_TIME
    each: list[Arg] = [
        text("escalation.kind-at", label=labels(report.key), at=Moment(report.filed_at, shape)) for report in shown
    ]
    line = each[0] if each else ""
    for one in each[1:]:
        line = text("escalation.kinds", first=line, next=one)
    return {"count": len(shown), "kinds": line}


def told_before(report: Report, earlier: Sequence[Report]) -> bool:
    """Whether the report before it says the same of the same volunteer, not long ago."""
    last = earlier[-1] if earlier else None
    return (
        last is not None
        and not (report.withdrawn or last.withdrawn)
        and (last.key, last.reporter) == (report.key, report.reporter)
        and report.filed_at - last.filed_at < SAME_MATTER
    )


def _what_was_seen(report: Report) -> Iterator[Arg]:
    if report.seen:
        yield text("escalation.seen", words=Written(report.seen))
    if report.resident_knows is not None:
        yield text("escalation.knows" if report.resident_knows else "escalation.knows-not")


def holder_options(case: Case, *, asked: bool = False) -> tuple[Option, ...]:
    """What the one who has it can do next; who is `asked` how it stands may say so without contact as well."""
    names = ["on_it"] if case.escalation.contact_made else ["contacted", *(["on_it"] if asked else [])]
    lower = ["lower"] if case.escalation.urgency is not Urgency.NOTE else []
    return tuple(option(case, name) for name in (*names, "hand_over", "close", "give_back", *lower))


def option(case: Case, name: str) -> Option:
    """The button that begins the action of that name on this case."""
    return Option(
        name,
        TextId(f"escalation.option-{name.replace('_', '-')}"),
        start=Start(name, {"escalation": case.escalation.id}),
    )
