"""Making the bot's device, with keys that vouch for it, before any encrypted room is joined.

Each step is kept before the next one begins, and does no harm when it is done again: interrupted anywhere, the same
command goes on where it was.
"""

import secrets
from dataclasses import dataclass, replace

import structlog

from bot.platform import RetryLaterError, UndeliverableError
from bot.platforms.matrix.calls import UnconfirmedError, call, confirmed
from bot.platforms.matrix.client import Client, client_of, closed
from bot.platforms.matrix.cross_signing import USES, is_signed, new_seeds, public, published, signed
from bot.platforms.matrix.errors import asked
from bot.platforms.matrix.keeping import Keeping
from bot.platforms.matrix.letting_in import Secret, Token, TokenError, let_in, without_keys
from storage.matrix import Device

log = structlog.get_logger()


class KeysExistError(Exception):
    """The device is finished already: its keys are never overwritten."""


class ForeignKeysError(Exception):
    """The account has keys at the homeserver that we do not have: those of another database, or of a person."""


@dataclass(frozen=True)
class Made:
    """What people can compare: the account's key, and the bot's device with its own.

    `others` are devices whose keys nobody vouches for any more, and that the homeserver did not let us log out.
    """

    key: str
    device: str
    device_key: str
    others: tuple[str, ...] = ()


async def log_in(
    homeserver: str, user: str, secret: Secret, *, keeping: Keeping, new_device: bool = False, new_keys: bool = False
) -> Made:
    """Make the device and its keys, or finish what was interrupted.

    By a token the device is the token's own, which must have no keys yet. Another token of the device that we have
    takes the place of the one before.

    `new_device` makes another one, which the same keys vouch for: where the ratchets of the old one may have been set
    back, as by a backup, nobody could read it any more. `new_keys` puts ours in the place of those of the account that
    nobody has any more, and logs out the devices that they vouched for; everybody's client tells its owner of it.

    Raises:
        KeysExistError: all of it was done before.
        ForeignKeysError: the account has keys that are not ours, and `new_keys` was not said.
        TokenError: another token has to be set.
        UnconfirmedError: the homeserver takes other keys only by the password, which also goes on from here.
        RetryLaterError, UndeliverableError: the homeserver does not do it.
    """
    device, renewed = await keeping.device(), False
    own, _ = await let_in(homeserver, user, secret) if isinstance(secret, Token) else ("", "")
    if device and isinstance(secret, Token) and device.has_keys and device.id == own:
        device, renewed = await _renewed(device, secret, keeping)
    if device and device.is_signed and not (new_device or renewed):
        raise KeysExistError
    if device is None or not device.has_keys or (new_device and device.is_signed) or (own and own != device.id):
        if isinstance(secret, Token):
            await _may_be_ours(homeserver, user, secret, own, before=device)
        device = await _planned(homeserver, user, device, keeping, new_keys=new_keys, own=(own, secret))
    if "token" not in device.secrets:
        device = await _let_in(replace(device, homeserver=homeserver), secret, keeping)
    return await _with_keys(device, secret, keeping, new_keys=new_keys)


async def _renewed(device: Device, token: Token, keeping: Keeping) -> tuple[Device, bool]:
    """The device with that token, and whether it had another one."""
    if device.secrets.get("token") == token.value:
        return device, False
    device = replace(device, secrets={**device.secrets, "token": token.value})
    await keeping.keep_device(device)
    log.info("matrix.token-renewed", device=device.id)
    return device, True


async def _may_be_ours(homeserver: str, user: str, token: Token, own: str, *, before: Device | None) -> None:
    """Refuse a token whose device has keys, ours or those of another program: no homeserver takes others for it."""
    if before and before.has_keys and before.id == own:
        raise TokenError("matrix.token-of-our-device")
    await without_keys(homeserver, user, token.value, device=own)


async def _with_keys(device: Device, secret: Secret, keeping: Keeping, *, new_keys: bool) -> Made:
    """Publish what is not yet published, and note that it is finished."""
    password = None if isinstance(secret, Token) else secret
    others: tuple[str, ...] = ()
    client = await client_of(device, keeping, encrypts=True)
    try:
        if client.should_upload_keys:
            await asked(client.keys_upload())
            await keeping.keep_keys()
        await _vouch(client, device, password=password, new_keys=new_keys)
        if new_keys:
            others = await _log_out_others(client, device, password)
    finally:
        await closed(client)
    device = await _finished(device, keeping)
    own = client.olm.account.identity_keys["ed25519"] if client.olm else ""
    return Made(public(device.secrets["master"]), device.id, own, others)


async def _planned(
    homeserver: str, user: str, before: Device | None, keeping: Keeping, *, new_keys: bool, own: tuple[str, Secret]
) -> Device:
    """Keep the name of the device and the seeds before anybody hears of them; no homeserver takes old keys again."""
    has_keys = before and before.has_keys and not new_keys
    seeds = {use: before.secrets[use] for use in USES} if before and has_keys else new_seeds()
    name, secret = own
    token = {"token": secret.value} if isinstance(secret, Token) else {}
    old = before.secrets.get("token") if before and before.id != name else None
    leaving = {"leaving": old} if old else {}
    device = Device(
        user,
        homeserver,
        name or secrets.token_hex(5).upper(),
        {"pickle": secrets.token_hex(), **seeds, **leaving, **token},
    )
    await keeping.keep_device(device)
    return device


async def _let_in(device: Device, secret: Secret, keeping: Keeping) -> Device:
    _, token = await let_in(device.homeserver, device.user, secret, device=device.id)
    device = replace(device, secrets={**device.secrets, "token": token})
    await keeping.keep_device(device)
    return device


async def _vouch(client: Client, device: Device, *, password: str | None, new_keys: bool) -> None:
    """Publish the keys, once, and sign the device with them; those of another only go when that is wanted."""
    known = await call(client, "keys/query", {"device_keys": {device.user: []}})
    published_already = [known.get(f"{use}_keys", {}).get(device.user) for use in USES]
    master = published_already[0]
    is_ours = not master or public(device.secrets["master"]) in master.get("keys", {}).values()
    if not is_ours and not new_keys:
        raise ForeignKeysError
    if not (is_ours and all(published_already)):
        ours = published(device.secrets, device.user)
        await confirmed(client, "keys/device_signing/upload", ours, password=password)
        if not is_ours:
            log.warning("matrix.keys-replaced")
    mine = known["device_keys"][device.user][device.id]
    seed = device.secrets["self_signing"]
    if not is_signed(mine, device.user, by=seed):
        whole = signed(mine, device.user, by=seed)
        answer = await call(client, "keys/signatures/upload", {device.user: {device.id: whole}})
        if answer.get("failures"):
            raise UndeliverableError("the signature was refused")


async def _log_out_others(client: Client, device: Device, password: str | None) -> tuple[str, ...]:
    """Nobody has their keys any more, or somebody has who should not; those that stay, where no token can do it."""
    found = await call(client, "devices", {}, method="GET")
    others = [one["device_id"] for one in found["devices"] if one["device_id"] != device.id]
    if not others:
        return ()
    try:
        await confirmed(client, "delete_devices", {"devices": others}, password=password)
    except UnconfirmedError:
        log.warning("matrix.other-devices-stay", devices=len(others))
        return tuple(others)
    return ()


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
