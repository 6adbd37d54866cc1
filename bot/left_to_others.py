"""What one process of an organisation leaves to the others, when it is asked to serve only some platforms."""

from collections.abc import Collection, Mapping

from bot.config import Settings
from bot.connecting import levels
from bot.elsewhere import Elsewhere
from bot.platform import Platform
from domain.errors import RefusedError


def left_to_others(settings: Settings, only: Collection[str]) -> Mapping[str, Platform]:
    """Stand-ins for the platforms that other processes serve, when this one serves `only` those; none by default.

    Raises:
        RefusedError: one of `only` is not set; a second process cannot open the database; or Telegram brings its
            messages to the page, which is served elsewhere.
    """
    known = levels(settings)
    for name in only:
        if name not in known:
            raise RefusedError("cli.only-not-set", platform=name)
    others = {name: Elsewhere(name, level) for name, level in known.items() if only and name not in only}
    if others and settings.database_file is not None:
        raise RefusedError("cli.only-postgres", others=", ".join(others))
    if settings.telegram_webhook_secret is not None and ("web" in others) is not ("telegram" in others):
        raise RefusedError("cli.only-webhook")
    return others
