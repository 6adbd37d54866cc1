"""Making the bot's device, with keys that vouch for it, before any encrypted room is joined."""

import secrets
from dataclasses import replace
from pathlib import Path

import structlog
from nio import AsyncClient, LoginResponse

from bot.platform import UndeliverableError
from bot.platforms.matrix.account import DEVICE_NAME, client_of, closed
from bot.platforms.matrix.calls import call
from bot.platforms.matrix.cross_signing import is_signed, new_seeds, public, published, signed
from bot.platforms.matrix.errors import asked
from bot.platforms.matrix.keeping import Keeping
from storage.matrix import Device

log = structlog.get_logger()


class KeysExistError(Exception):
    """There are keys already, here or at the homeserver; they are never overwritten."""


async def log_in(homeserver: str, user: str, password: str, *, keeping: Keeping, store: Path) -> str:
    """Make the device and its keys, or finish what was interrupted; the public key that people compare.

    Raises:
        KeysExistError: all of it was done before, or the account has keys that are not ours.
        RetryLaterError, UndeliverableError: the homeserver does not do it.
    """
    device = await keeping.device()
    if device and device.is_signed:
        raise KeysExistError
    if device is None or not device.has_keys or device.homeserver != homeserver:
        device = await _new_device(homeserver, user, password, keeping)
    client = client_of(device, store)
    try:
        if client.should_upload_keys:
            await asked(client.keys_upload())
        await _vouch(client, device)
    finally:
        await closed(client)
    await keeping.keep_device(replace(device, secrets={**device.secrets, "signed": "yes"}))
    log.info("matrix.device-signed", device=device.id)
    return public(device.secrets["master"])


async def _new_device(homeserver: str, user: str, password: str, keeping: Keeping) -> Device:
    """Log in, and keep the seeds before anybody hears of their keys."""
    client = AsyncClient(homeserver, user)
    try:
        answer = await asked(client.login(password, device_name=DEVICE_NAME))
    finally:
        await closed(client)
    if not isinstance(answer, LoginResponse):
        raise TypeError(type(answer).__name__)
    kept = {"token": answer.access_token, "pickle": secrets.token_hex(), **new_seeds()}
    device = Device(user, homeserver, answer.device_id, kept)
    await keeping.keep_device(device)
    return device


async def _vouch(client: AsyncClient, device: Device) -> None:
    """Publish the keys, once, and sign the device with them."""
    known = await call(client, "keys/query", {"device_keys": {device.user: []}})
    master = known.get("master_keys", {}).get(device.user)
    if master is None:
        await call(client, "keys/device_signing/upload", published(device.secrets, device.user))
    elif public(device.secrets["master"]) not in master.get("keys", {}).values():
        raise KeysExistError
    mine = known["device_keys"][device.user][device.id]
    seed = device.secrets["self_signing"]
    if not is_signed(mine, device.user, by=seed):
        whole = signed(mine, device.user, by=seed)
        answer = await call(client, "keys/signatures/upload", {device.user: {device.id: whole}})
        if answer.get("failures"):
            raise UndeliverableError("the signature was refused")
