"""What Telegram says of the person who opens our page inside it, believed only when it is signed and fresh.

The format and the check are those of https://core.telegram.org/bots/webapps#validating-data-received-via-the-mini-app.
"""

import hashlib
import hmac
import json
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qsl

HOLDS = timedelta(minutes=5)
MAY_BE_AHEAD = timedelta(seconds=30)
"""Two clocks never agree to the second."""
LONGEST = 4096


class NotBelievedError(Exception):
    """It is malformed, forged, too old, or from the future."""


@dataclass(frozen=True)
class Opened:
    """Who opened the page; `mark` is the same for the same data only, which hold until `until`."""

    address: str
    mark: str
    until: datetime


def read_init_data(said: str, *, token: str, now: datetime) -> Opened:
    """Who opened the page.

    Raises:
        NotBelievedError: nobody, as far as we know.
    """
    if len(said) > LONGEST:
        raise NotBelievedError
    try:
        said.encode()  # halves of letters are in nothing that was signed, and cannot be compared
        fields = parse_qsl(said, keep_blank_values=True, strict_parsing=True, max_num_fields=32)
    except ValueError as error:
        raise NotBelievedError from error
    named = dict(fields)
    if len(named) != len(fields):
        raise NotBelievedError
    given = named.pop("hash", "")
    if not hmac.compare_digest(signature_of(named, token=token).encode(), given.encode()):
        raise NotBelievedError
    signed_at = _moment(named.get("auth_date", ""))
    if not now - HOLDS <= signed_at <= now + MAY_BE_AHEAD:
        raise NotBelievedError
    return Opened(_user_in(named.get("user", "")), given, signed_at + HOLDS)


def signature_of(fields: dict[str, str], *, token: str) -> str:
    """The hash that Telegram puts under these fields for the bot of that token."""
    lines = "\n".join(f"{name}={value}" for name, value in sorted(fields.items()))
    key = hmac.new(b"WebAppData", token.encode(), hashlib.sha256).digest()
    return hmac.new(key, lines.encode(), hashlib.sha256).hexdigest()


def _moment(seconds: str) -> datetime:
    if not (seconds.isascii() and seconds.isdecimal() and len(seconds) <= 11):  # noqa: PLR2004  until the year 5138
        raise NotBelievedError
    return datetime.fromtimestamp(int(seconds), UTC)


def _user_in(user: str) -> str:
    """The number of the person, which is that of their chat with the bot as well."""
    try:
        said = json.loads(user)
    except ValueError as error:
        raise NotBelievedError from error
    number = said.get("id") if isinstance(said, dict) else None
    if type(number) is not int:
        raise NotBelievedError
    return str(number)
