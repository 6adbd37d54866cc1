"""A file that its owner has agreed to is carried out: all of it, as it was shown to them, or nothing."""

from datetime import datetime

from domain.conversation import Option, Say, Start, Turn
from domain.ids import TextId, UploadId
from domain.people import Person
from domain.permissions import Action, areas_of, may
from domain.sheets.judge import judge
from domain.sheets.plan import Fate, Plan
from domain.sheets.report import asked_of, nothing_done
from domain.working_hours import WorkingHours
from storage import audit, importing, passing_on, people, uploads
from storage.database import Session


async def carry_out_import(db: Session, upload: UploadId, *, now: datetime) -> Turn:
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
    return await _written(db, plan, owner, upload, now=now)


async def _written(db: Session, plan: Plan, owner: Person, upload: UploadId, *, now: datetime) -> Turn:
    """All of it is written; whoever has another supervisor by it hears so."""
    others = await passing_on.told_of(db, plan, by=owner.id, key=f"import:{upload}")
    await importing.write(db, plan, now=now)
    await uploads.erase(db, upload)
    await audit.note(db, "import", by=owner.id, subject=upload, at=now)
    is_new = any(one.before is None for one in plan.people)
    told = {"new": plan.total(Fate.NEW), "changed": plan.total(Fate.CHANGED)}
    done = Say(owner.id, TextId("import.done-with-people" if is_new else "import.done"), told)
    return Turn(say=(done, *others))
