"""The list of what somebody has to do: cases that are theirs, calls that wait, answers they owe."""

from domain.ask import Ask
from domain.case import Case
from domain.conversation import Option, Say, Start, Turn
from domain.escalation import State
from domain.escalation_words import facts
from domain.ids import PersonId, TextId
from domain.people import Person
from domain.text_args import Arg
from storage import escalations
from storage.database import Session

MOST_SHOWN = 8


async def open_cases(_ask: Ask, person: Person, *, db: Session, rest: str = "") -> Turn:
    """List what is open with this person, each with a button for its next step."""
    del rest
    cases = await escalations.open_with(db, person.id)
    if not cases:
        return Turn(say=(Say(person.id, TextId("open.nothing")),))
    head = Say(person.id, TextId("open.head"), {"count": len(cases)})
    return Turn(say=(head, *(_line(case, person.id) for case in cases[:MOST_SHOWN])))


def _line(case: Case, person: PersonId) -> Say:
    held = case.escalation.holder == person
    name, starts = "open.waiting", ["take", "cannot"]
    args: dict[str, Arg] = {**facts(case), "about": (case.resident_code if held else None) or "-"}
    if case.escalation.state is State.CLOSED:
        name, starts = "open.owed", ["answer"]
    elif held:
        name, starts = "open.held", ["contacted", "close"]
    options = tuple(
        Option(
            start,
            TextId(f"escalation.option-{start}"),
            start=Start(start, {"escalation": case.escalation.id}),
        )
        for start in starts
    )
    return Say(
        person,
        TextId(name),
        args,
        options=options,
        topic=f"escalation:{case.escalation.id}",
    )
