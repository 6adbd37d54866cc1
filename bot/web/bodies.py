"""What a browser sends, read with care: never more than was asked for, and only what is plain JSON."""

import json
from typing import Any

from starlette.requests import ClientDisconnect, Request

LONGEST_BODY = 64 * 1024


async def object_in(request: Request, *, longest: int = LONGEST_BODY) -> dict[str, Any]:
    """The JSON object in the body; empty for anything else, and for a body of more bytes than `longest`.

    No more than that is ever held, whatever length the request promised.
    """
    body = bytearray()
    try:
        async for chunk in request.stream():
            body += chunk
            if len(body) > longest:
                return {}
    except ClientDisconnect:
        return {}
    try:
        data = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return data if isinstance(data, dict) else {}
