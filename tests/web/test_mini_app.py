"""The way in from inside Telegram: only what Telegram signed just now, for somebody who is here, and once."""

from datetime import timedelta
from urllib.parse import parse_qsl, urlencode

import httpx
import pytest

from bot.web.init_data import signature_of
from bot.web.security import POLICY
from domain.people import Language
from fakes.canaries import TELEGRAM_TOKEN
from fakes.init_data import init_data
from fakes.web_world import OURS, WebWorld
from storage import people
from storage.people import ENDED

RIET = 4242


async def riet_on_telegram(world: WebWorld, *, state: str = "active") -> None:
    now = world.clock.now()
    async with world.house.database.transaction("test") as db:
        await people.open_account(
            db, "telegram", str(RIET), person=world.people["Riet"], now=now, state=state, preference=1
        )


async def opens(world: WebWorld, said: object, *, headers: dict[str, str] = OURS) -> httpx.Response:
    return await world.http.post("/app/session", json={"said": said}, headers=headers)


def fresh(world: WebWorld, user: object = RIET, **more: str) -> str:
    return init_data(user, at=world.clock.now(), **more)


async def test_who_telegram_names_is_signed_in_without_a_cookie(world: WebWorld) -> None:
    await riet_on_telegram(world)
    answer = await opens(world, fresh(world))
    assert (answer.status_code, set(answer.json())) == (200, {"token"})
    assert "set-cookie" not in answer.headers
    headers = {"Authorization": f"Bearer {answer.json()['token']}", **OURS}
    assert (await world.http.get("/api/chat", headers=headers)).json()["me"]["name"] == "Riet"
    said = {"id": "e1", "kind": "text", "text": "/help"}
    assert (await world.http.post("/api/chat/events", json=said, headers=headers)).status_code == 202
    async with world.http.stream("GET", "/api/chat/stream", headers=headers) as stream:
        assert stream.status_code == 200


async def test_the_session_ends_within_a_day(on_sqlite: WebWorld) -> None:
    await riet_on_telegram(on_sqlite)
    token = (await opens(on_sqlite, fresh(on_sqlite))).json()["token"]
    on_sqlite.clock.move_to(on_sqlite.clock.now() + timedelta(hours=12))
    answer = await on_sqlite.http.get("/api/chat", headers={"Authorization": f"Bearer {token}"})
    assert answer.status_code == 401


async def refused(world: WebWorld, said: object, *, headers: dict[str, str] = OURS) -> None:
    answer = await opens(world, said, headers=headers)
    words = world.house.texts.say("web.app-closed", {}, language=Language.DUTCH)
    assert (answer.status_code, answer.json()) == (401, {"text": words})


async def test_the_same_data_open_it_once(world: WebWorld) -> None:
    await riet_on_telegram(world)
    said = fresh(world)
    assert (await opens(world, said)).status_code == 200
    await refused(world, said)
    assert (await opens(world, fresh(world, query_id="AAI"))).status_code == 200


async def test_what_is_forged_opens_nothing(on_sqlite: WebWorld) -> None:
    await riet_on_telegram(on_sqlite)
    good = fresh(on_sqlite)
    other = init_data(RIET, at=on_sqlite.clock.now(), token="123456:another")
    changed = good.replace("Riet", "Mies")
    without = urlencode([pair for pair in parse_qsl(good) if pair[0] != "hash"])
    twice = good + "&query_id=AAH"
    for said in (other, changed, without, twice, good + "0", "", "hash=", "hash=é", "&", "a" * 70_000, None, 7, [good]):
        await refused(on_sqlite, said)
    assert (await opens(on_sqlite, good)).status_code == 200


@pytest.mark.parametrize("age", [timedelta(minutes=5, seconds=1), timedelta(days=30), timedelta(seconds=-31)])
async def test_what_is_stale_or_from_the_future_opens_nothing(on_sqlite: WebWorld, age: timedelta) -> None:
    await riet_on_telegram(on_sqlite)
    await refused(on_sqlite, init_data(RIET, at=on_sqlite.clock.now() - age))
    assert (await opens(on_sqlite, fresh(on_sqlite))).status_code == 200


@pytest.mark.parametrize(
    "fields", [{"auth_date": "soon"}, {"auth_date": ""}, {"user": "Riet"}, {"user": '{"id":"4242"}'}]
)
async def test_what_is_signed_but_makes_no_sense_opens_nothing(on_sqlite: WebWorld, fields: dict[str, str]) -> None:
    await riet_on_telegram(on_sqlite)
    good = {name: value for name, value in parse_qsl(fresh(on_sqlite)) if name != "hash"} | fields
    await refused(on_sqlite, urlencode({**good, "hash": signature_of(good, token=TELEGRAM_TOKEN)}))


async def test_who_is_not_here_or_not_any_more_is_let_in_nowhere(world: WebWorld) -> None:
    await refused(world, fresh(world))
    await riet_on_telegram(world, state="unreachable")
    await refused(world, fresh(world))
    await refused(world, fresh(world, user=7))
    await refused(world, fresh(world, user=True))


async def test_who_has_left_is_not_let_in(on_sqlite: WebWorld) -> None:
    await riet_on_telegram(on_sqlite)
    async with on_sqlite.house.database.transaction("test") as db:
        await people.change_state(db, on_sqlite.people["Riet"], state=ENDED)
    await refused(on_sqlite, fresh(on_sqlite))


async def test_another_page_cannot_ask(on_sqlite: WebWorld) -> None:
    await riet_on_telegram(on_sqlite)
    await refused(on_sqlite, fresh(on_sqlite), headers={})
    await refused(on_sqlite, fresh(on_sqlite), headers={**OURS, "Sec-Fetch-Site": "cross-site"})


async def test_only_telegram_may_have_only_this_page_inside_it(on_sqlite: WebWorld) -> None:
    framed = (await on_sqlite.http.get("/app")).headers["content-security-policy"]
    assert framed.endswith("frame-ancestors https://web.telegram.org")
    assert framed.removesuffix("https://web.telegram.org") == POLICY.removesuffix("'none'")
    for address in ("/chat", "/c/x", "/app/session", "/api/chat", "/"):
        assert (await on_sqlite.http.get(address)).headers["content-security-policy"] == POLICY
