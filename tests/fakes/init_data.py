"""What Telegram puts behind the # of the page inside it, signed for a bot of the tests."""

import json
from datetime import datetime
from urllib.parse import urlencode

from bot.web.init_data import signature_of
from fakes.canaries import TELEGRAM_TOKEN


def init_data(user: object, *, at: datetime, token: str = TELEGRAM_TOKEN, **more: str) -> str:
    """The data of somebody who opens the page at that moment."""
    said = json.dumps({"id": user, "first_name": "Riet", "language_code": "nl"}, separators=(",", ":"))
    fields = {
        "query_id": "AAkanariegele-vraag",
        "user": said,
        "auth_date": str(int(at.timestamp())),
        "signature": "kanariegele-handtekening_1",
        **more,
    }
    return urlencode({**fields, "hash": signature_of(fields, token=token)})
