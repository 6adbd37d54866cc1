"""What a browser sends, read with care: never more than was asked for, and only what is plain."""

import asyncio
import json
from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qs

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request

LONGEST_BODY = 64 * 1024
LONGEST_FORM = 4 * 1024
ARRIVES_WITHIN = 60.0
"""Seconds: who needs longer for so little holds a connection that others need. A page tries again by itself."""


async def body_of(request: Request, *, longest: int) -> bytes | None:
    """The bytes that were sent; None for more than `longest`, of which no more are ever held, whatever was promised.

    None too when the browser went away midway.
    """
    body = bytearray()
    try:
        async for chunk in request.stream():
            body += chunk
            if len(body) > longest:
                return None
    except ClientDisconnect:
        return None
    return bytes(body)


async def object_in(request: Request, *, longest: int = LONGEST_BODY) -> dict[str, Any]:
    """The JSON object in the body; empty for anything else, and for a body of more bytes than `longest`.

    Raises:
        HTTPException: it takes too long to arrive.
    """
    body = await _soon(request, longest=longest)
    try:
        data = json.loads(body or b"")
    except (ValueError, RecursionError):
        return {}
    return data if isinstance(data, dict) else {}


async def field_in(request: Request, name: str) -> str:
    """What was typed into that field of a form; empty when there is no such field, or when the form is far too long.

    Raises:
        HTTPException: it takes too long to arrive.
    """
    body = await _soon(request, longest=LONGEST_FORM)
    try:
        found = parse_qs((body or b"").decode("ascii"), max_num_fields=10)
    except ValueError:
        return ""
    return found.get(name, [""])[0]


async def _soon(request: Request, *, longest: int) -> bytes | None:
    try:
        async with asyncio.timeout(ARRIVES_WITHIN):
            return await body_of(request, longest=longest)
    except TimeoutError as error:
        raise HTTPException(HTTPStatus.REQUEST_TIMEOUT) from error
