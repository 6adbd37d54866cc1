"""What a sync leaves out of a room, because more happened there than fits into one answer."""

from collections.abc import Sequence
from typing import Any

import structlog
from nio import AsyncClient, EncryptionError, MegolmEvent, RoomInfo, RoomMessagesResponse

from bot.platform import UndeliverableError
from bot.platforms.matrix.errors import asked

log = structlog.get_logger()
PAGE = 200
MOST_PAGES = 100


async def whole(client: AsyncClient, room_id: str, info: RoomInfo, *, since: str) -> Sequence[Any]:
    """All events of a room since what we have kept, in their order, as far as our device can read them.

    Raises:
        RetryLaterError: what lies between cannot be had now.
    """
    missed = await _missed(client, room_id, info.timeline.prev_batch, since) if info.timeline.limited else []
    # of a room that we were put out of, the two overlap
    once = {event.source.get("event_id"): event for event in [*missed, *info.timeline.events]}
    return [_opened(client, room_id, event) for event in once.values()]


async def _missed(client: AsyncClient, room_id: str, start: str | None, since: str) -> Sequence[Any]:
    """What happened between what we have kept and the first event that we were told of."""
    found: list[Any] = []
    for _ in range(MOST_PAGES):
        if not start:
            break
        try:
            page = await asked(client.room_messages(room_id, start, end=since, limit=PAGE))
        except UndeliverableError:
            log.exception("matrix.gap-stays")  # trying again would hold up all other rooms
            break
        if not isinstance(page, RoomMessagesResponse):
            raise TypeError(type(page).__name__)
        found += page.chunk
        start = page.end if page.chunk else None
    else:
        log.error("matrix.gap-stays", reason="too much")
    if found:
        log.info("matrix.gap-filled", events=len(found))
    return found[::-1]


def _opened(client: AsyncClient, room_id: str, event: Any) -> Any:  # noqa: ANN401  the library's many events
    """The library opens what happens in the rooms that we are in; of one that we were put out of, this does."""
    if not isinstance(event, MegolmEvent) or client.olm is None:
        return event
    try:
        return client.olm.decrypt_megolm_event(event, room_id)
    except EncryptionError:
        return event
