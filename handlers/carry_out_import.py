"""A file that its owner has agreed to is carried out: all of it, as it was shown to them, or nothing."""

from dataclasses import replace
from datetime import datetime

from domain.conversation import Option, Say, Start, Turn
from domain.escalation_messages import turn_for
from domain.escalation_words import Labels
from domain.ids import PersonId, TextId, UploadId
from domain.ladder import OnLadder
from domain.permissions import Action, areas_of, may
from domain.replacing import stands_beside
from domain.sheets.judge import judge
from domain.sheets.plan import Fate, Plan
from domain.sheets.report import asked_of, nothing_done
from domain.working_hours import WorkingHours
from storage import audit, escalations, importing, passing_on, people, uploads
from storage.database import Session


async def carry_out_import(db: Session, upload: UploadId, *, now: datetime, labels: Labels) -> Turn:
    """Judge it once more and write it; where anything has changed since it was shown, its owner looks again.

    Who has left meanwhile, or may not any more, hears nothing, and nothing is written.
    """
    found = await uploads.take(db, upload)
    owner = (await people.get(db, [found.person])).get(found.person) if found else None
    if found is None or found.upload.facts is None or owner is None or not may(owner, Action.IMPORT):
        await uploads.erase(db, upload)
        return Turn()
    within, today = areas_of(owner, Action.IMPORT), WorkingHours().local_date(now)
    plan = judge(found.upload.facts, await importing.known(db, within=within, today=today, giver=owner))
    if said := nothing_done(plan, to=owner.id):
        await uploads.erase(db, upload)
        return Turn(say=(said,))
    if not uploads.is_what_was_agreed(db, found, asked_of(plan)):
        look = Option("look", TextId("import.option-look"), start=Start("import_file", {"upload": upload}))
        return Turn(say=(Say(owner.id, TextId("import.changed-meanwhile"), options=(look,)),))
    others = await written(db, plan, by=owner.id, key=f"import:{upload}", now=now, labels=labels)
    await uploads.erase(db, upload)
    await audit.note(db, "import", by=owner.id, subject=upload, at=now)
    is_new = any(one.before is None for one in plan.people)
    told = {"new": plan.total(Fate.NEW), "changed": plan.total(Fate.CHANGED)}
    done = Say(owner.id, TextId("import.done-with-people" if is_new else "import.done"), told)
    return Turn(say=(done,)) + others


async def written(db: Session, plan: Plan, *, by: PersonId | None, key: str, now: datetime, labels: Labels) -> Turn:
    """Write all of it; whoever has another supervisor by it hears so, `by` knows.

    What is open stays with who has it. What nobody has reaches who supervises from now on too, as what comes in later
    does: they stand on its ladder beside the colleague.
    """
    says = await passing_on.told_of(db, plan, by=by, key=key)
    open_cases = await passing_on.open_about(db, plan)
    await importing.write(db, plan, now=now)
    turn = Turn(say=tuple(says))
    if not open_cases:
        return turn
    reached = await people.reachable(db, {new.id for _, new in open_cases})
    changes = []
    for case, new in open_cases:
        change = stands_beside(case.escalation, who=OnLadder(new.id, reachable=new.id in reached), now=now)
        changes.append((replace(case, people={**case.people, new.id: new}), change))
    await escalations.keep(db, *(change.escalation for _, change in changes))
    for case, change in changes:
        turn += turn_for(change, case, labels=labels)
    return turn
