"""An invite on the own page of who made it: the link stands in the words and in the picture, and lets in once."""

import re

from domain.people import Role
from fakes.web_world import OURS, WebWorld, said_by_us
from storage import people


async def test_the_link_is_a_picture_too_and_opens_a_chat(world: WebWorld) -> None:
    async with world.house.database.transaction("test") as db:
        await people.add_post(db, world.people["Daan"], role=Role.COORDINATOR, area=world.area)
    daan = world.chats["Daan"]
    for words in ("/mensen", "Iemand uitnodigen", "Ans", "Vrijwilliger", "06-00000077", "Nederlands"):
        await daan.says(words)
        await world.house.settle()
    last = (await daan.messages())[-2:]
    shown = next(one for one in last if one["from"] == "bot")
    assert shown["picture"].startswith("data:image/svg+xml")
    found = re.search(r"(/c/[0-9A-Z-]{31})", shown["text"])
    assert found
    answer = await world.http.post(found[1], headers=OURS)
    assert (answer.status_code, answer.headers["location"]) == (303, "/chat")
    assert (await world.http.post(found[1], headers=OURS)).status_code == 410


async def test_other_messages_have_no_picture(world: WebWorld) -> None:
    await world.chats["Daan"].says("/help")
    await world.house.settle()
    messages = await world.chats["Daan"].messages()
    assert said_by_us(messages)
    assert [one.get("picture") for one in messages] == [None, None]
