"""Whether what a homeserver publishes of the bot's account vouches for its device, looked at as a client does."""

from base64 import b64decode
from collections.abc import Mapping
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from bot.platforms.matrix.calls import call
from bot.platforms.matrix.client import client_of, closed
from bot.platforms.matrix.cross_signing import canonical
from bot.platforms.matrix.logging_in import Made
from fakes.matrix_phone import Phone
from fakes.matrix_world import Bot


def signed_by(what: Mapping[str, Any], user: str, key: str, *, name: str = "") -> bool:
    """Whether that key has signed it; raises InvalidSignature when the signature is not of it."""
    bare = {name: value for name, value in what.items() if name not in {"signatures", "unsigned"}}
    signature = what["signatures"][user][f"ed25519:{name or key}"]
    Ed25519PublicKey.from_public_bytes(b64decode(key + "=")).verify(b64decode(signature + "=="), canonical(bare))
    return True


async def is_vouched_for(made: Made, bot: Bot, by: Phone) -> bool:
    """Whether a client that trusts cross-signed devices only would share its keys with it, from what is published."""
    user = bot.account.user
    seen = await call(by.client, "keys/query", {"device_keys": {user: []}})
    (master,), (self_signing,) = (seen[f"{use}_keys"][user]["keys"].values() for use in ("master", "self_signing"))
    device = seen["device_keys"][user][made.device]
    return (
        master == made.key
        and signed_by(seen["self_signing_keys"][user], user, master)
        and signed_by(device, user, self_signing)
        and signed_by(device, user, made.device_key, name=made.device)
    )


async def devices(bot: Bot) -> set[str]:
    """All that are logged in to its account."""
    device = await bot.keeping.device()
    assert device
    client = await client_of(device, bot.keeping, encrypts=False)
    try:
        found = await call(client, "devices", {}, method="GET")
    finally:
        await closed(client)
    return {one["device_id"] for one in found["devices"]}
