"""The chat inside Telegram in a real browser: signed in by what stands behind the #, and what waits is sent."""

import asyncio
import re

import pytest
from playwright.async_api import Page, Route, expect

from bot.texts import shipped
from domain.ids import PersonId
from domain.people import Language
from fakes.browsing import WITHIN, DemoSite
from fakes.init_data import init_data
from storage import drafts, people
from storage.drafts import Kept

pytestmark = pytest.mark.asyncio(loop_scope="session")
RIET = 4242
DIGITS = re.compile(r"\b0\d(?:[ -]?\d){8}\b")
WORDS = "Ze lachte veel vandaag"


def say(text: str) -> str:
    return shipped().say(text, {}, language=Language.DUTCH)


def address(site: DemoSite, said: str) -> str:
    return f"{site.address}/app#tgWebAppData={said.replace('%', '%25').replace('&', '%26')}&tgWebAppVersion=8.0"


async def riet_on_telegram(site: DemoSite, *, draft: str = "") -> PersonId:
    now = site.clock.now()
    async with site.house.database.transaction("test") as db:
        riet = (await people.named(db, "Riet")).id
        account = await people.open_account(db, "telegram", str(RIET), person=riet, now=now, preference=1)
        if draft:
            await drafts.keep(db, [Kept(riet, account, "m1", draft, now)])
    return riet


async def left(site: DemoSite, person: PersonId) -> int:
    async with site.house.database.reading() as db:
        return len(await drafts.of(db, person))


async def test_somebody_chats_inside_telegram(page: Page, site: DemoSite) -> None:
    await riet_on_telegram(site)
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)
    await page.goto(address(site, init_data(RIET, at=site.clock.now())))
    await expect(page.locator(".chat__who")).to_contain_text("Riet", timeout=WITHIN)
    assert page.url == f"{site.address}/app"
    await page.locator("textarea").fill("/bel")
    await page.locator("textarea").press("Enter")
    answer = page.locator(".bubble--bot", has_text="112").last
    await expect(answer).to_be_visible(timeout=WITHIN)
    await expect(answer).to_contain_text(DIGITS)  # inside Telegram a link to a number may do nothing
    assert await page.context.cookies() == []
    kept = await page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
    assert kept == "[{},{}]"
    assert complaints == []
    await page.reload()
    await expect(page.locator("#chat")).to_contain_text(say("web.app-closed"), timeout=WITHIN)


async def test_what_waits_is_sent_with_one_tap(page: Page, site: DemoSite) -> None:
    riet = await riet_on_telegram(site, draft=WORDS)
    await page.goto(address(site, init_data(RIET, at=site.clock.now())))
    await expect(page.locator("textarea")).to_have_value(WORDS, timeout=WITHIN)
    await expect(page.locator(".composer__bar")).to_contain_text(say("web.draft-waits"))
    await page.locator(".composer__send").click()
    await expect(page.locator(".bubble--me", has_text=WORDS)).to_contain_text("Opgeslagen", timeout=WITHIN)
    await expect(page.locator(".composer__bar")).to_be_hidden()
    await expect(page.locator(".bubble--bot").last).to_be_visible(timeout=WITHIN)
    assert await left(site, riet) == 0


async def test_what_waits_is_thrown_away_with_one_tap(page: Page, site: DemoSite) -> None:
    riet = await riet_on_telegram(site, draft=WORDS)
    await page.goto(address(site, init_data(RIET, at=site.clock.now())))
    await expect(page.locator("textarea")).to_have_value(WORDS, timeout=WITHIN)
    discard = page.get_by_role("button", name=say("web.draft-discard"))
    await expect(
        discard.get_by_text(say("web.draft-discard"))
    ).to_be_visible()  # a cross would look like closing a hint
    async with page.expect_response("**/api/chat/drafts"):
        await discard.click()
    await expect(page.locator("textarea")).to_have_value("")
    assert await left(site, riet) == 0


async def test_what_comes_while_all_is_read_again_stays(page: Page, site: DemoSite) -> None:
    await riet_on_telegram(site, draft=WORDS)
    await page.goto(address(site, init_data(RIET, at=site.clock.now())))
    await expect(page.locator("textarea")).to_have_value(WORDS, timeout=WITHIN)
    read, released = asyncio.Event(), asyncio.Event()

    async def slowly(route: Route) -> None:
        answer = await route.fetch()
        read.set()
        await released.wait()
        await route.fulfill(response=answer)

    await page.route("**/api/chat", slowly)
    await page.get_by_role("button", name=say("web.draft-discard")).click()
    await asyncio.wait_for(read.wait(), WITHIN / 1000)
    await page.locator("textarea").fill("/bel")
    await page.locator("textarea").press("Enter")
    answer = page.locator(".bubble--bot", has_text="112").last
    await expect(answer).to_be_visible(timeout=WITHIN)
    await answer.evaluate("node => { node.dataset.before = 'yes' }")
    released.set()
    await expect(page.locator("[data-before]")).to_have_count(0, timeout=WITHIN)
    await expect(answer).to_be_visible()


async def test_what_is_forged_shows_how_to_go_on(page: Page, site: DemoSite) -> None:
    await riet_on_telegram(site)
    await page.goto(address(site, init_data(RIET, at=site.clock.now(), token="1:forged")))
    await expect(page.locator("#chat")).to_contain_text(say("web.app-closed"), timeout=WITHIN)
