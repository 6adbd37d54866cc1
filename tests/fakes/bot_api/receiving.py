"""The methods by which the bot gets its updates."""

import re
from urllib.parse import urlsplit

from fakes.bot_api.core import Core
from fakes.bot_api.updates import NOW_WEBHOOK, WEBHOOK
from fakes.bot_api.wire import ApiError, Call, Json, bad_request

SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


async def get_updates(core: Core, call: Call) -> list[Json]:
    if core.webhook.url:
        raise ApiError(409, f"Conflict: {WEBHOOK}")
    core.updates.allow(_kinds(call))
    limit = min(max(call.whole("limit", 100), 1), 100)
    updates = await core.updates.poll(offset=call.whole("offset"), limit=limit, wait=call.whole("timeout"))
    return [update.to_json() for update in updates]


async def set_webhook(core: Core, call: Call) -> bool:
    url = str(call.get("url") or "")
    if not url:
        return await delete_webhook(core, call)
    parts = urlsplit(url)
    if parts.scheme != "https" and parts.hostname not in LOOPBACK:
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    secret = call.get("secret_token")
    if secret is not None and not SECRET.fullmatch(str(secret)):
        raise bad_request("secret token contains unallowed characters")
    core.updates.allow(_kinds(call))
    if call.get("drop_pending_updates"):
        core.updates.drop()
    core.updates.interrupt(NOW_WEBHOOK)
    await core.webhook.set(url, secret=secret, most=min(max(call.whole("max_connections", 40), 1), 100))
    return True


async def delete_webhook(core: Core, call: Call) -> bool:
    if call.get("drop_pending_updates"):
        core.updates.drop()
    await core.webhook.stop()
    return True


async def get_webhook_info(core: Core, call: Call) -> Json:
    del call
    return core.webhook.to_json()


async def done(core: Core, call: Call) -> bool:
    """logOut and close: nothing to do here."""
    del core, call
    return True


def _kinds(call: Call) -> list[str] | None:
    """allowed_updates, None when it was not sent."""
    given = call.get("allowed_updates")
    if given is None or isinstance(given, list):
        return given
    raise bad_request("can't parse allowed updates JSON object")
