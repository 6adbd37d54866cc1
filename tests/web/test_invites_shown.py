"""An invite on the own page of who made it: the link stands in the words and in the picture, and lets in once."""

import re
from datetime import timedelta

from domain.people import Role
from fakes.web_world import OURS, WebWorld, said_by_us
from storage import evenings, people


async def test_the_link_is_a_picture_too_and_opens_a_chat(on_sqlite: WebWorld) -> None:
    async with on_sqlite.house.database.transaction("test") as db:
        await people.add_post(db, on_sqlite.people["Daan"], role=Role.COORDINATOR, area=on_sqlite.area)
    daan = on_sqlite.chats["Daan"]
    for words in ("/mensen", "Iemand uitnodigen", "Ans", "Vrijwilliger", "06-00000077", "Nederlands"):
        await daan.says(words)
        await on_sqlite.house.settle()
    shown = max(await daan.messages(), key=lambda one: int(one["seq"]))
    assert shown["picture"].startswith("data:image/svg+xml")
    found = re.search(r"(/c/[0-9A-Z-]{30})", shown["text"])
    assert found
    answer = await on_sqlite.http.post(found[1], headers=OURS)
    assert (answer.status_code, answer.headers["location"]) == (303, "/chat")
    assert (await on_sqlite.http.post(found[1], headers=OURS)).status_code == 410


async def test_one_picture_on_the_wall_lets_everybody_onto_the_list(on_sqlite: WebWorld) -> None:
    async with on_sqlite.house.database.transaction("test") as db:
        until = on_sqlite.clock.now() + timedelta(hours=3)
        code = await evenings.make(
            db, on_sqlite.area, by=on_sqlite.people["Saskia"], ends_at=until, now=on_sqlite.clock.now()
        )
    assert "Fijn dat je er bent" in (await on_sqlite.http.get(f"/c/{code}")).text
    for _ in range(2):
        on_sqlite.http.cookies.clear()
        answer = await on_sqlite.http.post(f"/c/{code}", headers=OURS)
        assert answer.status_code == 303
        await on_sqlite.house.settle()
        history = (await on_sqlite.http.get("/api/chat", headers=OURS)).json()
        assert history["menu"] == []
        assert said_by_us(history["messages"])[0].startswith("Welkom. Welke taal")
    on_sqlite.clock.move_to(until)
    on_sqlite.http.cookies.clear()
    assert (await on_sqlite.http.post(f"/c/{code}", headers=OURS)).status_code == 410


async def test_other_messages_have_no_picture(on_sqlite: WebWorld) -> None:
    await on_sqlite.chats["Daan"].says("/help")
    await on_sqlite.house.settle()
    messages = await on_sqlite.chats["Daan"].messages()
    assert said_by_us(messages)
    assert [one.get("picture") for one in messages] == [None, None]
