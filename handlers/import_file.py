"""A file that was handed in: first it is shown what it would change, then it is done or not."""

from enum import StrEnum

from domain.ask import Ask
from domain.conversation import Say, Turn
from domain.errors import RefusedError
from domain.ids import AccountId, TextId, UploadId
from domain.people import Person
from domain.permissions import Action, areas_of
from domain.sheets.judge import judge
from domain.sheets.plan import Fate, Plan
from domain.sheets.report import plan_lines, problem_lines
from domain.working_hours import WorkingHours
from storage import announced, audit, importing, passing_on, uploads
from storage.database import Session


class Choice(StrEnum):
    """Whether a file is brought in."""

    YES = "yes"
    NO = "no"


async def how_to_import(_ask: Ask, person: Person, *, db: Session, rest: str = "") -> Turn:
    """Say where a file is handed in."""
    del db, rest
    return Turn(say=(Say(person.id, TextId("import.how")),))


async def collect_file(ask: Ask, person: Person, *, db: Session, where: str, event: str, account: str) -> Turn:
    """A file lies where their chat platform keeps it: it is fetched after this, and then talked about."""
    await announced.note(db, where, event=event, account=AccountId(account), of=person.id, now=ask.now)
    return Turn(say=(Say(person.id, TextId("import.collecting")),))


async def import_file(ask: Ask, person: Person, *, db: Session, upload: str) -> Turn:
    """Show what the file would change as things are now, ask, and write all of it or nothing.

    It is judged anew each time: what changed here meanwhile, by somebody else or by other rights, is asked about again.

    Raises:
        RefusedError: it is not here any more.
    """
    kept = await uploads.get(db, UploadId(upload), of=person.id)
    if kept is None:
        raise RefusedError("import.gone")
    if kept.refused:
        await uploads.erase(db, UploadId(upload))
        return Turn(say=(Say(person.id, kept.refused.id, kept.refused.args),))
    plan = Plan(problems=[*kept.problems])
    if kept.facts:
        within, today = areas_of(person, Action.IMPORT), WorkingHours().local_date(ask.now)
        known = await importing.known(db, within=within, today=today, giver=person)
        plan = judge(kept.facts, known)
    if plan.problems:
        said = Say(person.id, TextId("import.refused"), {"problems": problem_lines(plan.problems)})
    elif not plan.does_something:
        said = Say(person.id, TextId("import.nothing-to-do"))
    elif await ask.one_of("import.do-it", Choice, report=plan_lines(plan)) is Choice.NO:
        said = Say(person.id, TextId("import.not-done"))
    else:
        return await _carried_out(ask, person, db, plan, upload=upload)
    await uploads.erase(db, UploadId(upload))
    return Turn(say=(said,))


async def _carried_out(ask: Ask, person: Person, db: Session, plan: Plan, *, upload: str) -> Turn:
    """All of it is written; whoever has another supervisor by it hears so."""
    others = await passing_on.told_of(db, plan, by=person.id, key=f"import:{upload}")
    await importing.write(db, plan, now=ask.now)
    await uploads.erase(db, UploadId(upload))
    await audit.note(db, "import", by=person.id, subject=upload, at=ask.now)
    is_new = any(one.before is None for one in plan.people)
    told = {"new": plan.total(Fate.NEW), "changed": plan.total(Fate.CHANGED)}
    done = Say(person.id, TextId("import.done-with-people" if is_new else "import.done"), told)
    return Turn(say=(done, *others))
