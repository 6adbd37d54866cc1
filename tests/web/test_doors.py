"""Every address is in the table of who may, and answers nobody whom the table keeps out."""

import pytest
from starlette.routing import Route

from bot.web.doors import DOORS, in_table
from domain.permissions import TABLE, Action
from fakes.web_world import OURS, WebWorld
from storage import people

FOR_SOME = {path: action for path, action in DOORS.items() if action is not None}


async def test_without_a_session_and_for_who_has_left_every_door_is_shut(on_sqlite: WebWorld) -> None:
    world, marja = on_sqlite, on_sqlite.chats["Marja"]
    assert (await world.http.get("/api/chat", headers=marja.headers)).status_code == 200
    async with world.house.database.transaction("test") as db:
        await people.change_state(db, world.people["Marja"], state=people.ENDED)
    answers = {}
    for path in FOR_SOME:
        for who in (OURS, marja.headers, {**OURS, "Authorization": "Bearer nobody"}):
            got = await world.http.get(path, headers=who)
            done = got if got.status_code != 405 else await world.http.post(path, headers=who, json={})
            answers[path, who.get("Authorization", "")[:9]] = done.status_code
    assert min(answers.values()) >= 400, answers
    assert answers["/api/chat", ""] == answers["/chat", ""] == 401


def test_an_address_that_is_not_in_the_table_is_not_served() -> None:
    with pytest.raises(ValueError, match="/somewhere"):
        in_table([Route("/somewhere", lambda _: None)])
    assert set(FOR_SOME.values()) <= set(TABLE)
    assert FOR_SOME["/api/chat"] is Action.USE_CHAT
