"""A real browser on the demo page, and what people do with it: the three phones, the clock, the panel."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import uvicorn
from playwright.async_api import Browser, Locator, Page, async_playwright, expect
from pydantic import SecretStr

from bot.app import House, build
from bot.platforms.web import WebPlatform
from bot.seed import seed
from bot.texts import shipped
from bot.web.app import web_app
from bot.web.demo import Demo
from bot.web.mini_app import MiniApp
from domain.clock import MovableClock
from domain.people import Language
from fakes.canaries import TELEGRAM_TOKEN
from storage import links, people, web_chat, wiping
from storage.database import Database

ORGANISATION = "Welzijn Waterland"
STARTS = datetime(2026, 3, 3, 9, tzinfo=UTC)  # Tuesday, 10:00 in Amsterdam
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
WITHIN = 15_000.0  # milliseconds: a busy machine is slow
VOLUNTEER, PROFESSIONAL, COORDINATOR = range(3)


@dataclass
class DemoSite:
    """The demo as it is served, and a way to begin it again."""

    house: House
    clock: MovableClock
    address: str

    async def begin_again(self) -> None:
        await self.house.settle()
        self.clock.begin_again(STARTS)
        async with self.house.database.transaction("demo") as db:
            await wiping.wipe(db)
            await seed(db, platform="web", now=STARTS)


@asynccontextmanager
async def demo_site(url: str) -> AsyncIterator[DemoSite]:
    """The whole demo over the seeded organisation; the clock stands still until somebody moves it."""
    database, clock, web = Database(url), MovableClock(STARTS), WebPlatform()
    await database.unlock(b"0" * 32, now=STARTS)
    house = build(database, clock, {"web": web})
    listening = socket.create_server(("127.0.0.1", 0))
    site = DemoSite(house, clock, f"http://127.0.0.1:{listening.getsockname()[1]}")
    demo = Demo(house, web, clock, organisation=ORGANISATION, reset=site.begin_again, patience=30)
    more = [*demo.routes(), *MiniApp(house, SecretStr(TELEGRAM_TOKEN)).routes()]
    app = web_app(house, web, organisation=ORGANISATION, secure=False, more=more)
    config = uvicorn.Config(app, log_config=None, lifespan="off", timeout_graceful_shutdown=2)
    server = uvicorn.Server(config)
    async with house.at_work():
        serving = asyncio.create_task(server.serve(sockets=[listening]))
        try:
            yield site
        finally:
            web.close()
            server.should_exit = True
            await serving
            listening.close()
    await database.close()


@asynccontextmanager
async def chromium_at(program: Path) -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield browser
        await browser.close()


@dataclass
class DemoPage:
    """The page with the three phones in somebody's browser."""

    page: Page
    language: Language
    complaints: list[str]

    @classmethod
    async def open(
        cls, page: Page, site: DemoSite, *, language: Language = Language.DUTCH, width: int = 1440, height: int = 900
    ) -> "DemoPage":
        made = cls(page, language, [])
        page.set_default_timeout(WITHIN)
        page.on("pageerror", lambda error: made.complaints.append(str(error)))
        page.on("console", lambda line: made.complaints.append(line.text) if line.type == "error" else None)
        await page.set_viewport_size({"width": width, "height": height})
        await page.goto(f"{site.address}/?lang={language.value}")
        await page.wait_for_selector("#stage[data-ready]")
        await expect(page.locator(".chat__menu button").first).to_be_attached(timeout=WITHIN)
        return made

    def say(self, text: str, **args: str | int) -> str:
        return shipped().say(text, args, language=self.language)

    def phone(self, place: int) -> "PhoneOnPage":
        return PhoneOnPage(self, self.page.locator(f"#phone-{place}"), place)

    async def moves_clock(self, to: str) -> None:
        """Press +15 minutes and see the clock stand at that hour, and the page at rest."""
        await self.page.get_by_role("button", name=self.say("demo.plus-quarter")).click()
        await expect(self.page.locator(".clock__hour")).to_have_text(to, timeout=WITHIN)

    @property
    def panel(self) -> Locator:
        return self.page.locator("#behind")


@dataclass
class PhoneOnPage:
    """One phone and the thumb on it."""

    of: DemoPage
    node: Locator
    place: int

    def button(self, label: str) -> Locator:
        return self.node.get_by_role("button", name=label).last

    async def press(self, *labels: str) -> None:
        for label in labels:
            await self.button(label).click()

    async def types(self, text: str) -> None:
        field = self.node.locator("textarea")
        await field.fill(text)
        await field.press("Enter")

    async def hears(self, words: str) -> Locator:
        """A message of ours with these words; it is awaited."""
        found = self.node.locator(".bubble--bot", has_text=words).last
        await expect(found).to_be_attached(timeout=WITHIN)
        return found

    async def hand_to(self, person: str) -> None:
        select = self.node.locator("select")
        value = await select.locator("option", has_text=person).first.get_attribute("value")
        await select.select_option(value)
        await expect(self.node.locator(".chat__who")).to_contain_text(person, timeout=WITHIN)

    async def speaks(self, language: Language) -> None:
        chosen = self.node.locator(f".language[lang={language.value}]")
        await chosen.click()
        await expect(chosen).to_have_attribute("aria-pressed", "true", timeout=WITHIN)


async def link_for(site: DemoSite, name: str) -> str:
    """A one-time link to somebody's own chat."""
    async with site.house.database.transaction("test") as db:
        person = (await people.named(db, name)).id
        account = await web_chat.account_of(db, person, platform="web")
        assert account
        return f"{site.address}/c/{await links.make_link(db, account, now=site.clock.now())}"
