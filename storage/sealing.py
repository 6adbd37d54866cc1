"""Sealing of fields: what people write, and phone numbers, are unreadable without the master key."""

import base64
import binascii
import os
import secrets
from collections.abc import Mapping
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from domain.errors import StartError

KEY_BYTES = 32
NONCE_BYTES = 12
FORMAT = 1
_FILE_HEAD = "buurtpols-master-key-1:"


class KeyFileError(StartError):
    """The master key is missing, unreadable or not the one of this database; the message says what to do."""


def make_master_key(path: Path) -> None:
    """Write a fresh master key to `path`, readable by its owner only.

    Raises:
        FileExistsError: there is one already; it is never overwritten, since what it sealed would be lost.
    """
    key = base64.urlsafe_b64encode(secrets.token_bytes(KEY_BYTES)).decode()
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as file:
        file.write(f"{_FILE_HEAD}{key}\n")


def read_master_key(path: Path) -> bytes:
    """The 32 bytes in that file.

    Raises:
        KeyFileError: there is none, or it is not a key.
    """
    try:
        words = path.read_text().strip()
    except OSError as error:
        raise KeyFileError("start.no-key", path=str(path), why=error.strerror or type(error).__name__) from error
    try:
        key = base64.urlsafe_b64decode(words.removeprefix(_FILE_HEAD))
    except (binascii.Error, ValueError):
        key = b""
    if not words.startswith(_FILE_HEAD) or len(key) != KEY_BYTES:
        raise KeyFileError("start.no-such-key", path=str(path))
    return key


class Sealer:
    """Seals and opens fields with the organisation's data keys, each bound to the place where it lies.

    `keys` are all versions by number; the newest seals, all open. A value moved to another row, column or table
    does not open.
    """

    def __init__(self, keys: Mapping[int, bytes]) -> None:
        """Use these data keys of 32 bytes each; at least one."""
        self._ciphers = {version: AESGCM(key) for version, key in keys.items()}
        self._newest = max(keys)
        self._head = bytes([FORMAT]) + self._newest.to_bytes(2, "big")
        self.mac_key = AESGCM(keys[min(keys)]).encrypt(b"\0" * NONCE_BYTES, b"codes and event ids", b"v1|mac")[
            :KEY_BYTES
        ]

    def seal(self, value: str, *, table: str, row: str, column: str) -> bytes:
        """The value, unreadable, bound to its place."""
        nonce = secrets.token_bytes(NONCE_BYTES)
        bound = _place(table, row, column, self._newest)
        cipher = self._ciphers[self._newest]
        return self._head + nonce + cipher.encrypt(nonce, value.encode(), bound)

    def open(self, sealed: bytes, *, table: str, row: str, column: str) -> str:
        """The value again.

        Raises:
            KeyFileError: it was sealed with another key, or lies in another place than it was sealed for.
        """
        version = int.from_bytes(sealed[1:3], "big") if sealed[:1] == bytes([FORMAT]) else 0
        nonce, rest = sealed[3 : 3 + NONCE_BYTES], sealed[3 + NONCE_BYTES :]
        try:
            return self._ciphers[version].decrypt(nonce, rest, _place(table, row, column, version)).decode()
        except (InvalidTag, KeyError) as error:
            raise KeyFileError("start.cannot-open", table=table) from error


def wrap_key(master: bytes, key: bytes, *, version: int) -> bytes:
    """A data key, sealed with the master key, as the database keeps it."""
    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce + AESGCM(master).encrypt(nonce, key, f"v1|keys|{version}".encode())


def unwrap_key(master: bytes, wrapped: bytes, *, version: int) -> bytes:
    """The data key again.

    Raises:
        KeyFileError: this master key does not belong to this database.
    """
    try:
        return AESGCM(master).decrypt(wrapped[:NONCE_BYTES], wrapped[NONCE_BYTES:], f"v1|keys|{version}".encode())
    except InvalidTag as error:
        raise KeyFileError("start.key-of-another") from error


def _place(table: str, row: str, column: str, version: int) -> bytes:
    return f"v1|{table}|{row}|{column}|{version}".encode()
