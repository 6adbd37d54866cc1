"""Codes and event ids as fingerprints that only this organisation's key can make."""

import hashlib
import hmac

from storage.database import Session


def mac(db: Session, purpose: str, value: str) -> str:
    """64 hex digits that stand for `value`, different for each purpose; the value cannot be found from them."""
    return hmac.new(db.sealer.mac_key, f"{purpose}|{value}".encode(), hashlib.sha256).hexdigest()
