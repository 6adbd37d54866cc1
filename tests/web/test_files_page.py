"""A spreadsheet through the page itself, in a real browser: chosen, shown, done, and fetched again."""

import re
from pathlib import Path

import pytest
from playwright.async_api import FilePayload, Page, expect

from fakes.browsing import COORDINATOR, VOLUNTEER, WITHIN, DemoPage, DemoSite
from storage import people

pytestmark = pytest.mark.asyncio(loop_scope="session")
LIST = "Naam;Mobiel;Rol;Wijk\nAns;612345678;vrijwilliger;Noord\n"


async def test_a_file_is_chosen_done_and_fetched_again(page: Page, site: DemoSite, tmp_path: Path) -> None:
    demo = await DemoPage.open(page, site)
    marja = demo.phone(COORDINATOR)
    await marja.hand_to("Marja")
    await expect(demo.phone(VOLUNTEER).node.locator(".composer__clip")).to_be_hidden()
    async with page.expect_file_chooser() as chosen:
        await marja.press(demo.say("web.hand-in"))
    await (await chosen.value).set_files(FilePayload(name="lijst.csv", mimeType="text/csv", buffer=LIST.encode()))
    await marja.hears("Mensen: 1 nieuw")
    await expect(marja.node.locator(".bubble--me", has_text="lijst.csv")).to_be_visible(timeout=WITHIN)
    await marja.node.locator(".option", has_text=re.compile(f"{demo.say('import.do-it_yes')}$")).first.click()
    await expect(marja.node.locator(".bubble--bot", has_text="Mensen: 1 nieuw").locator(".option")).to_have_count(0)
    await site.house.settle()
    await marja.hears("Klaar. Nieuw: 1.")
    async with site.house.database.reading() as db:
        assert (await people.named(db, "Ans")).phone == "06-12345678"
    await marja.types("/export")
    await marja.hears("Je bestand is klaar")
    async with page.expect_download() as fetched:
        await marja.press(demo.say("web.download"))
    file = tmp_path / (await fetched.value).suggested_filename
    await (await fetched.value).save_as(file)
    assert (file.name, file.read_bytes()[:2]) == ("buurtpols.xlsx", b"PK")
    assert demo.complaints == []
