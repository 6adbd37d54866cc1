"""What Telegram takes as text, entities and buttons; each fault is told with the kind of violation it is."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

from fakes.bot_api.messages import buttons
from fakes.bot_api.wire import Json

TEXT, CAPTION, CALLBACK_DATA, CALLBACK_ANSWER = 4096, 1024, 64, 200
PAYLOAD = re.compile(r"[A-Za-z0-9_-]{1,64}")
LINK = re.compile(r"(?:https?://)?(?:t\.me|telegram\.me)/\w+\?\S+|tg://resolve\?\S+")
ENTITY_NEEDS = {"text_link": "url", "text_mention": "user", "custom_emoji": "custom_emoji_id"}

Fault = tuple[str, str]  # the kind of violation, and Telegram's words for it


def text_faults(text: str, entities: list[Json], *, most: int = TEXT) -> Iterator[Fault]:
    """What is wrong with a text or (`most` is CAPTION) a caption."""
    if len(text) > most:
        kind = "text-length" if most == TEXT else "caption-length"
        yield kind, "message is too long" if most == TEXT else "message caption is too long"
    for entity in entities:
        yield from entity_faults(text, entity)
    for first, second in _pairs(entities):
        if first[0] < second[0] < first[1] < second[1]:
            yield "entities", f"ENTITIES_OVERLAP: {first} and {second}"
    found = [link.rstrip(".,;:!?)") for link in LINK.findall(text)]  # an app ends a link before these
    links = [*found, *(str(one["url"]) for one in entities if one.get("url"))]
    yield from (fault for link in links for fault in payload_faults(link))


def entity_faults(text: str, entity: Json) -> Iterator[Fault]:
    """Offsets count UTF-16 units, lie inside the text, and never cut a character in two."""
    offset, length = entity.get("offset"), entity.get("length")
    if not isinstance(offset, int) or not isinstance(length, int) or offset < 0 or length < 1:
        yield "entities", f"ENTITY_BOUNDS_INVALID: {offset}, {length}"
        return
    units = text.encode("utf-16-le")
    if (offset + length) * 2 > len(units):
        yield "entities", f"ENTITY_BOUNDS_INVALID: {offset} + {length} is beyond {len(units) // 2}"
    elif any(_cuts(units, place) for place in (offset, offset + length)):
        yield "entities", f"ENTITY_BOUNDS_INVALID: {offset}, {length} cuts a character"
    needed = ENTITY_NEEDS.get(str(entity.get("type")))
    if needed and not entity.get(needed):
        yield "entities", f"ENTITY_TYPE_INVALID: {entity.get('type')} without {needed}"


def _cuts(units: bytes, place: int) -> bool:
    """Whether this place lies between the two halves of one character."""
    return 0xDC <= (units[place * 2 + 1 : place * 2 + 2] or b"\0")[0] <= 0xDF


def _pairs(entities: list[Json]) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    spans = sorted((int(one["offset"]), int(one["offset"]) + int(one["length"])) for one in entities if _whole(one))
    for number, first in enumerate(spans):
        yield from ((first, second) for second in spans[number + 1 :])


def _whole(entity: Json) -> bool:
    return isinstance(entity.get("offset"), int) and isinstance(entity.get("length"), int)


def markup_faults(markup: Json | None) -> Iterator[Fault]:
    """What is wrong with the buttons of a reply_markup."""
    for row in buttons(markup):
        for button in row:
            kinds = [one for one in (button.data, button.url, button.web_app) if one is not None]
            if not button.text:
                yield "schema", "inline keyboard button text is empty"
            if len(kinds) != 1:
                yield "schema", f"inline keyboard button has {len(kinds)} kinds of action instead of one"
            if button.data is not None and not 1 <= len(button.data.encode()) <= CALLBACK_DATA:
                yield "callback-data", "BUTTON_DATA_INVALID"
            if button.web_app is not None and not button.web_app.startswith("https://"):
                yield "schema", f"inline keyboard button Web App URL '{button.web_app}' is invalid: not HTTPS"
            if button.url is not None:
                yield from url_faults(button.url)


def url_faults(url: str) -> Iterator[Fault]:
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https", "tg"} or not parts.netloc or parts.hostname == "localhost":
        yield "schema", f"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL"
    yield from payload_faults(url)


def payload_faults(url: str) -> Iterator[Fault]:
    """A deep link carries 1 to 64 of `[A-Za-z0-9_-]`."""
    if not LINK.fullmatch(url):
        return
    asked = parse_qs(urlsplit(url).query, keep_blank_values=True)
    for name in ("start", "startgroup"):
        for payload in asked.get(name, []):
            if not PAYLOAD.fullmatch(payload):
                yield "start-payload", f"START_PARAM_INVALID: {len(payload)} characters"
