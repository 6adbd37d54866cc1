"""What the doctor finds around the program: its files, whether it runs, how people reach it, and who watches."""

import os
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path

from bot.config import Settings
from bot.findings import Finding, fails, is_ok, warns
from domain.conversation import text

ANSWERS_WITHIN = 5.0
ENV_FILE = Path(".env")


async def server(settings: Settings) -> Sequence[Finding]:
    """Files, program, https and watching; the last three bind only where people come in from elsewhere."""
    found = list(_files(settings))
    program = await _program(settings)
    found += [program, *await _https(settings)]
    if is_outside(settings):
        watched = settings.ping_url is not None
        found.append(
            is_ok("watching", text("doctor.pinged")) if watched else warns("watching", text("doctor.unwatched"))
        )
    return found


def settings_read() -> Finding:
    """Where the settings come from: in the wrong folder there is no file with them."""
    said = text("doctor.read", file=str(ENV_FILE.resolve())) if ENV_FILE.exists() else text("doctor.no-env-file")
    return is_ok("settings", said)


def is_outside(settings: Settings) -> bool:
    """Whether people come in from elsewhere; if not, somebody looks around on a machine of their own."""
    return settings.public_url is not None or _on_telegram(settings)


def others_can_read(file: Path) -> bool:
    """Whether any user of this machine can: the file lets them, and so does each folder on the way."""
    whole = file.resolve()
    let_in = all(folder.stat().st_mode & stat.S_IXOTH for folder in whole.parents)
    return bool(whole.stat().st_mode & stat.S_IROTH) and let_in


def _on_telegram(settings: Settings) -> bool:
    return settings.telegram_token is not None and settings.telegram_level != "off"


def _files(settings: Settings) -> Iterator[Finding]:
    """A line for each file that others can read or that is not ours, and for a key beside the database."""
    database, key = settings.database_file, settings.master_key_file
    there = [file for file in (ENV_FILE, key, database, settings.log_file) if file and file.exists()]
    wrong = [warns("files", text("doctor.others-read", file=str(file))) for file in there if others_can_read(file)]
    foreign = [file for file in there if file.stat().st_uid != os.geteuid()]
    wrong += [warns("files", text("doctor.not-ours", file=str(file), owner=_owner(file))) for file in foreign]
    if database and is_outside(settings) and database.resolve().parent == key.resolve().parent:
        wrong.append(warns("files", text("doctor.key-beside")))
    yield from wrong or [is_ok("files", text("doctor.files-ours"))]


def _owner(file: Path) -> str:
    try:
        return file.owner()
    except KeyError:
        return str(file.stat().st_uid)


async def _program(settings: Settings) -> Finding:
    address = settings.model_copy(update={"public_url": None}).web_address
    try:
        answer = await _ask(f"{address}/readyz")
    except OSError:
        said = text("doctor.not-running")
        return warns("program", said) if is_outside(settings) else is_ok("program", said)
    parts = answer.get("parts")
    if not isinstance(parts, dict):
        return fails("program", text("doctor.somebody-else", address=address))
    still = [name for name, is_well in parts.items() if not is_well]
    if still:
        return fails("program", text("doctor.stands-still", parts=", ".join(still)))
    return is_ok("program", text("doctor.runs"))


async def _https(settings: Settings) -> Sequence[Finding]:
    """Whether the address that people are given leads here, and safely."""
    address = settings.public_url
    if address is None:
        return [warns("https", text("doctor.no-address"))] if _on_telegram(settings) else []
    open_ = [] if address.startswith("https://") else [warns("https", text("doctor.no-https", address=address))]
    try:
        answer = await _ask(f"{address}/healthz")
    except OSError:
        return [*open_, warns("https", text("doctor.address-silent", address=address))]
    if answer.get("ok") is not True:
        return [*open_, warns("https", text("doctor.address-elsewhere", address=address))]
    return open_ or [is_ok("https", text("doctor.address-leads-here", address=address))]


async def _ask(url: str) -> dict[str, object]:
    """What is answered there, if it is an object in JSON; else nothing.

    Raises:
        OSError: nobody answers, or not in time.
    """
    import aiohttp  # noqa: PLC0415  takes time to import, and only the doctor asks

    try:
        async with (
            aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=ANSWERS_WITHIN)) as session,
            session.get(url, allow_redirects=False) as answer,
        ):
            said = await answer.json(content_type=None)
    except ValueError:
        return {}
    except aiohttp.ClientError as error:
        raise OSError(type(error).__name__) from error
    return said if isinstance(said, dict) else {}
