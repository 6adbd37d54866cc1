"""The chat in a real browser: without signal, in two tabs, changed and taken back."""

import asyncio
from contextlib import suppress
from datetime import timedelta

import pytest
from playwright.async_api import Error, Page, Route, expect

from domain.conversation import Incoming, Kind
from domain.ids import PersonId
from fakes.browsing import PROFESSIONAL, VOLUNTEER, WITHIN, DemoPage, DemoSite, link_for
from storage import people, web_chat

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_what_could_not_be_sent_is_kept_over_a_reload_and_sent_once(page: Page, site: DemoSite) -> None:
    demo = await DemoPage.open(page, site)
    volunteer = demo.phone(VOLUNTEER)
    unsent = volunteer.node.locator(".bubble--me", has_text="/uitleg")
    answers: list[int] = []

    async def lost_on_the_way(route: Route) -> None:
        with suppress(Error):  # the page may have gone meanwhile
            await route.abort()

    async def lost_on_the_way_back(route: Route) -> None:
        """The server takes it, but its answer never arrives: the page cannot know."""
        with suppress(Error):
            answers.append((await route.fetch()).status)
            await route.abort()

    await page.route("**/api/chat/events", lost_on_the_way)
    await volunteer.types("/uitleg")
    status = volunteer.node.locator(".chat__status")
    await expect(status).to_have_text(demo.say("web.not-yet-sent"), timeout=WITHIN)
    await page.reload()
    await page.wait_for_selector("#stage[data-ready]")
    await expect(unsent.locator(".bubble__foot")).to_have_text(demo.say("web.not-yet-sent"), timeout=WITHIN)
    await page.route("**/api/chat/events", lost_on_the_way_back)
    await expect(volunteer.node.locator(".bubble--bot")).to_have_count(1, timeout=WITHIN)
    await page.unroute("**/api/chat/events")
    saved = demo.say("web.saved-at", time="").strip(" ,\u2068\u2069")
    await expect(unsent.locator(".bubble__foot")).to_contain_text(saved, timeout=WITHIN)
    await expect(status).to_have_text("", timeout=WITHIN)
    assert set(answers) == {202}
    await expect(volunteer.node.locator(".bubble--me")).to_have_count(1)
    await expect(volunteer.node.locator(".bubble--bot")).to_have_count(1)


async def test_without_signal_it_is_kept_and_said(page: Page, site: DemoSite) -> None:
    demo = await DemoPage.open(page, site)
    volunteer = demo.phone(VOLUNTEER)
    await page.context.set_offline(True)
    await volunteer.types("B-12 goed 60")
    await expect(volunteer.node.locator(".bubble--unsent")).to_contain_text(
        demo.say("web.not-yet-sent"), timeout=WITHIN
    )
    await page.context.set_offline(False)
    heard = await volunteer.hears("B-12")
    await expect(heard.locator(".code").first).to_have_css("white-space", "nowrap")
    await expect(volunteer.node.locator(".bubble--unsent")).to_have_count(0)
    await expect(volunteer.node.locator(".bubble--me")).to_have_count(1)


async def test_a_sent_message_is_changed_and_taken_back_and_stays_so(page: Page, site: DemoSite) -> None:
    demo = await DemoPage.open(page, site)
    volunteer = demo.phone(VOLUNTEER)
    await volunteer.types("hoi")
    own = volunteer.node.locator(".bubble--me")
    await volunteer.hears(demo.say("engine.not-understood"))
    await volunteer.press(demo.say("web.message-actions"))
    await volunteer.node.get_by_role("button", name=demo.say("web.edit"), exact=True).click()
    await volunteer.types("hallo")
    await expect(own).to_contain_text(demo.say("web.edited"), timeout=WITHIN)
    await expect(own).to_contain_text("hallo")
    await volunteer.press(demo.say("web.message-actions"))
    await volunteer.node.get_by_role("button", name=demo.say("web.withdraw"), exact=True).click()
    await expect(own).to_contain_text(demo.say("web.withdrawn"), timeout=WITHIN)
    await page.reload()
    await expect(own).to_contain_text(demo.say("web.withdrawn"), timeout=WITHIN)
    assert "hallo" not in await volunteer.node.inner_text()
    assert demo.complaints == []


async def test_what_was_answered_is_not_new_again(page: Page, site: DemoSite) -> None:
    await page.goto(await link_for(site, "Riet"))
    await page.get_by_role("button").click()
    await expect(page.locator(".chat__menu button").first).to_be_attached(timeout=WITHIN)
    await page.locator("textarea").fill("/taal")
    await page.keyboard.press("Enter")
    await page.locator(".option").last.click(timeout=WITHIN)  # whose answer has the page ask for everything anew
    await expect(page.locator(".language[lang=en]")).to_have_attribute("aria-pressed", "true", timeout=WITHIN)
    assert await page.locator(".log__new ~ .bubble .chosen").count() == 0


async def test_two_tabs_show_the_same_and_an_answered_question_closes_in_both(page: Page, site: DemoSite) -> None:
    await page.goto(await link_for(site, "Riet"))
    await page.get_by_role("button").click()
    tabs = [page, await page.context.new_page()]
    await tabs[1].goto(f"{site.address}/chat")
    for tab in tabs:
        await expect(tab.locator(".chat__menu button").first).to_be_attached(timeout=WITHIN)
    await page.locator("textarea").fill("/taal")
    await page.keyboard.press("Enter")
    await expect(tabs[1].locator(".bubble--me")).to_have_count(1, timeout=WITHIN)
    await tabs[1].locator(".option").last.click(timeout=WITHIN)
    for tab in tabs:
        await expect(tab.locator(".option")).to_have_count(0, timeout=WITHIN)
        await expect(tab.locator(".chosen")).to_contain_text("English", timeout=WITHIN)
        await expect(tab.locator(".language[lang=en]")).to_have_attribute("aria-pressed", "true", timeout=WITHIN)


async def test_a_page_left_open_overnight_closes_what_was_answered_elsewhere(page: Page, site: DemoSite) -> None:
    await page.goto(await link_for(site, "Riet"))
    await page.get_by_role("button").click()
    await page.locator("textarea").fill("/taal")
    await page.keyboard.press("Enter")
    await expect(page.locator(".option").first).to_be_attached(timeout=WITHIN)
    site.clock.move_to(site.clock.now() + timedelta(hours=25))
    await site.house.dispatcher.receive(await typed_elsewhere(site, "Riet", "Nederlands"))
    await expect(page.locator(".chosen")).to_contain_text("Nederlands", timeout=WITHIN)
    assert await page.locator(".option").count() == 0


async def test_many_windows_of_the_demo_do_not_wait_for_each_other(page: Page, site: DemoSite) -> None:
    """A browser opens six connections to one place: with one for each phone the second window would hang."""
    pages = [page, *[await page.context.new_page() for _ in range(3)]]
    windows = [await DemoPage.open(one, site) for one in pages]
    await windows[-1].phone(VOLUNTEER).types("B-12 zorg gevallen")
    for window in windows:
        await expect(window.phone(PROFESSIONAL).node.locator(".option").first).to_be_attached(timeout=WITHIN)
        assert await window.page.evaluate(STREAMS) == ["/demo/api/stream"]


STREAMS = """() => performance.getEntriesByType("resource").map((one) => new URL(one.name).pathname)
    .filter((path) => path.endsWith("/stream")).filter((path, place, all) => all.indexOf(path) === place)"""


async def test_what_arrives_out_of_sight_is_counted_until_it_is_read(page: Page, site: DemoSite) -> None:
    demo = await DemoPage.open(page, site, width=360, height=740)
    await demo.phone(VOLUNTEER).types("B-12 zorg gevallen")
    count = page.locator("#tab-1 .tab__count")
    await expect(count).to_contain_text("1", timeout=WITHIN)
    await page.reload()
    await expect(count).to_contain_text("1", timeout=WITHIN)
    # The volunteer's phone tells how far it was read too; the professional has one message only.
    async with page.expect_response(
        lambda answer: answer.url.endswith("/seen") and answer.request.post_data_json == {"seq": 1}
    ):
        await page.locator("#tab-1").click()
        await expect(demo.phone(PROFESSIONAL).node.locator(".bubble--bot")).to_have_count(1)
        await expect(count).to_be_hidden(timeout=WITHIN)
    await page.reload()
    await page.wait_for_selector("#stage[data-ready]")
    await expect(count).to_be_hidden()


async def test_the_way_to_what_is_new_stands_below_the_messages_and_covers_none(page: Page, site: DemoSite) -> None:
    demo = await DemoPage.open(page, site, width=360, height=740)
    volunteer = demo.phone(VOLUNTEER)
    await volunteer.types("B-12 zorg gevallen")
    log, jump = volunteer.node.locator(".log"), volunteer.node.locator(".log__jump")
    await expect(volunteer.node.locator(".bubble--bot")).to_have_count(2, timeout=WITHIN)
    await log.evaluate("node => node.scrollTop = node.scrollHeight")
    await expect(jump).to_be_hidden(timeout=WITHIN)
    await log.evaluate("node => node.scrollTop = 0")
    await expect(jump).to_have_text(demo.say("web.jump"), timeout=WITHIN)
    for new in (False, True):
        if new:
            await site.house.dispatcher.receive(await typed_elsewhere(site, "Daan", "1"))
            await expect(jump).to_contain_text(demo.say("web.jump-unread", count=1), timeout=WITHIN)
        both = [await log.element_handle(), await jump.element_handle()]
        await page.wait_for_function(
            "([above, below]) => above.getBoundingClientRect().bottom <= below.getBoundingClientRect().top",
            arg=both,
            timeout=WITHIN,
        )
    await jump.click()
    await expect(jump).to_be_hidden(timeout=WITHIN)


async def typed_elsewhere(site: DemoSite, name: str, text: str) -> Incoming:
    """What somebody types on another telephone of theirs."""
    async with site.house.database.reading() as db:
        person = (await people.named(db, name)).id
        account = await web_chat.account_of(db, PersonId(person), platform="web")
    assert account
    return Incoming(account, "typed-elsewhere", Kind.TEXT, site.clock.now(), text)


async def test_a_one_time_link_opens_ones_own_chat(page: Page, site: DemoSite) -> None:
    link = await link_for(site, "Riet")
    await page.goto(link)
    await page.get_by_role("button").click()
    await expect(page.locator(".chat__who")).to_contain_text("Riet", timeout=WITHIN)
    assert page.url == f"{site.address}/chat"
    await page.goto(link)
    await page.get_by_role("button").click()
    await expect(page.locator("h1")).to_have_text("Deze link werkt niet", timeout=WITHIN)


async def test_what_is_sent_before_the_chat_has_loaded_waits_in_the_field(page: Page, site: DemoSite) -> None:
    has_loaded = asyncio.Event()

    async def later(route: Route) -> None:
        await has_loaded.wait()
        await route.continue_()

    await page.goto(await link_for(site, "Riet"))
    await page.route("**/api/chat", later)
    await page.get_by_role("button").click()
    field = page.locator("textarea")
    await field.fill("/help")
    await field.press("Enter")
    await expect(field).to_have_value("/help", timeout=WITHIN)
    has_loaded.set()
    await expect(page.locator(".bubble--bot")).to_have_count(1, timeout=WITHIN)
    await expect(field).to_have_value("", timeout=WITHIN)


async def test_a_command_in_our_words_can_be_tapped_and_a_code_stays_whole(page: Page, site: DemoSite) -> None:
    """Whoever reads "typ /help" and types "help" is heard as in danger."""
    demo = await DemoPage.open(page, site)
    volunteer = demo.phone(VOLUNTEER)
    await volunteer.types("B-99 goed")
    await expect(volunteer.node.locator(".bubble--bot .code")).to_have_text("B-99", timeout=WITHIN)
    await volunteer.types("asdf")
    await volunteer.node.get_by_role("button", name="/help", exact=True).click()
    await volunteer.hears(demo.say("help.volunteer", name="Fatma").splitlines()[0])


async def test_a_message_that_just_does_not_fit_is_read_from_its_first_line(page: Page, site: DemoSite) -> None:
    demo = await DemoPage.open(page, site, width=390, height=844)
    volunteer = demo.phone(VOLUNTEER)
    log, last = volunteer.node.locator(".log"), volunteer.node.locator(".bubble--bot").last
    await volunteer.types("/zorg")
    await volunteer.hears(demo.say("sign.what"))
    high, room = await last.evaluate("node => node.offsetHeight"), await log.evaluate("node => node.clientHeight")
    await page.set_viewport_size({"width": 390, "height": 844 + high - 20 - room})
    await volunteer.types("/zorg")
    await expect(volunteer.node.locator(".bubble--bot", has_text=demo.say("sign.what"))).to_have_count(2)
    await expect(volunteer.node.locator(".log__jump")).to_be_visible(timeout=WITHIN)
    hidden = "node => node.closest('.log').getBoundingClientRect().top - node.getBoundingClientRect().top"
    assert await last.evaluate(hidden) <= 0
