"""A file that was handed in: first it is shown what it would change, then it is agreed to or not."""

from enum import StrEnum

from domain.ask import Ask
from domain.conversation import Say, Turn
from domain.errors import RefusedError
from domain.ids import AccountId, TextId, UploadId
from domain.people import Person
from domain.permissions import Action, areas_of
from domain.sheets.judge import judge
from domain.sheets.plan import Plan
from domain.sheets.report import ASKED, nothing_done, plan_lines
from domain.working_hours import WorkingHours
from storage import announced, importing, uploads
from storage.database import Session
from storage.uploads import Upload


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
    """Show what the file would change as things are now, and ask; all of it is written right after, or nothing.

    It is judged anew each time: what changed here meanwhile, by somebody else or by other rights, is asked about again.

    Raises:
        RefusedError: it is not here any more.
    """
    kept = await uploads.get(db, UploadId(upload), of=person.id)
    if kept is None:
        raise RefusedError("import.gone")
    if said := await _not_done(ask, person, db, kept):
        await uploads.erase(db, UploadId(upload))
        return Turn(say=(said,))
    await uploads.agree(db, UploadId(upload), ask.asked[ASKED], at=ask.now)
    return Turn()


async def _not_done(ask: Ask, person: Person, db: Session, kept: Upload) -> Say | None:
    """Why nothing of it is done: it cannot be read, or be done, or is not to be, which is asked here; None: it is."""
    if kept.refused:
        return Say(person.id, kept.refused.id, kept.refused.args)
    plan = Plan(problems=[*kept.problems])
    if kept.facts:
        within, today = areas_of(person, Action.IMPORT), WorkingHours().local_date(ask.now)
        plan = judge(kept.facts, await importing.known(db, within=within, today=today, giver=person))
    if said := nothing_done(plan, to=person.id):
        return said
    is_agreed = await ask.one_of(ASKED, Choice, report=plan_lines(plan)) is Choice.YES
    return None if is_agreed else Say(person.id, TextId("import.not-done"))
