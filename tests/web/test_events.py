"""What a browser posts: taken once, whole and harmless, or refused in kind words."""

import asyncio
import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select

from bot.web.bodies import LONGEST_BODY
from bot.web.said import LONGEST_TEXT, incoming_of, readable
from domain.errors import RefusedError
from domain.ids import AccountId
from fakes.canaries import WORDS
from fakes.web_world import OURS, STARTS, WebWorld, said_by_us
from storage.tables import inbox

JSON = {"Content-Type": "application/json"}


async def kept(world: WebWorld) -> int:
    async with world.house.database.reading() as db:
        return int((await db.run(select(func.count()).select_from(inbox))).scalar_one())


async def test_a_message_is_kept_before_it_is_answered(world: WebWorld) -> None:
    riet = world.chats["Riet"]
    answer = await riet.post(id="one", kind="text", text="/help")
    assert (answer.status_code, answer.json()) == (202, {"at": STARTS.isoformat()})
    assert await kept(world) == 1
    await world.house.settle()
    assert len(said_by_us(await riet.messages())) == 1


async def test_the_same_event_sent_ten_times_at_once_is_one(world: WebWorld) -> None:
    riet = world.chats["Riet"]
    answers = await asyncio.gather(*(riet.post(id="one", kind="text", text="/help") for _ in range(10)))
    assert {answer.status_code for answer in answers} == {202}
    await world.house.settle()
    assert await kept(world) == 1
    assert len(said_by_us(await riet.messages())) == 1


DEEP = "[" * 30_000 + "]" * 30_000


NO_EVENTS = (
    b"",
    b"{",
    b"null",
    b"[]",
    b'"text"',
    b"\xff\xfe",
    DEEP.encode(),
    f'{{"id": "a", "kind": "text", "text": {DEEP}}}'.encode(),
    b'{"id": "a", "kind": "text", "text": ["/help"]}',
    b'{"id": 7, "kind": "text", "text": "/help"}',
    b'{"id": "a b", "kind": "text", "text": "/help"}',
    b'{"id": ":joined", "kind": "text", "text": "/help"}',
    b'{"id": "%s", "kind": "text", "text": "/help"}' % (b"a" * 65),
    b'{"id": "a\\n", "kind": "text", "text": "/help"}',
    b'{"id": "a", "kind": "shout", "text": "/help"}',
    b'{"id": "a", "kind": "edit", "text": "/help"}',
    b'{"id": "a", "kind": "withdraw", "target": "\\ud800"}',
    b'{"id": "a", "kind": "text", "text": "\\u0000\\u0000"}',
    b'{"id": "a", "kind": "text", "text": " \\n "}',
    json.dumps({"id": "a", "kind": "text", "text": "x" * (LONGEST_TEXT + 1)}).encode(),
    json.dumps({"id": "a", "kind": "text", "text": "/help", "more": "x" * 70_000}).encode(),
)


async def test_what_is_no_event_is_refused_in_words(on_sqlite: WebWorld) -> None:
    headers = on_sqlite.chats["Riet"].headers | JSON
    for body in NO_EVENTS:
        answer = await on_sqlite.http.post("/api/chat/events", content=body, headers=headers)
        assert answer.status_code == 422, body[:40]
        assert len(answer.json()["text"]) > 10
    assert await kept(on_sqlite) == 0


async def test_a_body_without_end_is_read_no_further_than_its_cap(on_sqlite: WebWorld) -> None:
    """A chunked body promises no length: it is answered although its end never comes."""
    host, _, port = on_sqlite.address.removeprefix("http://").partition(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    headers = {**on_sqlite.chats["Riet"].headers, **JSON, "Host": host, "Transfer-Encoding": "chunked"}
    head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
    writer.write(f"POST /api/chat/events HTTP/1.1\r\n{head}\r\n".encode())
    writer.write(b"%x\r\n%s\r\n" % (LONGEST_BODY + 1, b"x" * (LONGEST_BODY + 1)))
    async with asyncio.timeout(5):
        assert b" 422 " in await reader.readline()
    writer.close()
    await writer.wait_closed()
    assert await kept(on_sqlite) == 0


async def test_halves_of_characters_do_not_break_a_chat(world: WebWorld) -> None:
    riet = world.chats["Riet"]
    body = b'{"id": "a", "kind": "text", "text": "ab\\ud800c\\u0000 \\u202e \\uD83D\\uDE00"}'
    answer = await world.http.post("/api/chat/events", content=body, headers=riet.headers | JSON)
    assert answer.status_code == 202
    await world.house.settle()
    assert (await riet.messages())[0]["text"] == "ab?c \u202e 😀"


@given(st.text(st.characters()))
def test_readable_text_can_be_stored_and_shown(text: str) -> None:
    found = readable(text)
    found.encode()
    assert "\0" not in found
    assert readable(found) == found


@given(
    st.dictionaries(
        st.sampled_from(["id", "kind", "text", "option", "target", "else"]),
        st.one_of(
            st.sampled_from(["text", "press", "edit", "withdraw", "a-1"]),
            st.text(max_size=5),
            st.integers(),
            st.none(),
            st.lists(st.text(), max_size=2),
        ),
    )
)
def test_any_data_are_an_event_or_refused(data: dict[str, Any]) -> None:
    try:
        found = incoming_of(data, account=AccountId("a"), now=STARTS)
    except RefusedError:
        return
    assert found.event_id
    assert found.kind == data["kind"]


async def test_refusals_speak_the_language_of_their_reader(on_sqlite: WebWorld) -> None:
    riet = on_sqlite.chats["Riet"]
    await riet.says("/taal en")
    await on_sqlite.house.settle()
    assert (await riet.post(id="a", kind="text", text=" ")).json() == {"text": "This message is empty."}


async def test_other_sites_change_nothing(on_sqlite: WebWorld) -> None:
    riet = on_sqlite.chats["Riet"]
    body = {"id": "a", "kind": "text", "text": "/help", "seq": 0, "minutes": 15}
    for path in ("/api/chat/events", "/api/chat/seen", "/demo/api/clock", "/demo/api/reset"):
        for site in ({}, {**OURS, "Sec-Fetch-Site": "cross-site"}, {**OURS, "Sec-Fetch-Site": "same-site"}):
            headers = {"Authorization": riet.headers["Authorization"], **site}
            answer = await on_sqlite.http.post(path, json=body, headers=headers)
            assert answer.status_code == 403, (path, site)
    assert (await kept(on_sqlite), on_sqlite.clock.now(), on_sqlite.resets) == (0, STARTS, 0)


async def test_own_messages_come_back_as_they_were_changed(world: WebWorld) -> None:
    riet = world.chats["Riet"]
    first, second = await riet.says(WORDS), await riet.says(f"{WORDS} 2")
    await riet.post(kind="edit", target=first, text="/help")
    await riet.post(kind="withdraw", target=second)
    await riet.post(kind="edit", target=second, text="toch niet")
    await world.house.settle()
    own = [one for one in await riet.messages() if one["from"] == "me"]
    assert [(one["event_id"], one["text"], one["edited"], one["withdrawn"]) for one in own] == [
        (first, "/help", True, False),
        (second, "", False, True),
    ]


async def test_nobody_reads_or_changes_the_chat_of_another(world: WebWorld) -> None:
    riet, daan = world.chats["Riet"], world.chats["Daan"]
    event = await riet.says("/help")
    await daan.post(kind="withdraw", target=event)
    await world.house.settle()
    assert said_by_us(await riet.messages()) != []
    assert [one for one in await daan.messages() if one["text"] == "/help"] == []
    assert not (await riet.messages())[0]["withdrawn"]


def test_a_browser_names_no_place_where_a_file_could_be_fetched() -> None:
    data = {"id": "one", "kind": "media", "option": "document", "target": "somewhere"}
    assert incoming_of(data, account=AccountId("a"), now=STARTS).target == ""
