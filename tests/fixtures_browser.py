"""One browser and one server a worker, for all tests of the pages; each test begins the demo again."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page

from fakes.browsing import DemoSite, chromium_at, demo_site


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser(chromium: Path) -> AsyncIterator[Browser]:
    async with chromium_at(chromium) as made:
        yield made


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def whole_demo(
    fresh_sqlite: Callable[[Path], AbstractContextManager[str]], tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[DemoSite]:
    with fresh_sqlite(tmp_path_factory.mktemp("demo")) as url:
        async with demo_site(url) as site:
            yield site


@pytest_asyncio.fixture(loop_scope="session")
async def site(whole_demo: DemoSite) -> DemoSite:
    await whole_demo.begin_again()
    return whole_demo


@pytest_asyncio.fixture(loop_scope="session")
async def page(browser: Browser, site: DemoSite) -> AsyncIterator[Page]:  # noqa: ARG001  before the page closes
    context = await browser.new_context(locale="nl-NL")
    yield await context.new_page()
    await context.close()
