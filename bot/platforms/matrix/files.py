"""Files in a Matrix room: encrypted before they leave, where the room is; their words stand in the same event."""

import asyncio
from typing import Any

import structlog
from nio.crypto import encrypt_attachment

from bot.platform import MadeFile, MakeFile, Outgoing
from bot.platforms.matrix.account import Account
from bot.platforms.matrix.media import NotTakenError, lay

log = structlog.get_logger()
_SEALED = "application/octet-stream"
_SIZE_OF_PNG = slice(16, 24)
"""Where width and height stand in such a file, four bytes each (PNG, chunk IHDR)."""


class Files:
    """Of one account; what cannot be laid at its homeserver stays on the own page."""

    def __init__(self, account: Account, make: MakeFile | None) -> None:
        """Send what `make` makes; None: nothing."""
        self._account, self._make = account, make

    async def of(self, outgoing: Outgoing, room_id: str) -> dict[str, Any] | None:
        """What an event has besides its words, once the file is there; None when the homeserver does not take it.

        Raises:
            RetryLaterError: not now, or its reader could not read it yet.
            UndeliverableError: it is not for them any more.
        """
        if self._make is None:
            return None
        await self._account.encryption.ready(room_id, reader=outgoing.message.address)
        made = await self._make(outgoing)
        try:
            where = await self._laid(made)
        except NotTakenError as refusal:
            log.warning("matrix.file-not-taken", reason=str(refusal), bytes=len(made.data))
            return None
        kind = "m.image" if made.is_picture else "m.file"
        return {"msgtype": kind, "filename": made.name, "info": _about(made), **where}

    async def _laid(self, made: MadeFile) -> dict[str, Any]:
        """Where it is, with the key to it where we encrypt: the homeserver sees neither what it is nor its name."""
        client = self._account.client
        if not self._account.encryption.is_on:
            return {"url": str(await lay(client, made.data, media_type=made.media_type))}
        sealed, keys = await asyncio.to_thread(encrypt_attachment, made.data)
        return {"file": {**keys, "url": str(await lay(client, sealed, media_type=_SEALED))}}


def _about(made: MadeFile) -> dict[str, Any]:
    about: dict[str, Any] = {"mimetype": made.media_type, "size": len(made.data)}
    if made.media_type == "image/png":
        size = made.data[_SIZE_OF_PNG]
        about |= {"w": int.from_bytes(size[:4], "big"), "h": int.from_bytes(size[4:], "big")}
    return about
