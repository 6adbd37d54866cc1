"""The clock of the demo: forward only, step by step, in a few seconds, and it says when it is busy."""

import asyncio
import math
from collections.abc import AsyncIterator
from datetime import datetime, timedelta
from typing import Any

import httpx
import pytest

from bot.fast_forward import move_clock
from bot.web.demo import FURTHEST, moment_in
from fakes.web_world import OURS, STARTS, EventStream, WebWorld, option_of, web_world

MINUTE = timedelta(minutes=1)
SLOW = 60.0
"""Seconds that a busy machine may take over one step."""


async def move(world: WebWorld, **how: object) -> httpx.Response:
    return await world.http.post("/demo/api/clock", json=how, headers=OURS)


async def urgent(world: WebWorld, who: str = "Riet") -> None:
    """Somebody presses *Nu gevaar*."""
    chat = world.chats[who]
    await chat.says("/zorg")
    await world.house.settle()
    await chat.presses(option_of((await chat.messages())[-1], "Nu gevaar"))
    await world.house.settle()


def test_a_moment_is_read_as_the_page_writes_it() -> None:
    def read(**data: object) -> datetime | None:
        return moment_in(data, now=STARTS)

    assert read(minutes=15) == STARTS + 15 * MINUTE
    assert read(to="2026-03-02T10:05") == STARTS + 5 * MINUTE  # Amsterdam's wall clock
    assert read(to="2026-03-02T09:05+00:00") == STARTS + 5 * MINUTE
    assert read(to=(STARTS + FURTHEST).isoformat()) == STARTS + FURTHEST
    wrong: list[dict[str, object]] = [{}, {"minutes": 0}, {"minutes": -5}, {"minutes": True}, {"minutes": 1.5}]
    wrong += [{"minutes": 10**30}, {"minutes": "15"}, {"to": "yesterday"}, {"to": "2026-03-02T09:59"}, {"to": 7}]
    wrong += [
        {"to": "9999-12-31T23:59"},
        {"to": "0001-01-01T00:00+14:00"},
        {"to": (STARTS + FURTHEST + MINUTE).isoformat()},
    ]
    for data in wrong:
        assert read(**data) is None, data


async def test_what_cannot_be_is_refused_kindly(on_sqlite: WebWorld) -> None:
    for body in (b"", b"{", b"[]", b'{"minutes": -1}', b'{"to": "2020-01-01T00:00"}', b"x" * 100_000):
        answer = await on_sqlite.http.post("/demo/api/clock", content=body, headers=OURS)
        assert (answer.status_code, answer.json()) == (422, {"text": "De klok kan alleen vooruit, hooguit een jaar."})
    assert on_sqlite.clock.now() == STARTS


@pytest.fixture
async def patient(database_url: str) -> AsyncIterator[WebWorld]:
    """Its clock never leaps and nobody hangs up, however slow the machine is."""
    async with web_world(database_url, patience=math.inf) as made:
        made.http.timeout = httpx.Timeout(SLOW)
        yield made


async def test_waiting_can_be_seen_step_by_step(patient: WebWorld) -> None:
    """An emergency that nobody takes: each call on its minute, the clock told at each, and at rest at the end."""
    world = patient
    await urgent(world)
    async with world.http.stream("GET", "/demo/api/stream?lang=nl") as answer:
        stream = EventStream(answer)
        first = [await stream.next(within=SLOW), await stream.next(within=SLOW)]
        moving = asyncio.create_task(move(world, minutes=15))
        told: list[dict[str, Any]] = []
        while not told or told[-1]["moving"] or told[-1]["now"] != (STARTS + 15 * MINUTE).isoformat():
            name, data = await stream.next(within=SLOW)
            if name == "clock":
                told.append(data)
        assert (await moving).json() == {"now": (STARTS + 15 * MINUTE).isoformat()}
    assert {name for name, _ in first} == {"clock", "behind"}
    moments = [one["now"] for one in told]
    assert moments == sorted(moments)
    assert len(set(moments)) > 3
    heard = [one["at"] for one in await world.chats["Marja"].messages()]
    assert (STARTS + 4 * MINUTE).isoformat() in heard  # the manager, four minutes after the report


async def test_while_the_clock_moves_another_move_and_a_reset_are_told_to_wait(on_sqlite: WebWorld) -> None:
    await urgent(on_sqlite)
    async with on_sqlite.http.stream("GET", "/demo/api/stream") as answer:
        stream = EventStream(answer)
        first = asyncio.create_task(move(on_sqlite, minutes=60))
        while not (await stream.next())[1].get("moving"):
            pass
        second = await move(on_sqlite, minutes=15)
        again = await on_sqlite.http.post("/demo/api/reset", headers=OURS)
    assert (second.status_code, again.status_code) == (409, 409)
    assert second.json() == again.json() == {"text": "De klok loopt vooruit."}
    assert (await first).status_code == 200
    assert (on_sqlite.clock.now(), on_sqlite.resets) == (STARTS + 60 * MINUTE, 0)


async def test_a_day_with_hundreds_of_due_moments_takes_seconds_and_leaves_nothing_due(on_sqlite: WebWorld) -> None:
    """Two emergencies repeat every five minutes; after the patience the rest is done in leaps."""
    await urgent(on_sqlite)
    await urgent(on_sqlite, "Fatma")
    began = on_sqlite.clock.monotonic()
    answer = await move(on_sqlite, minutes=24 * 60)
    assert answer.status_code == 200
    assert on_sqlite.clock.monotonic() - began < 20  # patience of one second, ten leaps, a busy machine
    assert on_sqlite.clock.now() == STARTS + timedelta(days=1)
    due = await on_sqlite.house.next_due()
    assert due is not None
    assert due > on_sqlite.clock.now()


async def test_without_a_limit_of_patience_everything_happens_at_its_time(on_sqlite: WebWorld) -> None:
    await urgent(on_sqlite)
    stops: list[datetime] = []

    async def look() -> None:
        stops.append(on_sqlite.clock.now())

    await move_clock(on_sqlite.house, on_sqlite.clock, to=STARTS + 30 * MINUTE, at_each=look)
    assert {STARTS + n * MINUTE for n in (2, 4, 6)} <= set(stops)


async def test_everything_begins_anew_by_the_callable_that_was_given(on_sqlite: WebWorld) -> None:
    assert (await on_sqlite.http.post("/demo/api/reset", headers=OURS)).status_code == 204
    assert on_sqlite.resets == 1


@pytest.mark.parametrize(("language", "role"), [("nl", "vrijwilliger"), ("en", "volunteer")])
async def test_the_page_learns_who_there_is_and_gets_their_keys(on_sqlite: WebWorld, language: str, role: str) -> None:
    state = (await on_sqlite.http.get(f"/demo/api/state?lang={language}")).json()
    assert state["now"] == STARTS.isoformat()
    assert state["behind"] == {"escalations": []}
    assert len({one["token"] for one in state["people"]}) == len(on_sqlite.people)
    riet = next(one for one in state["people"] if one["name"] == "Riet")
    assert (riet["role_label"], riet["area"]) == (role, "")
    headers = {"Authorization": f"Bearer {riet['token']}"}
    assert (await on_sqlite.http.get("/api/chat", headers=headers)).json()["me"]["name"] == "Riet"


async def test_one_stream_brings_the_news_of_all_phones_and_says_who_is_gone(world: WebWorld) -> None:
    people = (await world.http.get("/demo/api/state")).json()["people"]
    riet, daan = (next(one["id"] for one in people if one["name"] == name) for name in ("Riet", "Daan"))
    chats = [f"0~{riet}~0~", f"1~{daan}~0~x", "2~nobody~0~", "3~too~few", f"4~{riet}~-1~x~y"]
    async with world.http.stream("GET", "/demo/api/stream", params={"lang": "nl", "chat": chats}) as answer:
        stream = EventStream(answer)
        heard: dict[str, list[str]] = {"0": [], "1": [], "2": []}
        asked = False
        while not ("message" in heard["0"] and "me" in heard["1"] and heard["2"]):
            name, data = await stream.next()
            if name == "chat":
                heard[data["place"]].append(data["name"])
            if not asked:
                asked = True
                await world.chats["Riet"].says("/help")
                await world.house.settle()
    assert heard["2"] == ["gone"]
    assert heard["1"] == ["me"]
