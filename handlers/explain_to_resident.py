"""What a volunteer reads aloud when a resident asks: "What do you write about me?"."""

from domain.ask import Ask
from domain.conversation import Option, Say, Start, Turn, text
from domain.ids import TextId
from domain.people import Person
from domain.text_args import Arg
from storage import matches, people
from storage.database import Session


async def explain_to_resident(_ask: Ask, volunteer: Person, *, db: Session, rest: str = "") -> Turn:
    """Four sentences that name who reads the reports, and a button to pass a question on."""
    del rest
    supervisors = {match.resident.supervisor for match in await matches.of(db, volunteer.id)}
    by_id = await people.get(db, supervisors) if supervisors else {}
    names = sorted(one.name for one in by_id.values())
    reader: Arg = names[0] if len(names) == 1 else text("explain.our-professional")
    options = (Option("pass_on", TextId("explain.option-pass-on"), start=Start("pass_on")),) if supervisors else ()
    return Turn(say=(Say(volunteer.id, TextId("explain.read-aloud"), {"reader": reader}, options, topic="explain"),))
