"""Asking the homeserver for what the library has no call for, or would not do as it must be done."""

from collections.abc import Mapping
from typing import Any

from aiohttp import ClientError, ClientSession, ClientTimeout
from nio import AsyncClient

from bot.platform import RetryLaterError
from bot.platforms.matrix.errors import meant_by

WITHIN = ClientTimeout(total=15)


async def call(client: AsyncClient, path: str, body: Mapping[str, Any], *, method: str = "POST") -> Mapping[str, Any]:
    """What it answers; redirects are not followed.

    Raises:
        RetryLaterError: it does not answer as one should, or not now.
        UndeliverableError: it refuses.
    """
    address = f"{client.homeserver}/_matrix/client/v3/{path}"
    headers = {"Authorization": f"Bearer {client.access_token}"}
    try:
        async with (
            ClientSession(timeout=WITHIN, headers=headers) as session,
            session.request(method, address, json=body, allow_redirects=False) as answer,
        ):
            said = await answer.json()
    except (ClientError, TimeoutError, ValueError) as error:
        raise RetryLaterError(type(error).__name__) from None
    if not isinstance(said, dict):
        raise RetryLaterError(f"{answer.status}")
    if not answer.ok:
        raise meant_by(answer.status, said.get("errcode"), retry_after_ms=said.get("retry_after_ms"))
    return said
