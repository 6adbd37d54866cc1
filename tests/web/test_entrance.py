"""The way in: a link opens one chat once, and says nothing about why it does not."""

import asyncio
import re
from datetime import timedelta

import httpx
import pytest
from starlette.applications import Starlette

from bot.web.entrance import Entrance
from bot.web.pages import Pages
from domain.ids import PersonId
from domain.people import Language, Role
from fakes.canaries import LINK_TOKEN
from fakes.web_world import Chat, WebWorld, option_of, said_by_us, web_world
from storage import invites, links, people
from storage.people import ENDED, JOINING


async def link_for(world: WebWorld, who: str) -> str:
    async with world.house.database.transaction("test") as db:
        return await links.make_link(db, world.chats[who].account, now=world.clock.now())


async def invite_for(world: WebWorld) -> str:
    async with world.house.database.transaction("test") as db:
        person = await people.add(
            db,
            "Fatma",
            posts_in=[(Role.VOLUNTEER, world.area)],
            phone=None,
            language=Language.DUTCH,
            now=world.clock.now(),
            state=JOINING,
        )
        return await invites.make(db, PersonId(person), now=world.clock.now())


async def test_a_link_opens_the_chat_once(world: WebWorld) -> None:
    token = await link_for(world, "Riet")
    for _ in range(3):
        looked = await world.http.get(f"/c/{token}")
        assert looked.status_code == 200
        assert '<form class="page__card" method="post">' in looked.text
        assert (await world.http.head(f"/c/{token}")).status_code == 200
    opened = await world.http.post(f"/c/{token}")
    assert (opened.status_code, opened.headers["location"]) == (303, "/chat")
    assert (await world.http.get("/chat")).status_code == 200
    assert (await world.http.get("/api/chat")).json()["me"]["name"] == "Riet"
    assert (await world.http.post(f"/c/{token}")).status_code == 410


async def test_after_two_days_a_report_goes_on_in_another_session(on_sqlite: WebWorld) -> None:
    riet = on_sqlite.chats["Riet"]
    for words in ("Bezoek", "B-15"):
        await riet.says(words)
        await on_sqlite.house.settle()
    on_sqlite.clock.move_to(on_sqlite.clock.now() + timedelta(days=2))
    await on_sqlite.http.post(f"/c/{await link_for(on_sqlite, 'Riet')}")
    other = Chat(on_sqlite.http, on_sqlite.http.cookies["buurtpols"], riet.account)
    assert other.token != riet.token
    assert await other.messages() == []
    await on_sqlite.house.settle()  # the page asks again what it no longer shows
    question = next(one for one in await other.messages() if one["from"] == "bot" and one["options"])
    await other.presses(option_of(question, "Goed"))
    await on_sqlite.house.settle()
    assert option_of((await other.messages())[-1], "60 minuten, zoals afgesproken")


async def test_of_two_who_open_a_link_at_once_one_is_let_in(world: WebWorld) -> None:
    token = await link_for(world, "Riet")
    answers = await asyncio.gather(*(world.http.post(f"/c/{token}") for _ in range(6)))
    assert sorted(answer.status_code for answer in answers) == [303, 410, 410, 410, 410, 410]


async def test_of_two_who_open_an_invite_at_once_one_is_let_in(world: WebWorld) -> None:
    code = await invite_for(world)
    answers = await asyncio.gather(*(world.http.post(f"/c/{code}") for _ in range(6)))
    assert sorted(answer.status_code for answer in answers) == [303, 410, 410, 410, 410, 410]


async def test_wrong_used_and_expired_are_answered_in_the_same_words(world: WebWorld) -> None:
    used, expired, old_code = [await link_for(world, "Riet"), await link_for(world, "Riet"), await invite_for(world)]
    await world.http.post(f"/c/{used}")
    world.http.cookies.clear()
    world.clock.move_to(world.clock.now() + timedelta(days=15))
    answers = [
        await world.http.post(f"/c/{token}") for token in (used, expired, old_code, LINK_TOKEN, "x", "%00", "%ff")
    ]
    assert {(answer.status_code, answer.text) for answer in answers} == {(410, answers[0].text)}
    pages = Pages(world.house.texts)
    assert pages.say("web.link-gone-text", Language.DUTCH) in answers[0].text
    assert "set-cookie" not in answers[0].headers


async def test_who_has_only_a_code_on_paper_types_it(world: WebWorld) -> None:
    """As it stands there, or without capitals and dashes; what was typed is put back to be mended."""
    code, other = await invite_for(world), await invite_for(world)
    asked = await world.http.get("/code")
    assert (asked.status_code, asked.text.count("<input")) == (200, 1)
    slip = await world.http.post("/code", data={"code": f'"{code[:-1]}'})
    assert slip.status_code == 422
    assert f'value="&#34;{code[:-1]}"' in slip.text
    opened = await world.http.post("/code", data={"code": f"  {code.lower().replace('-', ' ')} "})
    assert (opened.status_code, opened.headers["location"]) == (303, "/chat")
    await world.house.settle()
    assert len((await world.http.get("/api/chat")).json()["messages"]) == 1
    elsewhere = await world.http.post("/code", data={"code": other}, headers={"Sec-Fetch-Site": "cross-site"})
    assert elsewhere.status_code == 422
    assert (await world.http.post(f"/c/{other}")).status_code == 303


async def test_a_typed_code_that_is_wrong_used_or_expired_is_answered_in_the_same_words(on_sqlite: WebWorld) -> None:
    used, expired = await invite_for(on_sqlite), await invite_for(on_sqlite)
    await on_sqlite.http.post("/code", data={"code": used})
    on_sqlite.clock.move_to(on_sqlite.clock.now() + timedelta(days=15))
    answers = [await on_sqlite.http.post("/code", data={"code": one}) for one in (used, expired, WRONG, "x", "\x00")]
    said = [(answer.status_code, VALUE.sub("", answer.text)) for answer in answers]
    assert said == [said[0]] * len(answers)
    failed = Pages(on_sqlite.house.texts).say("web.code-failed", Language.DUTCH)
    assert failed in answers[0].text
    for nothing in ({}, {"code": " "}, {"code": "A" * 10_000}, {f"c{n}": "" for n in range(20)}):
        answer = await on_sqlite.http.post("/code", data=nothing)
        assert (answer.status_code, failed in answer.text) == (200, False)


async def test_an_expired_link_stays_refused_when_the_clock_is_set_back(world: WebWorld) -> None:
    token = await link_for(world, "Riet")
    began = world.clock.now()
    world.clock.move_to(began + timedelta(days=4))
    assert (await world.http.post(f"/c/{token}")).status_code == 410
    world.clock.begin_again(began)
    assert (await world.http.post(f"/c/{token}")).status_code == 410


async def test_a_link_of_somebody_who_left_opens_nothing(world: WebWorld) -> None:
    token = await link_for(world, "Riet")
    async with world.house.database.transaction("test") as db:
        await people.change_state(db, world.people["Riet"], state=ENDED)
    await world.http.post(f"/c/{token}")
    assert (await world.http.get("/api/chat")).status_code == 401
    assert (await world.http.get("/chat")).status_code == 401


async def test_another_site_cannot_open_somebodys_chat_for_them(on_sqlite: WebWorld) -> None:
    token = await link_for(on_sqlite, "Riet")
    elsewhere = {"Sec-Fetch-Site": "cross-site"}
    assert (await on_sqlite.http.post(f"/c/{token}", headers=elsewhere)).status_code == 410
    assert (await on_sqlite.http.post(f"/c/{token}")).status_code == 303


@pytest.mark.parametrize("secure", [False, True])
async def test_the_cookie_is_for_the_server_alone(sqlite_url: str, secure: bool) -> None:  # noqa: FBT001
    async with web_world(sqlite_url, secure=secure) as world:
        answer = await world.http.post(f"/c/{await link_for(world, 'Riet')}")
    value, *flags = answer.headers["set-cookie"].lower().split("; ")
    assert len(value) > len("buurtpols=") + 20
    wanted = {"httponly", "samesite=lax", "path=/", f"max-age={30 * 24 * 3600}"} | ({"secure"} if secure else set())
    assert set(flags) == wanted
    assert ("strict-transport-security" in answer.headers) is secure


async def test_a_new_link_ends_the_session_that_was_open_in_that_browser(world: WebWorld) -> None:
    await world.http.post(f"/c/{await link_for(world, 'Riet')}")
    before = world.http.cookies["buurtpols"]
    await world.http.post(f"/c/{await link_for(world, 'Daan')}")
    assert (await world.http.get("/api/chat")).json()["me"]["name"] == "Daan"
    async with httpx.AsyncClient(base_url=world.address, cookies={"buurtpols": before}) as old:
        assert (await old.get("/api/chat")).status_code == 401


async def test_an_invite_opens_a_chat_in_which_joining_begins(world: WebWorld) -> None:
    """The buttons appear, and the page is told so, when all was read."""
    code = await invite_for(world)
    assert (await world.http.post(f"/c/{code.lower()}")).status_code == 303
    await world.house.settle()
    begun = (await world.http.get("/api/chat")).json()
    assert begun["menu"] == []
    assert [one["from"] for one in begun["messages"]] == ["bot"]
    ours = {"X-Buurtpols": "1"}
    for number in range(2):
        question = (await world.http.get("/api/chat")).json()["messages"][-1]
        press = {"id": f"press-{number}", "kind": "press", "option": question["options"][0]["id"]}
        assert (await world.http.post("/api/chat/events", json=press, headers=ours)).status_code == 202
        await world.house.settle()
    done = (await world.http.get("/api/chat")).json()
    assert len(done["menu"]) == 4
    assert done["mark"] != begun["mark"]
    assert "Fatma" in said_by_us(done["messages"])[-1]


VALUE = re.compile(r'value="[^"]*"')
WRONG = "ABCDE-FGHJK-MNPQR-STVWX-YZ0123"


async def test_who_uses_up_the_tries_of_one_address_uses_up_nobody_elses(on_sqlite: WebWorld) -> None:
    world, code = on_sqlite, await invite_for(on_sqlite)
    async with httpx.AsyncClient(transport=coming_from("192.0.2.1", world), base_url="http://here") as attacker:
        for _ in range(invites.MOST_OF_PLACE + 5):
            assert (await attacker.post(f"/c/{WRONG}")).status_code == 410
        assert (await attacker.post(f"/c/{code}")).status_code == 410
        assert (await attacker.post("/code", data={"code": code})).status_code == 422
    async with httpx.AsyncClient(transport=coming_from("192.0.2.2", world), base_url="http://here") as other:
        assert (await other.post(f"/c/{code}")).status_code == 303


async def test_one_connection_has_one_budget_and_the_database_does_not_tell_where_it_is(on_sqlite: WebWorld) -> None:
    now = on_sqlite.clock.now()
    async with on_sqlite.house.database.transaction("test") as db:
        mine, beside, other, plain, mapped = (
            invites.visitor_at(db, address, now=now)
            for address in ("2001:db8::1", "2001:db8::ffff:2", "2001:db8:0:1::1", "192.0.2.1", "::ffff:192.0.2.1")
        )
        tomorrow = invites.visitor_at(db, "192.0.2.1", now=now + timedelta(days=1))
    assert mine == beside
    assert plain == mapped
    assert len({mine, other, plain, tomorrow}) == 4
    assert not any("192.0.2" in one or "2001:db8" in one for one in (mine, plain))
    assert len(mine) <= 32


async def test_ten_addresses_that_try_all_they_may_keep_nobody_out_and_have_fewer_then(on_sqlite: WebWorld) -> None:
    world, code = on_sqlite, await invite_for(on_sqlite)
    for place in range(invites.MANY // invites.MOST_OF_PLACE):
        assert await wrong_codes_taken(f"192.0.2.{place}", world) == invites.MOST_OF_PLACE
    assert await wrong_codes_taken("192.0.2.250", world) == invites.MOST_AMONG_MANY
    async with httpx.AsyncClient(transport=coming_from("198.51.100.1", world), base_url="http://here") as riet:
        assert (await riet.post("/code", data={"code": WRONG})).status_code == 422
        assert (await riet.post("/code", data={"code": code})).status_code == 303


async def wrong_codes_taken(address: str, world: WebWorld) -> int:
    """How many wrong codes are looked at, before nothing from there is."""
    async with httpx.AsyncClient(transport=coming_from(address, world), base_url="http://here") as one:
        for taken in range(invites.MOST_OF_PLACE + 1):
            async with world.house.database.reading() as db:
                visitor = invites.visitor_at(db, address, now=world.clock.now())
                if not await invites.may_try(db, visitor, now=world.clock.now()):
                    return taken
            await one.post(f"/c/{WRONG}")
    raise AssertionError(address)


def coming_from(address: str, world: WebWorld) -> httpx.ASGITransport:
    entrance = Entrance(world.house, Pages(world.house.texts), secure=False)
    return httpx.ASGITransport(Starlette(routes=entrance.routes()), client=(address, 1))
