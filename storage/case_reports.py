"""The reports that stand on a case: read, put on another, closed with their answer."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import LargeBinary, Row, bindparam, exists, func, select, update
from sqlalchemy import case as sql_case

from domain.case import Case, Report
from domain.escalation import Escalation
from domain.filed import Did, FiledSign
from domain.ids import AreaId, EscalationId, PersonId, SignId
from domain.text_args import Arg, to_data
from storage.database import Session
from storage.signs import retold
from storage.tables import Utc, escalations, signs


async def is_held(db: Session, sign: str, *, by: PersonId) -> bool:
    """Whether this person has the open case on which that report stands."""
    theirs = exists().where(
        signs.c.id == sign, escalations.c.id == signs.c.escalation_id, escalations.c.holder_id == by
    )
    return bool((await db.run(select(theirs))).scalar())


async def put_all_on(
    db: Session, case: Escalation, *, of: Sequence[EscalationId], changed: FiledSign | None = None
) -> None:
    """Let all reports of these cases stand on one, and be about its resident; not those of a wrong resident.

    One of them that is open may have `changed` as well: it is kept as it is told now.
    """
    on_it = update(signs).where(signs.c.escalation_id.in_(of), signs.c.state != "wrong_code")
    about = func.coalesce(signs.c.resident_id, case.resident)
    anew = retold(db, changed) if changed else {}
    await db.run(on_it.values(escalation_id=case.id, resident_id=about, **anew))


async def close_reports(
    db: Session, case: Case, *, answer: Arg | None, answer_by: datetime | None, at: datetime
) -> None:
    """Close all reports on the card; `answer` is what the volunteers may know, sealed with each; None: owed by then."""
    statement = (
        update(signs)
        .where(signs.c.id == bindparam("b_id"))
        .values(
            state=sql_case((signs.c.state == "open", "closed"), else_=signs.c.state),
            closed_at=func.coalesce(signs.c.closed_at, bindparam("b_at", type_=Utc)),
            answer_due_at=bindparam("b_due", type_=Utc),
            answer_sealed=bindparam("b_answer", type_=LargeBinary),
            answered_at=bindparam("b_answered", type_=Utc),
        )
    )
    words = json.dumps(to_data(answer)) if answer is not None else None
    values = [
        {
            "b_id": report.sign,
            "b_at": at,
            "b_due": answer_by,
            "b_answer": db.sealer.seal(words, table="signs", row=report.sign, column="answer") if words else None,
            "b_answered": at if words else None,
        }
        for report in case.reports
    ]
    if values:
        await db.run(statement, values)


async def say_helped(db: Session, case: Case, *, by: PersonId, helped: bool) -> bool:
    """Keep whether what this volunteer asked for helped; False when they had said so: of two presses one wins."""
    own = [report.sign for report in case.reports if report.reporter == by]
    mine = update(signs).where(signs.c.id.in_(own), signs.c.helped.is_(None))
    return not own or bool((await db.run(mine.values(helped=helped))).rowcount)


async def unanswered(db: Session) -> Sequence[tuple[SignId, AreaId]]:
    """For the audit: closed reports that have no answer, given or owed, with the area of their case."""
    return [(SignId(row.id), AreaId(row.area_id)) for row in (await db.run(_UNANSWERED)).all()]


_UNANSWERED = (
    select(signs.c.id, escalations.c.area_id)
    .join(escalations, escalations.c.id == signs.c.escalation_id)
    .where(signs.c.state == "closed", signs.c.answered_at.is_(None), signs.c.answer_due_at.is_(None))
)


def read_report(db: Session, row: Row[Any]) -> Report:
    """The report of a row whose columns are those of `signs` with the prefix "s"."""
    sealed = row.s_seen_sealed
    return Report(
        sign=SignId(row.s_id),
        key=row.s_key,
        reporter=PersonId(row.s_reporter_id),
        filed_at=row.s_filed_at,
        seen=db.sealer.open(sealed, table="signs", row=row.s_id, column="seen") if sealed else None,
        resident_knows=row.s_resident_knows,
        did=Did(row.s_did) if row.s_did else None,
        withdrawn=row.s_state == "withdrawn",
    )
