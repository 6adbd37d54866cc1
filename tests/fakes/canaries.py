"""Strings that may be in a test's messages and must never be in a log: the run is red when a log file holds one.

Use them wherever a test lets a person write, sign in or be called something: what people write is `WORDS` or holds it,
people are called after `NAMES`, and secrets are made up of `TELEGRAM_TOKEN`, `LINK_TOKEN` or `PASSWORD`. Tokens of
sessions and links begin with a canary wherever they are made (`fakes/marked`); an invite code and a token of Synapse
are known by their shape, and what Telegram says of who opens the page inside it by its fields.
"""

import re
from pathlib import Path

from storage import invites

WORDS = "kanariegele gordijnen"
MEMORY_WORD = "kanariegeranium"
PHONE = "06-73926415"
PHONE_FROM_ABROAD = "+31 6 7392 6415"
BSN = "739264155"
TELEGRAM_TOKEN = "739264151:AAkanariegele-token_0123456789"
LINK_TOKEN = "kanariegele-sleutel-van-een-chat"
INVITE_CODE = "KANARIE-GELE-UITNODIGING"
METRICS_TOKEN = "kanariegele-sleutel-van-de-meter"
WEBHOOK_SECRET = "kanariegeel-woord-van-een-webhook"
MATRIX_TOKEN = "syt_a2FuYXJpZQ_kanariekanariekanarie_0x"
PASSWORD = "kanariegeel-wachtwoord"

# Everybody in the stories and the demo; a test may add people, called by one of these.
NAMES = ("Fatma", "Riet", "Daan", "Els", "Marja", "Saskia")

# "kanarie" alone finds every made-up word above; the digits are found with and without signs between them.
_GAP = r"[\s.()-]{0,2}"
_PHONE = _GAP.join("673926415")
_BSN = _GAP.join(BSN)
_LETTER = f"[{invites.ALPHABET}]"
_INVITE = rf"\b(?:{_LETTER}{{5}}-){{4}}{_LETTER}{{6}}\b|\b(?=\d*[A-Z]){_LETTER}{{26}}\b"
_SYNAPSE = r"\bsy[tr]_[A-Za-z0-9]+_\w{8}"
_INIT_DATA = r"\b(?:tgWebAppData|auth_date|query_id)(?:=|%3D)(?!\[hidden\])"
_ANY = re.compile(rf"(?i:kanarie)|{_PHONE}|{_BSN}|{_INVITE}|{_SYNAPSE}|{_INIT_DATA}|\b(?:{'|'.join(NAMES)})\b")


def found_in(file: Path) -> list[str]:
    """One line for each line of the file that holds a canary: where it stands, and what was found."""
    with file.open(encoding="utf-8", errors="replace") as lines:
        return [
            f"{file.name}:{number}: {hit.group()!r} in {line.strip()[:300]}"
            for number, line in enumerate(lines, start=1)
            if (hit := _ANY.search(line))
        ]
