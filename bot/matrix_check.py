"""What the doctor finds of Matrix."""

from collections.abc import Sequence

from bot.config import Settings
from bot.findings import Finding, fails, is_ok, warns
from domain.conversation import text


async def matrix(settings: Settings) -> Sequence[Finding]:
    """The homeserver, the level, and that words do not travel; nothing when it is not set."""
    if settings.matrix_homeserver is None:
        return []
    if settings.matrix_level == "off":
        return [warns("platforms", text("doctor.matrix-off"))]
    from bot.platforms.matrix.checking import answers  # noqa: PLC0415  slow to import

    if not await answers(settings.matrix_homeserver):
        return [fails("platforms", text("doctor.matrix-silent", address=settings.matrix_homeserver))]
    level = "buttons" if settings.matrix_level == "text" else settings.matrix_level
    said = text("doctor.matrix", user=settings.matrix_user or "", level=level)
    return [is_ok("platforms", said), warns("platforms", text("doctor.matrix-open"))]
