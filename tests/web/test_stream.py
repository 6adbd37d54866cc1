"""News as it happens: each message once, in order, over whatever breaks in between."""

import asyncio
from contextlib import AsyncExitStack
from datetime import timedelta
from typing import Any

import httpx
import pytest

from domain.conversation import Lane, Say
from domain.ids import TextId
from fakes.web_world import OURS, EventStream, WebWorld, option_of, said_by_us, web_world
from storage import links, marking, outbox, people
from storage.people import ENDED


@pytest.fixture
def quick(sqlite_url: str) -> Any:  # noqa: ANN401  a context manager
    """A world whose streams look again every 20 milliseconds."""
    return web_world(sqlite_url, keep_alive=0.02)


async def tell(world: WebWorld, who: str, *, lane: Lane = Lane.REPLY, key: str) -> None:
    async with world.house.database.transaction("test") as db:
        say = Say(world.people[who], TextId("web.empty-message"), lane=lane, key=key)
        await outbox.put(db, [outbox.draft_of(say)], now=world.clock.now(), turn=key)


async def key_of(stream: EventStream) -> str:
    name, data = await stream.next()
    assert name == "message"
    return str(data["key"])


async def test_an_answer_comes_down_the_stream_with_the_words_it_answers(world: WebWorld) -> None:
    riet = world.chats["Riet"]
    async with world.house.at_work(), riet.stream() as stream:
        await riet.says("/help")
        (_, own), (_, answer) = await stream.next(), await stream.next()
    assert (own["from"], own["text"]) == ("me", "/help")
    assert (answer["from"], answer["seq"]) == ("bot", 1)
    assert answer["text"] == said_by_us(await riet.messages())[0]


async def test_a_stream_goes_on_where_the_page_was(world: WebWorld) -> None:
    riet = world.chats["Riet"]
    for _ in range(3):
        await riet.says("/help")
    await world.house.settle()
    async with riet.stream(after=2) as stream:
        found = [await stream.next() for _ in range(4)]
    assert [data["seq"] for _, data in found if data["from"] == "bot"] == [3]


async def test_no_message_is_missed_or_shown_twice_over_reconnects_and_both_lanes(world: WebWorld) -> None:
    """Messages of four lanes at once, while the page connects anew after every few."""
    riet = world.chats["Riet"]

    async def send() -> None:
        for number in range(15):
            await asyncio.gather(*(tell(world, "Riet", lane=lane, key=f"{number}:{lane}") for lane in Lane))
            world.house.delivery.wake()

    seen: list[tuple[int, str]] = []
    async with world.house.at_work(), asyncio.TaskGroup() as tasks:
        tasks.create_task(send())
        after = 0
        while len(seen) < 60:
            async with riet.stream(after=after) as stream:
                for _ in range(min(7, 60 - len(seen))):
                    _, data = await stream.next()
                    after = data["seq"]
                    seen.append((after, data["key"]))
    assert [number for number, _ in seen] == list(range(1, 61))
    assert len({key for _, key in seen}) == 60


async def test_what_was_forgotten_is_no_longer_shown_and_what_is_newer_is(world: WebWorld) -> None:
    """A page left open overnight hears the next message, although all it had shown was erased."""
    daan = world.chats["Daan"]
    await daan.says("/help")
    await world.house.settle()
    after = (await daan.history())["seq"]
    world.clock.move_to(world.clock.now() + timedelta(hours=25))
    async with world.house.database.transaction("test") as db:
        assert await marking.forget(db, before=world.clock.now() - timedelta(hours=24)) == 1
    await daan.says("/help")
    await world.house.settle()
    async with daan.stream(after=after) as stream:
        found = [data for _, data in [await stream.next(), await stream.next()]]
    assert [data["from"] for data in found] == ["me", "bot"]
    assert len(await daan.messages()) == 2


async def test_after_a_day_nothing_is_shown_also_when_nobody_erased_it(world: WebWorld) -> None:
    daan = world.chats["Daan"]
    await daan.says("/help")
    await world.house.settle()
    world.clock.move_to(world.clock.now() + timedelta(hours=24) - timedelta(seconds=1))
    assert len(await daan.messages()) == 2
    world.clock.move_to(world.clock.now() + timedelta(seconds=2))
    assert await daan.messages() == []


async def test_what_is_kept_is_sealed(world: WebWorld) -> None:
    riet = world.chats["Riet"]
    await riet.says("/help")
    await world.house.settle()
    words = said_by_us(await riet.messages())[0]
    async with world.house.database.reading() as db:
        rows = (await db.connection.exec_driver_sql("SELECT shown_sealed, body_sealed FROM outbox")).all()
    assert rows
    for row in rows:
        for column in row:
            assert words.split()[0].encode() not in bytes(column)


async def test_a_question_answered_in_one_tab_closes_in_the_other(world: WebWorld) -> None:
    riet = world.chats["Riet"]
    await riet.says("/taal")
    await world.house.settle()
    question = next(one for one in await riet.messages() if one["options"])
    async with riet.stream(after=question["seq"]) as other_tab:
        await riet.presses(option_of(question, "English"))
        await world.house.settle()
        found = [await other_tab.next() for _ in range(4)]
    closed = next(data for name, data in found if name == "message" and data["key"] == question["key"])
    assert (closed["state"], closed["chosen"]) == ("answered", option_of(question, "English"))


async def test_a_question_of_yesterday_that_is_answered_closes_on_a_page_that_is_still_open(world: WebWorld) -> None:
    """Its words are erased by then: what a page hears is which message it was and which option was chosen."""
    riet = world.chats["Riet"]
    await riet.says("/taal")
    await world.house.settle()
    question = next(one for one in await riet.messages() if one["options"])
    world.clock.move_to(world.clock.now() + timedelta(hours=25))
    async with world.house.database.transaction("test") as db:
        await marking.forget(db, before=world.clock.now() - timedelta(hours=24))
    async with riet.stream(after=question["seq"]) as tab:
        await riet.presses(option_of(question, "English"))
        await world.house.settle()
        found = [await tab.next() for _ in range(2)]
    closed = next(data for name, data in found if name == "closed")
    assert (closed["key"], closed["chosen"]) == (question["key"], 1)
    assert closed["seq"] > question["seq"]
    async with riet.stream(after=closed["seq"]) as tab:  # it is told once
        assert "closed" not in [(await tab.next())[0] for _ in range(2)]
    async with riet.stream() as new:  # who has seen nothing has nothing to close
        assert "closed" not in [(await new.next())[0] for _ in range(2)]


async def test_a_page_in_another_language_is_told_so(world: WebWorld) -> None:
    riet = world.chats["Riet"]
    before = await riet.history()
    async with riet.stream(mark=before["mark"]) as stream:
        await riet.says("/taal en")
        await world.house.settle()
        found = [await stream.next() for _ in range(3)]
    assert [name for name, _ in found] == ["message", "message", "me"]
    after = await riet.history()
    assert (after["me"]["language"], after["mark"]) == ("en", found[2][1]["mark"])
    async with riet.stream(after=after["seq"], mark=before["mark"]) as late:  # it was away when that happened
        assert "me" in [(await late.next())[0] for _ in range(2)]


async def test_streams_end_when_the_server_ends(on_sqlite: WebWorld) -> None:
    riet, daan = on_sqlite.chats["Riet"], on_sqlite.chats["Daan"]
    async with AsyncExitStack() as stack:
        streams = [await stack.enter_async_context(chat.stream()) for chat in (riet, riet, daan)]
        await riet.says("/help")
        for stream in streams[:2]:
            reading = asyncio.create_task(stream.until_end())
            await asyncio.sleep(0)
            on_sqlite.platform.close()
            await reading
        assert await streams[2].until_end() == []
    async with riet.stream() as late:
        assert await late.until_end() == []
    assert on_sqlite.platform.watched == 0


async def test_a_stream_ends_with_its_session(quick: Any) -> None:  # noqa: ANN401
    async with quick as world:
        riet = world.chats["Riet"]
        async with riet.stream() as stream:
            async with world.house.database.transaction("test") as db:
                await links.end_session(db, riet.token)
            assert await stream.until_end() == []


async def test_who_has_left_is_signed_out_everywhere(quick: Any) -> None:  # noqa: ANN401
    async with quick as world:
        riet = world.chats["Riet"]
        async with riet.stream() as stream:
            async with world.house.database.transaction("test") as db:
                await people.change_state(db, world.people["Riet"], state=ENDED)
            assert await stream.until_end() == []
        for answer in await everything(world.http, riet.headers):
            assert answer.status_code == 401
            assert answer.json()["text"]


async def test_a_session_expires_by_the_clock(on_sqlite: WebWorld) -> None:
    riet = on_sqlite.chats["Riet"]
    on_sqlite.clock.move_to(on_sqlite.clock.now() + links.SESSION_HOLDS - timedelta(seconds=1))
    assert (await riet.post(kind="text", text="/help")).status_code == 202
    on_sqlite.clock.move_to(on_sqlite.clock.now() + timedelta(seconds=1))
    assert {answer.status_code for answer in await everything(on_sqlite.http, riet.headers)} == {401}


async def test_nobody_is_let_in_without_a_session(on_sqlite: WebWorld) -> None:
    nobody: list[dict[str, str]] = [{}, {"Cookie": "buurtpols=x"}]
    nobody += [{"Authorization": value} for value in ("Bearer", "Bearer x", "Basic x")]
    for headers in nobody:
        found = {answer.status_code for answer in await everything(on_sqlite.http, headers | OURS)}
        assert found == {401}, headers


async def test_a_bearer_goes_before_a_cookie(on_sqlite: WebWorld) -> None:
    riet, daan = on_sqlite.chats["Riet"], on_sqlite.chats["Daan"]
    headers = {**riet.headers, "Cookie": f"buurtpols={daan.token}"}
    assert (await on_sqlite.http.get("/api/chat", headers=headers)).json()["me"]["name"] == "Riet"


async def test_where_to_go_on_is_a_number(on_sqlite: WebWorld) -> None:
    riet = on_sqlite.chats["Riet"]
    for after in ("-1", "x", "١", "9" * 30, "1.5", "%00"):
        answer = await on_sqlite.http.get(f"/api/chat/stream?after={after}", headers=riet.headers)
        assert answer.status_code == 422, after


async def test_a_look_at_the_head_of_a_stream_leaves_none_open(on_sqlite: WebWorld) -> None:
    answer = await on_sqlite.http.head("/api/chat/stream", headers=on_sqlite.chats["Riet"].headers)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "text/event-stream; charset=utf-8")
    assert on_sqlite.platform.watched == 0


async def test_how_far_one_has_read_only_grows_and_never_beyond_what_was_shown(world: WebWorld) -> None:
    riet = world.chats["Riet"]
    await riet.says("/help")
    await riet.says("/help")
    await world.house.settle()

    async def seen(value: object) -> tuple[int, int]:
        answer = await world.http.post("/api/chat/seen", json={"seq": value}, headers=riet.headers)
        return answer.status_code, (await riet.history())["seen"]

    assert await seen(1) == (204, 1)
    assert await seen(0) == (204, 1)
    assert await seen(10**30) == (204, 2)
    for wrong in (True, -1, "1", None, 1.5, [1]):
        assert await seen(wrong) == (422, 2)


async def everything(http: httpx.AsyncClient, headers: dict[str, str]) -> list[httpx.Response]:
    return [
        await http.get("/api/chat", headers=headers),
        await http.get("/api/chat/stream", headers=headers),
        await http.post("/api/chat/events", json={"id": "a", "kind": "text", "text": "/help"}, headers=headers),
        await http.post("/api/chat/seen", json={"seq": 0}, headers=headers),
    ]
