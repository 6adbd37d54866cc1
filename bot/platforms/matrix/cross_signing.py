"""The keys that vouch for the bot's device: made once, kept as seeds, published and signed by each other."""

import json
from base64 import b64decode, b64encode
from collections.abc import Mapping
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

USES = ("master", "self_signing", "user_signing")


def new_seeds() -> dict[str, str]:
    """A seed for each key, by its use."""
    return {use: _bare(Ed25519PrivateKey.generate().private_bytes_raw()) for use in USES}


def public(seed: str) -> str:
    """The public key of a seed: what people compare."""
    return _bare(_key(seed).public_key().public_bytes_raw())


def published(seeds: Mapping[str, str], user: str) -> dict[str, Any]:
    """The three keys as they are uploaded; the master key signs the others."""
    keys = {use: _published(seeds[use], use, user) for use in USES}
    for use in USES[1:]:
        keys[use] = signed(keys[use], user, by=seeds["master"])
    return {f"{use}_key": key for use, key in keys.items()}


def signed(what: Mapping[str, Any], user: str, *, by: str) -> dict[str, Any]:
    """The same with one more signature, that of the key of this seed."""
    bare = {name: value for name, value in what.items() if name not in {"signatures", "unsigned"}}
    signature = _bare(_key(by).sign(canonical(bare)))
    before = what.get("signatures", {})
    mine = {**before.get(user, {}), f"ed25519:{public(by)}": signature}
    return {**bare, "signatures": {**before, user: mine}}


def is_signed(what: Mapping[str, Any], user: str, *, by: str) -> bool:
    """Whether the key of this seed has signed it already."""
    return f"ed25519:{public(by)}" in what.get("signatures", {}).get(user, {})


def vouching_key(published: Mapping[str, Any], user: str, device: str) -> str:
    """The master key by which somebody vouches for a device of theirs, checked signature by signature; "" for none."""
    master, own = (published.get(f"{use}_keys", {}).get(user, {}) for use in USES[:2])
    keys = [next(iter(one.get("keys", {}).values()), "") for one in (master, own)]
    chain = (own, keys[0]), (published.get("device_keys", {}).get(user, {}).get(device, {}), keys[1])
    return keys[0] if all(_is_verified(what, user, by=key) for what, key in chain) else ""


def _is_verified(what: Mapping[str, Any], user: str, *, by: str) -> bool:
    """Whether that public key has signed it."""
    signature = what.get("signatures", {}).get(user, {}).get(f"ed25519:{by}", "")
    bare = {name: value for name, value in what.items() if name not in {"signatures", "unsigned"}}
    try:
        Ed25519PublicKey.from_public_bytes(_whole(by)).verify(_whole(signature), canonical(bare))
    except (InvalidSignature, ValueError):
        return False
    return True


def canonical(what: Mapping[str, Any]) -> bytes:
    """The one way of writing it that is signed."""
    return json.dumps(what, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def _published(seed: str, use: str, user: str) -> dict[str, Any]:
    key = public(seed)
    return {"user_id": user, "usage": [use], "keys": {f"ed25519:{key}": key}}


def _key(seed: str) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(_whole(seed))


def _whole(bare: str) -> bytes:
    return b64decode(bare + "=" * (-len(bare) % 4))


def _bare(some: bytes) -> str:
    return b64encode(some).decode().rstrip("=")
