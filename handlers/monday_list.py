"""On Monday morning a professional reads in one message how much there is to do."""

from datetime import datetime

from domain.conversation import Lane, Option, Say, Start, Turn
from domain.ids import TextId
from domain.monday_list import Kind, ListReader, counts, said
from storage import escalations, monday_lists, tasks
from storage.database import Session


async def monday_list(db: Session, reader: ListReader, *, now: datetime) -> Turn:
    """Their list of this week, once; who has nothing on it hears nothing."""
    await monday_lists.listed(db, reader.person, at=now)
    cases = await escalations.open_with(db, reader.person)
    found = counts([case.escalation for case in cases], await tasks.mine(db, reader.person), reader=reader, now=now)
    if found is None:
        return Turn()
    options = [Option("open", TextId("escalation.option-open"), start=Start("open_cases"))]
    if found[Kind.TO_PHONE]:
        options.append(Option("to_phone", TextId("to-phone.option-to-phone"), start=Start("phone_list")))
    say = Say(
        reader.person,
        TextId("escalation.on-list"),
        {"counts": said(found)},
        options=tuple(options),
        lane=Lane.CHECK_IN,
        key=f"list:{reader.person}:{now:%G-%V}",
    )
    return Turn(say=(say,))
