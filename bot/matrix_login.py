"""Making the bot's device on Matrix, from the command line."""

from typing import TYPE_CHECKING

from bot.config import Settings
from bot.opening import organisation
from bot.platform import RetryLaterError, UndeliverableError
from domain.clock import SystemClock
from domain.errors import RefusedError

if TYPE_CHECKING:
    from bot.platforms.matrix.logging_in import Made


async def make_device(settings: Settings, *, new_device: bool = False, new_keys: bool = False) -> "Made":
    """Make it, or finish what was interrupted; the keys that people compare are in groups of four.

    Raises:
        RefusedError: Matrix is not set, it was done before, or the homeserver does not do it.
    """
    if settings.matrix_homeserver is None or settings.matrix_user is None or settings.matrix_password is None:
        raise RefusedError("matrix.not-set")
    from bot.platforms.matrix.keeping import Keeping  # noqa: PLC0415  slow to import
    from bot.platforms.matrix.logging_in import ForeignKeysError, KeysExistError, Made, log_in  # noqa: PLC0415

    async with organisation(settings, SystemClock()) as database:
        try:
            made = await log_in(
                settings.matrix_homeserver,
                settings.matrix_user,
                settings.matrix_password.get_secret_value(),
                keeping=Keeping(database, user=settings.matrix_user),
                new_device=new_device,
                new_keys=new_keys,
            )
        except KeysExistError:
            raise RefusedError("matrix.keys-exist") from None
        except ForeignKeysError:
            raise RefusedError("matrix.keys-of-another") from None
        except (RetryLaterError, UndeliverableError) as refusal:
            raise RefusedError("matrix.not-let-in", reason=str(refusal)) from None
    return Made(_in_fours(made.key), made.device, _in_fours(made.device_key))


def _in_fours(key: str) -> str:
    return " ".join(key[start : start + 4] for start in range(0, len(key), 4))
