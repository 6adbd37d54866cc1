"""Files at the homeserver: laid there, and fetched from it, never more than is wanted and from nowhere else."""

import io
import re
from dataclasses import dataclass

from aiohttp import ClientError, ClientResponse, ClientSession, ClientTimeout
from nio import AsyncClient

from bot.platform import RetryLaterError, UndeliverableError
from bot.platforms.matrix.errors import meant_by

LAID_WITHIN = ClientTimeout(total=15)
FETCHED_WITHIN = ClientTimeout(total=45, sock_read=15)
"""Well below the 90 seconds after which a job that does not come back is an alarm."""
SMALL = 1024 * 1024
"""Bytes that every homeserver takes: nobody needs to be asked first."""
PIECE = 64 * 1024
_ADDRESS = re.compile(r"mxc://(?P<server>[A-Za-z0-9.\-]{1,230}(?::\d{1,5})?)/(?P<id>[A-Za-z0-9_\-]{1,255})")


class NotTakenError(Exception):
    """The homeserver will never take, or give, that file; the words are its code, never what is in the file."""


@dataclass(frozen=True)
class Address:
    """Where a file lies: on which homeserver, under which id."""

    server: str
    id: str

    @classmethod
    def read(cls, written: object) -> "Address | None":
        """What `mxc://server/id` names; None for anything else, of which no part reaches any network."""
        found = _ADDRESS.fullmatch(written) if isinstance(written, str) else None
        return cls(found["server"], found["id"]) if found else None

    def __str__(self) -> str:
        """As it stands in an event."""
        return f"mxc://{self.server}/{self.id}"


async def lay(client: AsyncClient, data: bytes, *, media_type: str) -> Address:
    """Lay a file at our own homeserver; where it is.

    Raises:
        NotTakenError: it is too large there, or we may not.
        RetryLaterError: not now.
    """
    base = f"{client.homeserver}/_matrix"
    kind = {"Content-Type": media_type}
    try:
        async with _session(client, LAID_WITHIN) as session:
            if len(data) > SMALL and not await _is_taken(session, base, len(data)):
                raise NotTakenError("larger than the homeserver takes")
            async with session.post(
                f"{base}/media/v3/upload", data=io.BytesIO(data), headers=kind, allow_redirects=False
            ) as answer:
                await _accepted(answer)
                said = await answer.json()
    except (ClientError, TimeoutError, ValueError) as error:
        raise RetryLaterError(type(error).__name__) from None
    address = Address.read(said.get("content_uri")) if isinstance(said, dict) else None
    if address is None:
        raise RetryLaterError("no address")
    return address


async def fetch(client: AsyncClient, address: Address, *, most: int) -> bytes | None:
    """A file by way of our own homeserver; None when it is larger than that, of which no more is ever held.

    Raises:
        NotTakenError: it is not there, or not for us.
        RetryLaterError: not now.
    """
    url = f"{client.homeserver}/_matrix/client/v1/media/download/{address.server}/{address.id}"
    found = bytearray()
    try:
        async with (
            _session(client, FETCHED_WITHIN) as session,
            session.get(url, allow_redirects=False) as answer,
        ):
            await _accepted(answer)
            async for piece in answer.content.iter_chunked(PIECE):
                found += piece
                if len(found) > most:
                    return None
    except (ClientError, TimeoutError) as error:
        raise RetryLaterError(type(error).__name__) from None
    return bytes(found)


def _session(client: AsyncClient, within: ClientTimeout) -> ClientSession:
    return ClientSession(timeout=within, headers={"Authorization": f"Bearer {client.access_token}"})


async def _is_taken(session: ClientSession, base: str, size: int) -> bool:
    """Whether so many bytes are; one that finds it too much midway only breaks the connection."""
    async with session.get(f"{base}/client/v1/media/config", allow_redirects=False) as answer:
        said = await answer.json() if answer.ok else {}
    most = said.get("m.upload.size") if isinstance(said, dict) else None
    return not isinstance(most, int) or size <= most


async def _accepted(answer: ClientResponse) -> None:
    """Nothing where the homeserver did it; a way to another machine, as of a store of files, is not gone."""
    if answer.ok and not answer.history and answer.status < 300:  # noqa: PLR2004
        return
    try:
        said = await answer.json()
    except (ClientError, ValueError):
        said = {}
    code = said.get("errcode") if isinstance(said, dict) else None
    refusal = meant_by(answer.status, code, retry_after_ms=said.get("retry_after_ms") if code else None)
    if isinstance(refusal, UndeliverableError) or answer.status in {301, 302, 303, 307, 308, 413}:
        raise NotTakenError(str(refusal))
    raise refusal
