"""Making the bot's device on Matrix, from the command line."""

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.config import Settings
from bot.opening import organisation
from bot.platform import RetryLaterError, UndeliverableError
from domain.clock import SystemClock
from domain.errors import RefusedError

if TYPE_CHECKING:
    from bot.platforms.matrix.letting_in import Secret
    from bot.platforms.matrix.logging_in import Made

NEW_KEYS = "POST /_synapse/admin/v1/users/{}/_allow_cross_signing_replacement_without_uia"
"""The call of an administrator that lets an account replace its keys without a password, for ten minutes.

Synapse heeds it only where it leaves logging in to the Matrix Authentication Service (tried with 1.163)."""
LOG_OUT = "POST /_synapse/admin/v2/users/{}/delete_devices"
"""The call of a Synapse's administrator that logs devices of an account out."""


async def make_device(settings: Settings, *, new_device: bool = False, new_keys: bool = False) -> "Made":
    """Make it, or finish what was interrupted; the keys that people compare are in groups of four.

    Raises:
        RefusedError: Matrix is not set, it was done before, the token will not do, or the homeserver does not do it.
    """
    if settings.matrix_homeserver is None or settings.matrix_user is None or (secret := secret_of(settings)) is None:
        raise RefusedError("matrix.not-set")
    from bot.platforms.matrix.calls import UnconfirmedError  # noqa: PLC0415  slow to import
    from bot.platforms.matrix.errors import TokenRefusedError  # noqa: PLC0415
    from bot.platforms.matrix.keeping import Keeping  # noqa: PLC0415
    from bot.platforms.matrix.letting_in import TokenError  # noqa: PLC0415
    from bot.platforms.matrix.logging_in import ForeignKeysError, KeysExistError, log_in  # noqa: PLC0415

    async with organisation(settings, SystemClock()) as database:
        try:
            made = await log_in(
                settings.matrix_homeserver,
                settings.matrix_user,
                secret,
                keeping=Keeping(database, user=settings.matrix_user),
                new_device=new_device,
                new_keys=new_keys,
            )
        except KeysExistError:
            raise RefusedError("matrix.keys-exist") from None
        except ForeignKeysError:
            raise RefusedError("matrix.keys-of-another") from None
        except TokenError as refusal:
            raise RefusedError(refusal.text) from None
        except TokenRefusedError as refusal:
            words = "matrix.token-refused" if settings.matrix_token else "matrix.not-let-in"
            raise RefusedError(words, reason=str(refusal)) from None
        except UnconfirmedError:
            raise RefusedError("matrix.allow-new-keys", call=NEW_KEYS.format(settings.matrix_user)) from None
        except (RetryLaterError, UndeliverableError) as refusal:
            raise RefusedError("matrix.not-let-in", reason=str(refusal)) from None
    return replace(made, key=_in_fours(made.key), device_key=_in_fours(made.device_key))


def secret_of(settings: Settings) -> "Secret | None":
    """What is set to be let in by; None when neither is."""
    from bot.platforms.matrix.letting_in import Token  # noqa: PLC0415  slow to import

    if settings.matrix_token is not None:
        return Token(settings.matrix_token.get_secret_value())
    return settings.matrix_password.get_secret_value() if settings.matrix_password is not None else None


def _in_fours(key: str) -> str:
    return " ".join(key[start : start + 4] for start in range(0, len(key), 4))
