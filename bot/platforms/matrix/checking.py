"""Looking at the homeserver from outside, for who sets it up."""

from http import HTTPStatus

from aiohttp import ClientError, ClientSession, ClientTimeout

WITHIN = ClientTimeout(total=10)


async def answers(homeserver: str) -> bool:
    """Whether a Matrix homeserver answers there; nobody logs in."""
    address = f"{homeserver}/_matrix/client/versions"
    try:
        async with ClientSession(timeout=WITHIN) as session, session.get(address, allow_redirects=False) as answer:
            if answer.status != HTTPStatus.OK:
                return False
            said = await answer.json()
    except (ClientError, TimeoutError, ValueError):
        return False
    return isinstance(said, dict) and bool(said.get("versions"))
