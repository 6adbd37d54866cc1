"""Making the bot's device, with keys that vouch for it, before any encrypted room is joined.

Each step is kept before the next one begins, and does no harm when it is done again: interrupted anywhere, the same
command goes on where it was.
"""

import secrets
from dataclasses import dataclass, replace

import structlog
from nio import LoginResponse

from bot.platform import RetryLaterError, UndeliverableError
from bot.platforms.matrix.account import DEVICE_NAME
from bot.platforms.matrix.calls import call, confirmed
from bot.platforms.matrix.client import Client, client_of, closed
from bot.platforms.matrix.cross_signing import USES, is_signed, new_seeds, public, published, signed
from bot.platforms.matrix.errors import asked
from bot.platforms.matrix.keeping import Keeping
from storage.matrix import Device

log = structlog.get_logger()


class KeysExistError(Exception):
    """The device is finished already: its keys are never overwritten."""


class ForeignKeysError(Exception):
    """The account has keys at the homeserver that we do not have: those of another database, or of a person."""


@dataclass(frozen=True)
class Made:
    """What people can compare: the account's key, and the bot's device with its own."""

    key: str
    device: str
    device_key: str


async def log_in(
    homeserver: str, user: str, password: str, *, keeping: Keeping, new_device: bool = False, new_keys: bool = False
) -> Made:
    """Make the device and its keys, or finish what was interrupted.

    `new_device` makes another one, which the same keys vouch for: where the ratchets of the old one may have been set
    back, as by a backup, nobody could read it any more. `new_keys` puts ours in the place of those of the account that
    nobody has any more, and logs out the devices that they vouched for; everybody's client tells its owner of it.

    Raises:
        KeysExistError: all of it was done before.
        ForeignKeysError: the account has keys that are not ours, and `new_keys` was not said.
        RetryLaterError, UndeliverableError: the homeserver does not do it.
    """
    device = await keeping.device()
    if device and device.is_signed and not new_device:
        raise KeysExistError
    if device is None or not device.has_keys or (new_device and device.is_signed):
        device = await _planned(homeserver, user, device, keeping, new_keys=new_keys)
    if "token" not in device.secrets:
        device = await _let_in(replace(device, homeserver=homeserver), password, keeping)
    client = await client_of(device, keeping, encrypts=True)
    try:
        if client.should_upload_keys:
            await asked(client.keys_upload())
            await keeping.keep_keys()
        await _vouch(client, device, instead_by=password if new_keys else None)
        if new_keys:
            await _log_out_others(client, device, password)
    finally:
        await closed(client)
    device = await _finished(device, keeping)
    return _made(device, client)


async def _planned(homeserver: str, user: str, before: Device | None, keeping: Keeping, *, new_keys: bool) -> Device:
    """Keep the name of the device and the seeds before anybody hears of them; no homeserver takes old keys again."""
    has_keys = before and before.has_keys and not new_keys
    seeds = {use: before.secrets[use] for use in USES} if before and has_keys else new_seeds()
    leaving = {"leaving": before.secrets["token"]} if before and "token" in before.secrets else {}
    kept = {"pickle": secrets.token_hex(), **seeds, **leaving}
    device = Device(user, homeserver, secrets.token_hex(5).upper(), kept)
    await keeping.keep_device(device)
    return device


async def _let_in(device: Device, password: str, keeping: Keeping) -> Device:
    client = Client(device.homeserver, device.user, device=device.id)
    try:
        answer = await asked(client.login(password, device_name=DEVICE_NAME))
    finally:
        await closed(client)
    if not isinstance(answer, LoginResponse):
        raise TypeError(type(answer).__name__)
    device = replace(device, secrets={**device.secrets, "token": answer.access_token})
    await keeping.keep_device(device)
    return device


async def _vouch(client: Client, device: Device, *, instead_by: str | None) -> None:
    """Publish the keys, once, and sign the device with them; those of another only go by that password."""
    known = await call(client, "keys/query", {"device_keys": {device.user: []}})
    published_already = [known.get(f"{use}_keys", {}).get(device.user) for use in USES]
    master = published_already[0]
    if master and public(device.secrets["master"]) not in master.get("keys", {}).values():
        if instead_by is None:
            raise ForeignKeysError
        ours = published(device.secrets, device.user)
        await confirmed(client, "keys/device_signing/upload", ours, password=instead_by)
        log.warning("matrix.keys-replaced")
    elif not all(published_already):
        await call(client, "keys/device_signing/upload", published(device.secrets, device.user))
    mine = known["device_keys"][device.user][device.id]
    seed = device.secrets["self_signing"]
    if not is_signed(mine, device.user, by=seed):
        whole = signed(mine, device.user, by=seed)
        answer = await call(client, "keys/signatures/upload", {device.user: {device.id: whole}})
        if answer.get("failures"):
            raise UndeliverableError("the signature was refused")


async def _log_out_others(client: Client, device: Device, password: str) -> None:
    """Nobody has their keys any more, or somebody has who should not."""
    found = await call(client, "devices", {}, method="GET")
    others = [one["device_id"] for one in found["devices"] if one["device_id"] != device.id]
    if others:
        await confirmed(client, "delete_devices", {"devices": others}, password=password)


async def _finished(device: Device, keeping: Keeping) -> Device:
    """From now on it may join rooms; the device before it is logged out, when it still was in."""
    if "leaving" in device.secrets:
        before = Client(device.homeserver, device.user)
        before.access_token = device.secrets["leaving"]
        try:
            await call(before, "logout", {})
        except (RetryLaterError, UndeliverableError) as refusal:
            log.warning("matrix.old-device-stays", reason=str(refusal))
    kept = {name: secret for name, secret in device.secrets.items() if name != "leaving"}
    finished = replace(device, secrets={**kept, "signed": "yes"})
    await keeping.keep_device(finished)
    log.info("matrix.device-signed", device=device.id)
    return finished


def _made(device: Device, client: Client) -> Made:
    own = client.olm.account.identity_keys["ed25519"] if client.olm else ""
    return Made(public(device.secrets["master"]), device.id, own)
