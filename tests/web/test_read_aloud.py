"""Every page in a real browser, as those meet it who hear it read aloud or see little: nothing serious is found."""

from typing import Literal

import pytest
from axe_playwright_python.async_playwright import Axe  # type: ignore[import-untyped]  # not marked as annotated
from playwright.async_api import Page, expect

from fakes.browsing import PROFESSIONAL, VOLUNTEER, WITHIN, DemoPage, DemoSite, link_for

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def fill(demo: DemoPage) -> None:
    """Something of everything on the screen: a receipt, open questions, an emergency, a case that is closed."""
    volunteer, professional = demo.phone(VOLUNTEER), demo.phone(PROFESSIONAL)
    await volunteer.types("B-12 zorg gevallen")
    await professional.hears("S-1")
    await professional.press(demo.say("escalation.option-take"))
    await professional.hears("B-12")
    await volunteer.press(demo.say("menu.sign"))
    await volunteer.node.locator(".option", has_text="Nu gevaar").last.click()
    await professional.hears("S-2")
    await volunteer.types("een lange regel " * 20)
    await volunteer.press(demo.say("web.message-actions"))


@pytest.mark.parametrize("colours", ["light", "dark"])
async def test_axe_finds_nothing_serious_on_any_page(
    page: Page, site: DemoSite, colours: Literal["light", "dark"]
) -> None:
    await page.emulate_media(color_scheme=colours, reduced_motion="reduce")
    demo = await DemoPage.open(page, site)
    await fill(demo)
    found = await serious(page, "demo")
    await page.set_viewport_size({"width": 720, "height": 450})  # a laptop at twice its size
    assert await page.evaluate("document.documentElement.scrollWidth") <= 720
    await page.set_viewport_size({"width": 360, "height": 740})
    found += await serious(page, "demo at 360")
    await page.locator("#tab-3").click()
    found += await serious(page, "panel at 360")
    link = await link_for(site, "Fatma")
    await page.goto(link)
    found += await serious(page, "link")
    await page.get_by_role("button").click()
    await expect(page.locator(".bubble").first).to_be_attached(timeout=WITHIN)
    found += await serious(page, "chat")
    await page.goto(f"{site.address}/code")
    await page.locator("#code").fill("ABCDE")
    await page.keyboard.press("Enter")
    await expect(page.locator("#code")).to_be_focused(timeout=WITHIN)
    assert await page.evaluate("document.documentElement.scrollWidth") <= 360
    found += await serious(page, "code")
    await page.goto(f"{site.address}/nothing")
    found += await serious(page, "nothing here")
    assert found == []


async def serious(page: Page, name: str) -> list[str]:
    results = await Axe().run(page)
    return [
        f"{name}: {one['id']} {node['target']}"
        for one in results.response["violations"]
        if one["impact"] in {"serious", "critical"}
        for node in one["nodes"]
    ]
