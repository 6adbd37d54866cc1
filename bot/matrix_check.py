"""What the doctor finds of Matrix."""

from collections.abc import Sequence

from bot.config import Settings
from bot.findings import Finding, fails, is_ok, warns
from domain.conversation import text
from storage.database import Database


async def matrix(settings: Settings, database: Database | None = None) -> Sequence[Finding]:
    """The homeserver, the level, that words do not travel, and whether it limits us; nothing when it is not set.

    Without an unlocked database nobody knows our device, and the homeserver is not asked about it.
    """
    if settings.matrix_homeserver is None:
        return []
    if settings.matrix_level == "off":
        return [warns("platforms", text("doctor.matrix-off"))]
    from bot.platforms.matrix.checking import answers  # noqa: PLC0415  slow to import

    if not await answers(settings.matrix_homeserver):
        return [fails("platforms", text("doctor.matrix-silent", address=settings.matrix_homeserver))]
    level = "buttons" if settings.matrix_level == "text" else settings.matrix_level
    said = text("doctor.matrix", user=settings.matrix_user or "", level=level)
    found = [is_ok("platforms", said), warns("platforms", text("doctor.matrix-open"))]
    return [*found, *await _limits(settings.matrix_user or "", database)]


async def _limits(user: str, database: Database | None) -> Sequence[Finding]:
    if database is None:
        return []
    from bot.platforms.matrix.checking import limits  # noqa: PLC0415  slow to import
    from bot.platforms.matrix.keeping import Keeping  # noqa: PLC0415
    from bot.platforms.matrix.limits import lifted_by  # noqa: PLC0415

    device = await Keeping(database, user=user).device()
    if device is None or not await limits(device):
        return []
    return [warns("platforms", text("doctor.matrix-limited", call=lifted_by(user)))]
