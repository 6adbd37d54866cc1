"""Making the bot's device on Matrix, from the command line."""

from bot.config import Settings
from bot.opening import organisation
from bot.platform import RetryLaterError, UndeliverableError
from domain.clock import SystemClock
from domain.errors import RefusedError


async def make_device(settings: Settings) -> str:
    """Make it, or finish what was interrupted; the key that people compare, in groups of four.

    Raises:
        RefusedError: Matrix is not set, it was done before, or the homeserver does not do it.
    """
    if settings.matrix_homeserver is None or settings.matrix_user is None or settings.matrix_password is None:
        raise RefusedError("matrix.not-set")
    from bot.platforms.matrix.keeping import Keeping  # noqa: PLC0415  slow to import
    from bot.platforms.matrix.logging_in import KeysExistError, log_in  # noqa: PLC0415

    async with organisation(settings, SystemClock()) as database:
        keeping = Keeping(database, user=settings.matrix_user)
        try:
            key = await log_in(
                settings.matrix_homeserver,
                settings.matrix_user,
                settings.matrix_password.get_secret_value(),
                keeping=keeping,
                store=settings.matrix_store,
            )
        except KeysExistError:
            raise RefusedError("matrix.keys-exist") from None
        except (RetryLaterError, UndeliverableError) as refusal:
            raise RefusedError("matrix.not-let-in", reason=str(refusal)) from None
    return " ".join(key[start : start + 4] for start in range(0, len(key), 4))
