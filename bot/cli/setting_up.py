"""Commands that make an organisation and look at its health."""

from typing import TYPE_CHECKING

import typer

from bot.cli.frame import REFUSED, carry_out, shown, tell

if TYPE_CHECKING:
    from bot.config import Settings


def init() -> None:
    """Make the master key and the database of a new organisation.

    The key goes to BUURTPOLS_MASTER_KEY_FILE, the tables into BUURTPOLS_DATABASE_URL (see .env.example). Keep a copy
    of the key apart from the database and its backups: without it, nothing that is sealed can be read again. What is
    there already is never overwritten.

    After this: `buurtpols area add`, then `buurtpols invite` for each person.
    """

    async def work(settings: "Settings") -> None:
        from bot.making import make
        from domain.clock import SystemClock

        made = await make(settings, now=SystemClock().now())
        tell("init.key-made" if made.key_is_new else "init.key-used", key=shown(made.key))
        tell("init.database-made")
        tell("init.what-next")

    carry_out("init", work)


def migrate() -> None:
    """Bring the database to the version of this program.

    Make a backup first. `buurtpols doctor` says whether it is needed; nothing happens when it is not.
    """

    async def work(settings: "Settings") -> None:
        from storage import health, migrations
        from storage.database import Database

        database = Database(settings.database_url.get_secret_value())
        try:
            await health.reach(database)
            before = await migrations.version(database)
            await migrations.upgrade(database)
            tell("init.migrated", before=before or "-", now=migrations.newest())
        finally:
            await database.close()

    carry_out("migrate", work)


def doctor() -> None:
    """Check whether people can rely on this organisation; one line for each thing.

    Looks at settings, database, migrations, clock, master key, texts, catalogue of signs, areas, people, chat
    platforms, files, the running program, and for people who come in from elsewhere at https, who watches, and the
    newest backup. It changes nothing, exits with 1 when something fails, and never shows a secret. docs/operating.md
    goes step by step.
    """

    async def work(settings: "Settings") -> None:
        from bot.doctor import examine
        from bot.findings import Health
        from domain.clock import SystemClock

        found = await examine(settings, SystemClock())
        for finding in found:
            tell(f"doctor.line-{finding.health.value}", what=finding.what, said=finding.said)
        if any(finding.health is Health.FAILS for finding in found):
            raise typer.Exit(REFUSED)

    carry_out("doctor", work)
