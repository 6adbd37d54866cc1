"""Takes out of a log line what must not be in a log: tokens, links that open a chat, phone numbers, mail addresses."""

import re

HIDDEN = "[hidden]"

# What stands under these names is never logged, whatever it looks like: words people wrote, who they are, secrets.
HIDDEN_KEYS = frozenset(
    {"text", "words", "note", "answer", "answers", "body", "message", "payload", "params", "parameters"}
    | {"name", "first_name", "last_name", "display_name", "nickname", "memory_word", "phone", "email"}
    | {"token", "code", "password", "secret", "master_key", "authorization", "cookie", "cookies", "headers"}
)

_PATTERNS = (
    # Telegram's tokens, also as `bot123:...` and `123%3A...` in an address, and cut off after the colon.
    (re.compile(r"\bbot\d+(?::|%3A)[\w-]+", re.IGNORECASE), f"bot{HIDDEN}"),
    (re.compile(r"(?<!\d)\d{5,}(?::|%3A)[\w-]{20,}", re.IGNORECASE), HIDDEN),
    # Bearer tokens and other headers that sign in, Matrix's access tokens, passwords in addresses and settings.
    (re.compile(r"\b(bearer|basic)\s+[\w.~+/=-]{6,}", re.IGNORECASE), rf"\1 {HIDDEN}"),
    (re.compile(r"\b(?:syt|mat|mct)_[\w-]{8,}"), HIDDEN),
    (re.compile(r"(://[^\s/:@]*):[^\s/@]+@"), rf"\1:{HIDDEN}@"),
    (
        re.compile(
            r"""(\b[\w-]*(?:token|password|passwd|secret|cookie|authorization|api_?key|session)["']?\s*[=:]\s*(?:b(?=["']))?["']?)"""
            r"""(?!\[hidden\]|bearer\b|basic\b)[^\s"'&,;})]+""",
            re.IGNORECASE,
        ),
        rf"\1{HIDDEN}",
    ),
    # The one-time link to a person's chat.
    (re.compile(r"((?:/|%2F)c(?:/|%2F))[^\s\"'?#<>/]+", re.IGNORECASE), rf"\1{HIDDEN}"),
    # What stands behind the ? of an address: what Telegram says of who opens our page inside it, and whatever else.
    (re.compile(r"(?<=[\w/.\]-])\?[^\s\"'<>=]+=[^\s\"'<>]*"), f"?{HIDDEN}"),
    (re.compile(r"\b(auth_date|query_id|tgWebAppData)(=|%3D)[^\s\"'<>]+"), rf"\1\2{HIDDEN}"),
    # A code that lets somebody in, as it is shown and as it is typed without its dashes.
    (re.compile(r"\b(?:[0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{6}\b", re.IGNORECASE), HIDDEN),
    (re.compile(r"\b(?=\d*[A-Z])[0-9A-HJKMNP-TV-Z]{26}\b"), HIDDEN),
    # What a task of asyncio returned or raised, in its repr.
    (re.compile(r"\b(exception|result)=[^\n]*"), rf"\1={HIDDEN}"),
    # Mail addresses; phone numbers as people write them (06-12345678, +31 6 1234 5678, (030) 123 45 67).
    (re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]*\w"), HIDDEN),
    (re.compile(r"(?<![\w.:])(?:\+|%2B|00)\d(?:[\s().-]{0,2}\d){7,13}(?!\w)"), HIDDEN),
    (re.compile(r"(?<![\w.:+-])\(?0(?:[\s().-]{0,2}\d){8,9}(?!\w)"), HIDDEN),
    # Eight or nine digits may be a burgerservicenummer.
    (re.compile(r"(?<![\w.:-])\d(?:[ .]?\d){7,8}(?![\w:-]|\.\d)"), HIDDEN),
)


def redact(line: str) -> str:
    """The same line without what a log must not hold; redacting twice changes nothing more."""
    for pattern, instead in _PATTERNS:
        line = pattern.sub(instead, line)
    return line
