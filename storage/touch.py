"""Whether a chat account still reaches its person, and who relies on that."""

from sqlalchemy import exists, or_, select, update

from domain.ids import AccountId, PersonId
from storage.acting import RUNNING
from storage.database import Session
from storage.tables import accounts, areas, escalations, replacements, residents


async def regain(db: Session, account: AccountId) -> bool:
    """What is sent there arrives again; False when it did all the time."""
    statement = update(accounts).where(accounts.c.id == account, accounts.c.state == "unreachable")
    return (await db.run(statement.values(state="active").returning(accounts.c.id))).scalar_one_or_none() is not None


async def is_relied_on(db: Session, person: PersonId) -> bool:
    """Whether somebody waits for this person: they supervise, stand in, are called after hours, or hold a case."""
    statement = select(
        or_(
            exists().where(
                or_(residents.c.supervisor_id == person, residents.c.deputy_id == person),
                residents.c.closed_on.is_(None),
            ),
            exists().where(replacements.c.by_id == person, replacements.c.state == RUNNING),
            exists().where(areas.c.after_hours_person_id == person),
            exists().where(escalations.c.holder_id == person, escalations.c.state == "open"),
        )
    )
    return bool((await db.run(statement)).scalar())
