"""Asking the homeserver for what the library has no call for, or would not do as it must be done."""

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from aiohttp import ClientConnectorError, ClientError, ClientSession, ClientTimeout
from nio import AsyncClient

from bot.platform import RetryLaterError, UndeliverableError
from bot.platforms.matrix.errors import meant_by

WITHIN = ClientTimeout(total=15)
BY_PASSWORD = "m.login.password"  # noqa: S105  the name of a way to confirm


class NotReachedError(RetryLaterError):
    """Nobody has heard what we asked."""


class UnconfirmedError(UndeliverableError):
    """The owner of the account has to confirm this by the password, and we have none."""


async def call(
    client: AsyncClient, path: str, body: Mapping[str, Any], *, method: str = "POST", shows: bool = False
) -> Mapping[str, Any]:
    """What it answers; redirects are not followed.

    Raises:
        RetryLaterError: it does not answer as one should, or not now; what `shows` something may have done so where no
            answer of the homeserver came.
        UndeliverableError: it refuses.
    """
    try:
        status, said = await _asked(client, path, body, method)
        if status >= HTTPStatus.BAD_REQUEST:
            raise meant_by(status, said.get("errcode"), retry_after_ms=said.get("retry_after_ms"))
    except RetryLaterError as refusal:
        if shows and type(refusal) is RetryLaterError:
            refusal.may_have_arrived = True
        raise
    return said


async def confirmed(
    client: AsyncClient, path: str, body: Mapping[str, Any], *, password: str | None
) -> Mapping[str, Any]:
    """What it answers to what the owner of the account may have to confirm by the password.

    Raises:
        UnconfirmedError: there is no password, and it wants one.
        RetryLaterError: it does not answer as one should, or not now.
        UndeliverableError: it refuses, takes another password, or takes none for this.
    """
    status, said = await _asked(client, path, body, "POST")
    if status == HTTPStatus.UNAUTHORIZED and "session" in said:
        if password is None:
            raise UnconfirmedError("no password")
        if not any(flow.get("stages") == [BY_PASSWORD] for flow in said.get("flows", [])):
            raise UndeliverableError("no password is taken")
        who = {"type": "m.id.user", "user": client.user}
        auth = {"type": BY_PASSWORD, "identifier": who, "password": password, "session": said["session"]}
        status, said = await _asked(client, path, {**body, "auth": auth}, "POST")
        if status == HTTPStatus.UNAUTHORIZED:
            raise UndeliverableError("another password")
    if status >= HTTPStatus.BAD_REQUEST:
        raise meant_by(status, said.get("errcode"), retry_after_ms=said.get("retry_after_ms"))
    return said


async def _asked(client: AsyncClient, path: str, body: Mapping[str, Any], method: str) -> tuple[int, Mapping[str, Any]]:
    address = f"{client.homeserver}/_matrix/client/v3/{path}"
    headers = {"Authorization": f"Bearer {client.access_token}"}
    try:
        async with (
            ClientSession(timeout=WITHIN, headers=headers) as session,
            session.request(method, address, json=body, allow_redirects=False) as answer,
        ):
            said = await answer.json()
    except ClientConnectorError:
        raise NotReachedError("no connection") from None
    except (ClientError, TimeoutError, ValueError) as error:
        raise RetryLaterError(type(error).__name__) from None
    if not isinstance(said, dict):
        raise RetryLaterError(f"{answer.status}")
    return answer.status, said
