"""A link as a picture that a phone's camera reads."""

import io

import segno

SCALE = 4
DOTS = 10
"""Of a picture that is sent, for each module."""
QUIET_ZONE = 4
"""Empty modules around it: the standard (ISO/IEC 18004) asks for four."""


def qr_of(link: str) -> segno.QRCode:
    """The QR code of a link, which is still read with a sixth of it gone (level M)."""
    return segno.make_qr(link, error="m")


def as_picture(link: str, *, kind: str = "png") -> bytes:
    """The picture of a link as a file, png or svg, large enough to be printed and hung on a wall."""
    out = io.BytesIO()
    qr_of(link).save(out, kind=kind, scale=DOTS, border=QUIET_ZONE)
    return out.getvalue()


def as_data_uri(link: str) -> str:
    """The picture of a link as an address that a page can show by itself."""
    return qr_of(link).svg_data_uri(scale=SCALE, border=QUIET_ZONE, light="white", xmldecl=False)
