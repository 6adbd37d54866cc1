"""The main job on three phones in a real browser: reported, called, climbed, taken, answered, heard."""

import pytest
from playwright.async_api import Locator, Page, expect

from domain.people import Language
from fakes.browsing import COORDINATOR, PROFESSIONAL, VOLUNTEER, WITHIN, DemoPage, DemoSite, PhoneOnPage

pytestmark = pytest.mark.asyncio(loop_scope="session")
CRISIS = {  # a sign for today, whose deputy is called after 15 minutes
    Language.DUTCH: ("In de war", "Heel bang, druk of vreemd gedrag"),
    Language.ENGLISH: ("Confused", "Very afraid, restless or strange"),
}
CLOSING = ("escalation.option-close", "close.outcome_talked", "close.may-know_good_hands")


@pytest.mark.parametrize("language", list(Language))
async def test_a_report_climbs_to_the_deputy_and_its_answer_comes_back(
    page: Page, site: DemoSite, language: Language
) -> None:
    demo = await DemoPage.open(page, site, language=language)
    say = demo.say
    volunteer, professional = demo.phone(VOLUNTEER), demo.phone(PROFESSIONAL)
    await volunteer.hand_to("Riet")
    if language is not Language.DUTCH:
        await volunteer.speaks(language)
        for name in ("Els", "Daan"):
            await professional.hand_to(name)
            await professional.speaks(language)
    await volunteer.press(say("menu.sign"))
    for label in (*CRISIS[language], "B-12"):
        await (await offered(volunteer, label)).click()
    receipt = await volunteer.hears("B-12")
    await expect(receipt).to_contain_text("Daan")
    await professional.hears(say("urgency.today"))
    await expect(demo.panel).to_contain_text("Daan")
    await demo.moves_clock("10:15")
    await professional.hand_to("Els")
    await professional.hears(say("urgency.today"))
    await professional.press(say("escalation.option-take"))
    await professional.hears("S-1")
    await volunteer.hears("Els")
    await expect(demo.panel.locator(".ladder__holder")).to_have_text(say("demo.holder", name="Els"), timeout=WITHIN)
    for label in CLOSING:
        await (await offered(professional, say(label))).click()
    answer = await volunteer.hears(say("close.may-know_good_hands"))
    await expect(answer).to_contain_text("Els")
    await expect(demo.panel).to_contain_text(say("demo.closed-title"), timeout=WITHIN)
    assert await demo.phone(COORDINATOR).node.locator(".bubble").count() == 0
    assert demo.complaints == []


async def test_the_same_at_360_pixels_with_the_keyboard_alone(page: Page, site: DemoSite) -> None:
    """No pointer: tabs by arrows, buttons by Tab and Enter, what comes next under the fingers."""
    demo = await DemoPage.open(page, site, width=360, height=740)
    say = demo.say
    await by_tab(page, page.locator("#tab-0"))
    volunteer = demo.phone(VOLUNTEER)
    await by_tab(page, volunteer.button(say("menu.sign")))
    await page.keyboard.press("Enter")
    for label in (*CRISIS[Language.DUTCH], "B-12"):
        await by_tab(page, await offered(volunteer, label))
        await page.keyboard.press("Enter")
    await volunteer.hears("Daan")
    await by_tab(page, page.get_by_role("button", name=say("demo.plus-quarter")), back=True)
    await page.keyboard.press("Enter")
    await expect(page.locator(".clock__hour")).to_have_text("10:15", timeout=WITHIN)
    await by_tab(page, page.locator("#tab-0"))
    await page.keyboard.press("ArrowRight")
    await expect(page.locator("#tab-1")).to_be_focused()
    professional = demo.phone(PROFESSIONAL)
    await by_tab(page, professional.node.locator("select"))
    await page.keyboard.type("Els")
    await page.keyboard.press("Enter")
    await by_tab(page, await offered(professional, say("escalation.option-take")))
    await page.keyboard.press("Enter")
    for label in CLOSING:
        await by_tab(page, await offered(professional, say(label)))
        await page.keyboard.press("Enter")
    await by_tab(page, page.locator("#tab-1"), back=True)
    await page.keyboard.press("ArrowLeft")
    await volunteer.hears(say("close.may-know_good_hands"))
    assert await page.evaluate("document.documentElement.scrollWidth") <= 360
    assert demo.complaints == []


async def offered(phone: PhoneOnPage, label: str) -> Locator:
    """The newest open button with that label, once it is there."""
    button = phone.node.locator(".option", has_text=label).last
    await expect(button).to_be_attached(timeout=WITHIN)
    return button


async def by_tab(page: Page, wanted: Locator, *, back: bool = False) -> None:
    """Go there with the Tab key, as somebody without a mouse does."""
    for _ in range(60):
        if await wanted.evaluate("node => node === document.activeElement"):
            return
        await page.keyboard.press("Shift+Tab" if back else "Tab")
    raise AssertionError("the keyboard does not get there")
