"""A link as a picture that a phone's camera reads."""

import segno

SCALE = 4
QUIET_ZONE = 4
"""Empty modules around it: the standard (ISO/IEC 18004) asks for four."""


def qr_of(link: str) -> segno.QRCode:
    """The QR code of a link, which is still read with a sixth of it gone (level M)."""
    return segno.make_qr(link, error="m")


def as_data_uri(link: str) -> str:
    """The picture of a link as an address that a page can show by itself."""
    return qr_of(link).svg_data_uri(scale=SCALE, border=QUIET_ZONE, light="white", xmldecl=False)
