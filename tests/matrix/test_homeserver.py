"""The homeserver of the tests itself."""

import aiohttp
import pytest
from nio import AsyncClient, LoginResponse

from fakes.synapse import SERVER_NAME, Homeserver


async def test_who_is_registered_can_log_in(homeserver: Homeserver) -> None:
    riet = homeserver.register("riet")
    assert riet.user.startswith("@riet-")
    assert riet.user.endswith(f":{SERVER_NAME}")
    client = AsyncClient(homeserver.url, riet.user)
    try:
        answer = await client.login(riet.password)
        assert isinstance(answer, LoginResponse)
        assert answer.device_id != riet.device
    finally:
        await client.close()  # type: ignore[no-untyped-call]  # nio has no types here


async def test_it_knows_what_it_knew_after_a_restart(homeserver: Homeserver) -> None:
    riet = homeserver.register("riet")
    homeserver.stop()
    with pytest.raises(aiohttp.ClientConnectionError):
        await _whoami(homeserver, riet.token)
    homeserver.start()
    assert await _whoami(homeserver, riet.token) == riet.user


async def _whoami(homeserver: Homeserver, token: str) -> str:
    address = f"{homeserver.url}/_matrix/client/v3/account/whoami"
    headers = {"Authorization": f"Bearer {token}"}
    async with aiohttp.ClientSession() as session, session.get(address, headers=headers) as answer:
        return str((await answer.json())["user_id"])
