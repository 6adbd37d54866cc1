"""What Telegram's app gives a Mini App about who opened it, signed with the bot's token."""

import hashlib
import hmac
import json
import secrets
from collections.abc import Mapping
from datetime import datetime
from urllib.parse import urlencode

from fakes.bot_api.messages import stamp
from fakes.bot_api.wire import Json


def init_data(
    token: str, user: Json, now: datetime, *, start_param: str | None = None, changed: Mapping[str, str] | None = None
) -> str:
    """A query string; `hash` covers every other field. `changed` replaces fields after signing, as a forger would."""
    fields = {
        "query_id": f"AA{secrets.token_urlsafe(12)}",
        "user": json.dumps({name: value for name, value in user.items() if name != "is_bot"}, separators=(",", ":")),
        "auth_date": str(stamp(now)),
        "signature": secrets.token_urlsafe(64),
    }
    if start_param:
        fields["start_param"] = start_param
    key = hmac.digest(b"WebAppData", token.encode(), hashlib.sha256)
    lines = "\n".join(f"{name}={value}" for name, value in sorted(fields.items()))
    fields["hash"] = hmac.new(key, lines.encode(), hashlib.sha256).hexdigest()
    return urlencode(fields | dict(changed or {}))
