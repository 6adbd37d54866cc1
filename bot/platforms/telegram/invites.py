"""The way in by Telegram: a link that carries the code, and a picture of that link."""

import io
from dataclasses import dataclass

import segno
from telegram.helpers import create_deep_linked_url

SCALE = 10
"""Dots for each module of the picture: it can be scanned from a sheet on a wall."""


@dataclass(frozen=True)
class InviteLink:
    """A link that opens the chat and gives the code; some apps drop it on the way, so the code is shown as well."""

    link: str
    code: str

    def picture(self, kind: str = "png") -> bytes:
        """The link as a QR code; `kind` is png or svg."""
        out = io.BytesIO()
        segno.make(self.link, error="m", micro=False).save(out, kind=kind, scale=SCALE, border=4)
        return out.getvalue()


def invite_links(username: str, code: str) -> InviteLink:
    """The link to the bot of that name for a code.

    Raises:
        ValueError: the code is longer than a link may carry, or holds other signs than letters, digits, _ and -.
    """
    return InviteLink(create_deep_linked_url(username, code), code)
