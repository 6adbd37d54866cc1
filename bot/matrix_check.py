"""What the doctor finds of Matrix."""

from collections.abc import Sequence

from bot.config import Settings
from bot.findings import Finding, fails, is_ok, warns
from domain.conversation import text
from storage import matrix as stored
from storage.database import Database


async def matrix(settings: Settings, database: Database | None) -> Sequence[Finding]:
    """The homeserver, the level, and whether chats are encrypted and we are limited; nothing when it is not set.

    `database` is None while it cannot be read.
    """
    if settings.matrix_homeserver is None:
        return []
    if settings.matrix_level == "off":
        return [warns("platforms", text("doctor.matrix-off"))]
    from bot.platforms.matrix.checking import answers  # noqa: PLC0415  slow to import

    if not await answers(settings.matrix_homeserver):
        return [fails("platforms", text("doctor.matrix-silent", address=settings.matrix_homeserver))]
    is_open = settings.matrix_encryption == "off"
    level = "buttons" if is_open and settings.matrix_level == "text" else settings.matrix_level
    said = text("doctor.matrix", user=settings.matrix_user or "", level=level)
    found = [is_ok("platforms", said)]
    if settings.matrix_allowed:
        found.append(
            is_ok("platforms", text("doctor.matrix-servers", names=", ".join(sorted(settings.matrix_allowed))))
        )
    if is_open:
        found.append(warns("platforms", text("doctor.matrix-open")))
    else:
        found.append(await _encryption(settings, database))
    return [*found, *await _token(settings), *await _limits(settings.matrix_user or "", database)]


async def _token(settings: Settings) -> Sequence[Finding]:
    """Whether the token that is set is of the bot's account, and of a device."""
    if settings.matrix_token is None:
        return []
    from bot.platforms.matrix.checking import of_token  # noqa: PLC0415  slow to import

    said = await of_token(
        settings.matrix_homeserver or "", settings.matrix_user or "", settings.matrix_token.get_secret_value()
    )
    return [fails("platforms", text(said))] if said else []


async def _encryption(settings: Settings, database: Database | None) -> Finding:
    """Whether the account's own keys vouch for our device, by what the homeserver publishes of them."""
    if database is None:
        return fails("platforms", text("doctor.not-joined"))
    async with database.reading() as db:
        device = await stored.device_of(db, settings.matrix_user or "")
    if device is None or not device.is_signed:
        return fails("platforms", text("doctor.matrix-no-device"))
    from bot.platforms.matrix.checking import Vouched, vouched  # noqa: PLC0415  slow to import

    match await vouched(device):
        case Vouched.YES:
            return is_ok("platforms", text("doctor.matrix-encrypted", device=device.id))
        case Vouched.LOGGED_OUT:
            return fails("platforms", text("doctor.matrix-logged-out"))
        case Vouched.UNKNOWN:
            return fails("platforms", text("doctor.matrix-silent", address=device.homeserver))
        case Vouched.NO:
            return fails("platforms", text("doctor.matrix-not-vouched"))


async def _limits(user: str, database: Database | None) -> Sequence[Finding]:
    if database is None:
        return []
    from bot.platforms.matrix.checking import limits  # noqa: PLC0415  slow to import
    from bot.platforms.matrix.limits import lifted_by  # noqa: PLC0415

    async with database.reading() as db:
        device = await stored.device_of(db, user)
    if device is None or not await limits(device):
        return []
    return [warns("platforms", text("doctor.matrix-limited", call=lifted_by(user)))]
