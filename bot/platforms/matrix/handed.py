"""A file that somebody hands in: where it lies, with the key to it, and bringing it here."""

import asyncio
import json
import re
from base64 import urlsafe_b64decode
from collections.abc import Mapping
from typing import Any

from nio import AsyncClient, EncryptionError
from nio.crypto import decrypt_attachment

from bot.platform import Fetched, UndeliverableError
from bot.platforms.matrix.media import Address, NotTakenError, fetch

LONGEST_NAME = 100
_HIDDEN = re.compile(r"[\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
_BYTES = {"k": 32, "iv": 16, "sha256": 32}
"""What each of these is long, unpacked: AES-256 in counter mode, SHA-256 (client-server API, "Sending encrypted
attachments")."""


def where(content: Mapping[str, Any], *, sender: str) -> str:
    """All that it takes to read the file of an event, as one line; empty when it is no encrypted file of their own.

    A file that lies at another homeserver than its sender's is passed on from somebody else, and would let anybody make
    our homeserver ask any other.
    """
    file = content.get("file")
    if not isinstance(file, Mapping) or file.get("v") != "v2":
        return ""
    key, hashes = file.get("key"), file.get("hashes")
    if not isinstance(key, Mapping) or not isinstance(hashes, Mapping) or key.get("alg") != "A256CTR":
        return ""
    found = {"k": key.get("k"), "iv": file.get("iv"), "sha256": hashes.get("sha256")}
    address = Address.read(file.get("url"))
    if address is None or address.server != sender.partition(":")[2]:
        return ""
    if not all(_is_long(found[name], length) for name, length in _BYTES.items()):
        return ""
    return json.dumps({"url": str(address), "name": _name(content), "size": _size(content), **found})


async def fetched(client: AsyncClient, place: str, *, most: int) -> Fetched:
    """The file that `where` named, opened; without its bytes when it is larger than that.

    Raises:
        UndeliverableError: it is not there, or not what was handed in.
        RetryLaterError: not now.
    """
    found = json.loads(place)
    address = Address.read(found["url"])
    if address is None:
        raise UndeliverableError("no address")
    if found["size"] > most:
        return Fetched(found["name"], None)
    try:
        sealed = await fetch(client, address, most=most)
        if sealed is None:
            return Fetched(found["name"], None)
        data = await asyncio.to_thread(decrypt_attachment, sealed, found["k"], found["sha256"], found["iv"])
    except (NotTakenError, EncryptionError) as error:
        raise UndeliverableError(type(error).__name__) from None
    return Fetched(found["name"], data)


def _is_long(packed: object, length: int) -> bool:
    """Whether it unpacks to so many bytes."""
    if not isinstance(packed, str):
        return False
    try:
        plain = packed.rstrip("=").replace("+", "-").replace("/", "_").encode("ascii")
        return len(urlsafe_b64decode(plain + b"=" * (-len(plain) % 4))) == length
    except ValueError:
        return False


def _name(content: Mapping[str, Any]) -> str:
    """What it is called there, without folders and without what cannot be seen."""
    name = next((one for one in (content.get("filename"), content.get("body")) if isinstance(one, str)), "")
    return _HIDDEN.sub("", re.split(r"[/\\]", name)[-1])[:LONGEST_NAME].strip()


def _size(content: Mapping[str, Any]) -> int:
    """How large its sender says it is; 0 when they do not."""
    about = content.get("info")
    size = about.get("size") if isinstance(about, Mapping) else 0
    return size if isinstance(size, int) and size > 0 else 0
