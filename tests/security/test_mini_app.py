"""The way in from inside Telegram, tried with everything that is no honest request."""

from datetime import timedelta
from urllib.parse import parse_qsl, urlencode

import pytest

from domain.people import Language
from fakes.canaries import LINK_TOKEN
from fakes.init_data import init_data
from fakes.web_world import OURS, WebWorld
from storage import people

RIET = 4242
JSON = {**OURS, "Content-Type": "application/json"}


async def riet_on_telegram(world: WebWorld) -> str:
    """What Telegram says of her now."""
    now = world.clock.now()
    async with world.house.database.transaction("test") as db:
        await people.open_account(db, "telegram", str(RIET), person=world.people["Riet"], now=now)
    return init_data(RIET, at=now)


def upper_case_hash(said: str) -> str:
    return urlencode([(name, value.upper() if name == "hash" else value) for name, value in parse_qsl(said)])


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"[]",
        b"null",
        b'"said"',
        b"{",
        b"\xff\xfe{\x00}\x00",
        b"[" * 60_000,
        b'{"said":' * 9_000,
        b'{"said": "hash=\\ud800"}',
        b'{"said": "\\udfff=1&hash=00"}',
        b'{"said": "hash=\\u0000"}',
        b'{"said": {"hash": "00"}}',
        b'{"said": 1' + b"0" * 5_000 + b"}",
        b'{"said": "' + b"a=1&" * 15_000 + b'"}',
    ],
)
async def test_an_odd_body_gets_the_same_words_as_any_other(on_sqlite: WebWorld, body: bytes) -> None:
    answer = await on_sqlite.http.post("/app/session", content=body, headers=JSON)
    words = on_sqlite.house.texts.say("web.app-closed", {}, language=Language.DUTCH)
    assert (answer.status_code, answer.json()) == (401, {"text": words})


async def test_of_two_hashes_or_one_in_capitals_neither_opens_it(on_sqlite: WebWorld) -> None:
    good = await riet_on_telegram(on_sqlite)
    name_twice = '{"said": "x", "said": "y"}'
    for said in (upper_case_hash(good), f"{good}&hash=00", f"hash=00&{good}", f"{good}&", f"{good}#", f" {good}"):
        answer = await on_sqlite.http.post("/app/session", json={"said": said}, headers=OURS)
        assert answer.status_code == 401, said
    assert (await on_sqlite.http.post("/app/session", content=name_twice, headers=JSON)).status_code == 401
    assert (await on_sqlite.http.post("/app/session", json={"said": good}, headers=OURS)).status_code == 200


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS"])
async def test_it_is_opened_in_no_other_way(on_sqlite: WebWorld, method: str) -> None:
    good = await riet_on_telegram(on_sqlite)
    asked = on_sqlite.http.request(method, f"/app/session?{good}", headers=OURS)
    assert (await asked).status_code == 405
    form = {"Content-Type": "application/x-www-form-urlencoded", **OURS}
    assert (await on_sqlite.http.post("/app/session", content=f"said={good}", headers=form)).status_code == 401


async def test_a_session_is_believed_in_its_header_and_nowhere_else(on_sqlite: WebWorld) -> None:
    good = await riet_on_telegram(on_sqlite)
    token = (await on_sqlite.http.post("/app/session", json={"said": good}, headers=OURS)).json()["token"]
    for address in (f"/api/chat?token={token}", f"/api/chat?session={token}", f"/chat?token={token}"):
        assert (await on_sqlite.http.get(address)).status_code == 401
    for made_up in ("Bearer", f"Basic {token}", f"Bearer {LINK_TOKEN}", f"Bearer {token[:-1]}"):
        assert (await on_sqlite.http.get("/api/chat", headers={"Authorization": made_up})).status_code == 401
    bearer = {"Authorization": f"Bearer {token}"}
    assert (await on_sqlite.http.get("/api/chat", headers=bearer)).status_code == 200
    wrote = {"id": "e1", "kind": "text", "text": "/help"}
    assert (await on_sqlite.http.post("/api/chat/events", json=wrote, headers=bearer)).status_code == 403


async def test_who_is_revoked_is_out_at_once(world: WebWorld) -> None:
    good = await riet_on_telegram(world)
    token = (await world.http.post("/app/session", json={"said": good}, headers=OURS)).json()["token"]
    bearer = {"Authorization": f"Bearer {token}", **OURS}
    assert (await world.http.get("/api/chat", headers=bearer)).status_code == 200
    async with world.house.database.transaction("test") as db:
        await people.change_state(db, world.people["Riet"], state=people.ENDED)
    assert (await world.http.get("/api/chat", headers=bearer)).status_code == 401
    wrote = {"id": "e1", "kind": "text", "text": "/help"}
    assert (await world.http.post("/api/chat/events", json=wrote, headers=bearer)).status_code == 401


async def test_what_was_used_stays_used_when_the_clock_is_set_back(on_sqlite: WebWorld) -> None:
    good, began = await riet_on_telegram(on_sqlite), on_sqlite.clock.now()
    assert (await on_sqlite.http.post("/app/session", json={"said": good}, headers=OURS)).status_code == 200
    on_sqlite.clock.move_to(began + timedelta(minutes=20))
    await on_sqlite.house.settle()  # what is past its time is forgotten
    on_sqlite.clock.begin_again(began)
    assert (await on_sqlite.http.post("/app/session", json={"said": good}, headers=OURS)).status_code == 401
