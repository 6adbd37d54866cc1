"""Residents and matches in the words of who arranges them: codes, names and times, never what was reported."""

from collections.abc import Mapping, Sequence

from domain.agreed_times import AgreedTime, agreed_time
from domain.case import Case
from domain.conversation import Option, Start, text
from domain.escalation import State
from domain.ids import PersonId, TextId
from domain.people import Person
from domain.residents import ActivityForm, Match, Resident
from domain.text_args import Arg, Args, Lines


def when_words(times: AgreedTime | None) -> Arg:
    """The agreed day, hour and length, or that there is no fixed day."""
    if times is None:
        return text("matches.no-fixed-day")
    day, at = text(f"date.day-{times.weekday}"), times.starts.strftime("%H:%M")
    return text("matches.fixed-day", day=day, at=at, minutes=times.minutes)


def form_words(form: ActivityForm) -> Arg:
    """What the volunteer does, as it stands on a button."""
    return text(f"matches.form_{form.value}")


def name_in(people: Mapping[PersonId, Person], person: PersonId | None) -> Arg:
    """A name; that nobody is there for no person, or for one who has left."""
    found = people.get(person) if person else None
    return found.name if found and found.active else text("matches.nobody")


def acting_name(people: Mapping[PersonId, Person], person: PersonId, *, acting: PersonId) -> Arg:
    """A name, with who stands in for them now."""
    name = name_in(people, person)
    return name if acting == person else text("matches.acting", name=name, acting=name_in(people, acting))


def match_args(match: Match, people: Mapping[PersonId, Person]) -> dict[str, Arg]:
    """What can be said of a match to anybody who arranges it."""
    return {
        "code": match.resident.code,
        "name": name_in(people, match.volunteer),
        "when": when_words(agreed_time(match)),
        "form": form_words(match.form),
    }


def resident_option(resident: Resident, visits: Sequence[Match], people: Mapping[PersonId, Person]) -> Option:
    """A resident as a button: code, who is responsible, and who visits; its key is the code."""
    names = ", ".join(people[one.volunteer].name for one in visits if one.volunteer in people)
    who: Arg = names or text("matches.no-volunteer")
    args: Args = {"code": resident.code, "supervisor": name_in(people, resident.supervisor), "volunteers": who}
    return Option(resident.code, TextId("matches.line"), args)


def open_words(cases: Sequence[Case]) -> Arg:
    """What is open, a line each: reference, urgency and who has it; nothing of what was reported."""
    if not cases:
        return text("matches.nothing-open")
    return Lines(tuple(_case_line(case) for case in cases))


def _case_line(case: Case) -> Arg:
    escalation = case.escalation
    holder = escalation.closed_by if escalation.state is State.CLOSED else escalation.holder
    who: Arg = case.name_of(holder) if holder else text("cases.nobody")
    name = "matches.open-owed" if escalation.state is State.CLOSED else "matches.open-case"
    return text(name, reference=escalation.reference, urgency=text(f"urgency.{escalation.urgency.value}"), name=who)


def resident_topic(resident: Resident) -> str:
    """What the cards that arrange something for a resident are about."""
    return f"arrange:{resident.id}"


def begin(name: str, **known: str) -> Option:
    """The button that begins something about a resident or a match; its key is its name."""
    return Option(name, TextId(f"matches.option-{name.replace('_', '-')}"), start=Start(name, known))


def look_at(resident: Resident) -> Option:
    """The button that shows a resident."""
    return begin("resident", resident=resident.id)
