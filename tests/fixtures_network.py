"""No test reaches beyond this machine: every connection and look-up of a name but loopback's is refused."""

import ipaddress
import sys

LOOPBACK_NAMES = {None, "", "localhost", "localhost.localdomain", b"localhost", "::"}


def _refuse(event: str, args: tuple[object, ...]) -> None:
    """An audit hook: Python calls it before each connection and each look-up."""
    if event == "socket.getaddrinfo":
        host = args[0]
    elif event in {"socket.connect", "socket.sendto"} and isinstance(args[1], tuple):
        host = args[1][0]
    else:
        return
    if not _is_loopback(host):
        raise PermissionError(f"a test tried to reach {host!r}, which is not this machine")


def _is_loopback(host: object) -> bool:
    if host in LOOPBACK_NAMES:
        return True
    text = host.decode(errors="replace") if isinstance(host, bytes) else str(host)
    try:
        address = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


sys.addaudithook(_refuse)
