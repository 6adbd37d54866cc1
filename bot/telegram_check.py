"""What the doctor finds of Telegram."""

from collections.abc import Sequence
from datetime import timedelta

from bot.config import Settings
from bot.findings import Finding, fails, is_ok, warns
from domain.clock import Clock
from domain.conversation import text

MOST_APART = timedelta(seconds=30)


async def telegram(settings: Settings, clock: Clock) -> Sequence[Finding]:
    """The token, the level, the webhook, the clocks, groups and the privacy assessment; nothing when it is not set."""
    if settings.telegram_token is None:
        return []
    if settings.telegram_level == "off":
        return [_warns("telegram-off")]
    found = await _seen(settings, clock)
    return found if settings.telegram_dpia else [*found, _warns("no-dpia")]


async def _seen(settings: Settings, clock: Clock) -> list[Finding]:
    from bot.platforms.telegram.checking import NoAnswerError, TokenRefusedError, look  # noqa: PLC0415  slow to import

    token = settings.telegram_token
    try:
        seen = await look(token.get_secret_value() if token else "", settings.telegram_api_url, now=clock.now())
    except TokenRefusedError:
        return [_fails("telegram-token")]
    except NoAnswerError:
        return [fails("platforms", text("doctor.telegram-silent", address=settings.telegram_api_url))]
    said = text("doctor.telegram", name=seen.username, level=settings.telegram_level)
    found = [is_ok("platforms", said)]
    if seen.webhook and not (settings.telegram_webhook_secret and seen.webhook.startswith(settings.web_address)):
        found.append(_warns("telegram-webhook"))
    elif seen.webhook_fails:
        found.append(_fails("telegram-webhook-fails"))
    if seen.apart and seen.apart > MOST_APART:
        said = text("doctor.telegram-clock", seconds=str(round(seen.apart.total_seconds())))
        found.append(fails("platforms", said))
    found += [_warns("telegram-groups")] if seen.joins_groups else []
    return [*found, _warns("telegram-privacy")] if seen.reads_groups else found


def _warns(what: str) -> Finding:
    return warns("platforms", text(f"doctor.{what}"))


def _fails(what: str) -> Finding:
    return fails("platforms", text(f"doctor.{what}"))
