"""Spreadsheets over HTTP: who may, what the chat then says, and that nothing of a refused file is left anywhere."""

import asyncio
import io
import json
from collections.abc import AsyncIterator

import httpx
from python_calamine import CalamineWorkbook
from sqlalchemy import select

from bot.web.files import IN_HAND
from domain.people import Language, Role
from domain.working_hours import WorkingHours
from fakes.canaries import BSN
from fakes.web_world import OURS, Chat, WebWorld, option_of, said_by_us
from storage import areas, people, residents, tables

LIST = "Naam;Telefoon;Rol;Wijk\nAns;612345678;vrijwilliger;Noord\n"


async def hand_in(chat: Chat, data: bytes, *, name: str = "lijst.csv", event: str = "f1") -> httpx.Response:
    headers = {**chat.headers, "X-Event-Id": event, "X-File-Name": name}
    return await chat.http.post("/api/chat/files", content=data, headers=headers)


def last_line(answer: httpx.Response) -> dict[str, object]:
    return dict(json.loads(answer.text.splitlines()[-1]))


async def test_a_file_is_shown_asked_about_and_brought_in(world: WebWorld) -> None:
    marja = world.chats["Saskia"]
    for event in ("f1", "f1", "f2"):  # the first comes twice, as from a page that heard no answer
        assert "at" in last_line(await hand_in(marja, LIST.encode(), name="Mijn%20lijst.csv", event=event))
    await world.house.settle()
    messages = await marja.messages()
    assert [(one["text"], one["is_file"]) for one in messages if one["from"] == "me"] == [("Mijn lijst.csv", True)] * 2
    assert ["Mensen: 1 nieuw" in one for one in said_by_us(messages)[-1:]] == [True]
    await marja.presses(option_of(messages[-1], "Doen"))
    await world.house.settle()
    assert said_by_us(await marja.messages())[-1].startswith("Klaar. Nieuw: 1.")
    async with world.house.database.reading() as db:
        assert (await people.named(db, "Ans")).phone == "06-12345678"


async def test_who_leads_nobody_has_no_button_and_hands_in_nothing(world: WebWorld) -> None:
    assert (await world.chats["Saskia"].history())["files"] is True
    assert (await world.chats["Riet"].history())["files"] is False
    assert (await hand_in(world.chats["Riet"], LIST.encode())).status_code == 422
    for which in ("export", "template", "nothing"):
        answer = await world.http.get(f"/api/chat/files/{which}", headers=world.chats["Riet"].headers)
        assert answer.status_code == 404
    stranger = await world.http.post("/api/chat/files", content=b"x", headers={**OURS, "X-Event-Id": "f"})
    assert stranger.status_code == 422
    assert len(said_by_us(await world.chats["Riet"].messages())) == 0


async def test_nothing_of_a_refused_file_is_left(world: WebWorld) -> None:
    """Not even sealed: what waits for the chat is where and what; words and digits are canaries for the logs too."""
    saskia = world.chats["Saskia"]
    bad = f"Code;Naam;Wijk;Begeleider\nB-77;Kanariegele Gordijn;Noord;Daan\nB-78;;Noord;Daan\n;{BSN};;\n"
    assert "at" in last_line(await hand_in(saskia, bad.encode()))
    async with world.house.database.reading() as db:
        (row,) = (await db.run(select(tables.uploads))).all()
        kept = db.sealer.open(row.body_sealed, table="uploads", row=row.id, column="body")
    assert json.loads(kept)["facts"] is None
    assert not [secret for secret in ("anariegele", BSN, "B-78", "Daan") if secret in kept]
    await world.house.settle()
    said = said_by_us(await saskia.messages())[-1]
    assert "rij 2, 4, kolom B" in said
    assert "Kanarie" not in said
    async with world.house.database.reading() as db:
        assert [one.code for one in await residents.in_area(db, world.area)] == ["B-07", "B-12", "B-15", "B-20"]


async def test_what_cannot_be_read_is_refused_in_words(world: WebWorld) -> None:
    saskia = world.chats["Saskia"]
    assert "geen bestand" in str(last_line(await hand_in(saskia, b"\x89PNG\r\n"))["refused"])
    large = await hand_in(saskia, b"a;b\n" * 3_000_000)
    assert (large.status_code, "10 MB" in large.json()["text"]) == (422, True)
    assert said_by_us(await saskia.messages()) == []


async def test_all_that_may_be_seen_is_fetched_and_nothing_else(world: WebWorld) -> None:
    async with world.house.database.transaction("test") as db:
        zuid = await areas.add(db, "Zuid", hours=WorkingHours())
        await people.add(
            db,
            "Karim",
            posts_in=[(Role.PROFESSIONAL, zuid)],
            phone="06-55555555",
            language=Language.DUTCH,
            now=world.clock.now(),
        )
        await people.add(
            db,
            '=HYPERLINK("http://x")',
            posts_in=[(Role.VOLUNTEER, world.area)],
            phone="+31 6 66666666",
            language=Language.DUTCH,
            now=world.clock.now(),
        )
    saskia = world.chats["Saskia"]
    answer = await world.http.get("/api/chat/files/export", headers=saskia.headers)
    assert answer.headers["content-disposition"] == "attachment; filename*=UTF-8''buurtpols.xlsx"
    book = CalamineWorkbook.from_filelike(io.BytesIO(answer.content))
    assert book.sheet_names == ["Gebieden", "Mensen", "Bewoners", "Koppelingen"]
    cells = [cell for name in book.sheet_names for row in book.get_sheet_by_name(name).to_python() for cell in row]
    assert all(isinstance(cell, str) for cell in cells)
    assert '=HYPERLINK("http://x")' in cells
    assert {"Zuid", "Karim", "06-55555555"}.isdisjoint(cells)
    assert "at" in last_line(await hand_in(saskia, answer.content, name="buurtpols.xlsx"))
    await world.house.settle()
    assert said_by_us(await saskia.messages())[-1].startswith("Alles uit je bestand staat er al zo.")


async def test_cards_are_fetched_by_who_lets_people_in_and_by_the_page_alone(on_sqlite: WebWorld) -> None:
    async with on_sqlite.house.database.transaction("test") as db:
        new = [(Role.VOLUNTEER, on_sqlite.area)]
        now = on_sqlite.clock.now()
        await people.add(db, "Ans", posts_in=new, phone=None, language=Language.DUTCH, now=now, state=people.JOINING)
    headers = on_sqlite.chats["Saskia"].headers
    answer = await on_sqlite.http.get("/api/chat/files/cards", headers=headers)
    assert (answer.status_code, answer.content[:5]) == (200, b"%PDF-")
    assert answer.headers["content-disposition"] == "attachment; filename*=UTF-8''kaartjes.pdf"
    for other in (on_sqlite.chats["Daan"].headers, {"Authorization": headers["Authorization"]}):
        assert (await on_sqlite.http.get("/api/chat/files/cards", headers=other)).status_code == 404
    async with on_sqlite.house.database.reading() as db:
        assert len((await db.run(select(tables.invites))).all()) == 1


async def test_no_more_files_are_held_than_there_is_room_for(on_sqlite: WebWorld) -> None:
    """Those beyond it are asked to wait; who stops listening midway finds the file in the chat all the same."""
    world, saskia = on_sqlite, on_sqlite.chats["Saskia"]
    inside = asyncio.Event()

    async def slowly() -> AsyncIterator[bytes]:
        yield LIST.encode()
        inside.set()
        await asyncio.Event().wait()

    headers = {**saskia.headers, "X-File-Name": "lijst.csv"}
    sending = []
    for number in range(IN_HAND):
        there = {**headers, "X-Event-Id": f"slow{number}"}
        inside.clear()
        sending.append(asyncio.create_task(world.http.post("/api/chat/files", content=slowly(), headers=there)))
        await inside.wait()
    async with asyncio.timeout(5):
        while (answer := await hand_in(saskia, LIST.encode(), event="beyond")).status_code == 200:
            pass
    assert (answer.status_code, "minuut" in answer.json()["text"]) == (422, True)
    for one in sending:
        one.cancel()
    await asyncio.gather(*sending, return_exceptions=True)
