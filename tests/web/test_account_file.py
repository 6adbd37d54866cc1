"""The file of an account is fetched by who may see totals, of their own areas, and nobody else finds it."""

from sqlalchemy import select

from fakes.web_world import WebWorld, option_of
from storage import tables


async def test_a_workbook_is_asked_for_in_the_chat_and_fetched_there(on_sqlite: WebWorld) -> None:
    world, saskia = on_sqlite, on_sqlite.chats["Saskia"]
    await saskia.says("/verantwoording 2025Q4")
    await world.house.settle()
    asked = (await saskia.messages())[-1]
    assert "Noord, 4e kwartaal 2025" in asked["text"]
    await saskia.presses(option_of(asked, "Excel"))
    await world.house.settle()
    file = (await saskia.messages())[-1]["file"]
    got = await world.http.get(f"/api/chat/files/{file}", headers=saskia.headers)
    assert got.headers["content-disposition"] == "attachment; filename*=UTF-8''verantwoording-2025Q4.xlsx"
    assert got.content.startswith(b"PK")
    for who, which, status in (("Riet", file, 404), ("Daan", file, 404), ("Saskia", "account-2031Q1.xlsx", 422)):
        answer = await world.http.get(f"/api/chat/files/{which}", headers=world.chats[who].headers)
        assert answer.status_code == status
    later = await world.http.get("/api/chat/files/account-2031Q1.xlsx", headers=saskia.headers)
    assert "1e kwartaal 2031 is nog niet" in later.json()["text"]
    assert (await world.http.get(f"/api/chat/files/{file}")).status_code == 404
    wanted = select(tables.audit.c.action).where(tables.audit.c.actor_id == world.people["Saskia"])
    async with world.house.database.reading() as db:
        assert list((await db.run(wanted)).scalars()) == ["account.read", "account.export"]
