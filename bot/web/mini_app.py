"""The chat as a page inside Telegram: signed in by what Telegram says of the person, once it is checked."""

from dataclasses import dataclass
from datetime import timedelta

import structlog
from pydantic import SecretStr
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from bot.app import House
from bot.page_links import page_of
from bot.web.bodies import object_in
from bot.web.init_data import NotBelievedError, Opened, read_init_data
from bot.web.pages import Pages, language_of
from bot.web.security import TELEGRAM, is_ours
from storage import links, people

log = structlog.get_logger()
PLATFORM = "telegram"
USED_IS_KNOWN = timedelta(days=1)
"""So much longer than it holds: what was used once stays used when the clock is set back."""
SESSION_HOLDS = timedelta(hours=12)
"""The page forgets it when it is closed; nobody keeps one open longer."""


@dataclass(frozen=True)
class MiniApp:
    """The page and its way in; `token` is that of the bot in whose chats it is opened."""

    house: House
    token: SecretStr

    def routes(self) -> list[Route]:
        """All addresses under /app."""
        return [Route("/app", self.page), Route("/app/session", self.session, methods=["POST"])]

    async def page(self, request: Request) -> Response:
        """The same page for everybody: who it is stands behind the # of the address, which no server is sent."""
        language = language_of(request.headers.get("accept-language", ""), wanted=request.query_params.get("lang"))
        return HTMLResponse(Pages(self.house.texts).render("app.html", language=language, around=TELEGRAM))

    async def session(self, request: Request) -> Response:
        """The token of a session, for what Telegram says; forged, stale, used and unknown get the same words."""
        session = None
        said = (await object_in(request)).get("said") if is_ours(request) else None
        try:
            if isinstance(said, str):
                now = self.house.clock.now()
                session = await self._open(read_init_data(said, token=self.token.get_secret_value(), now=now))
        except NotBelievedError:
            log.warning("mini-app.not-believed")
        if session is None:
            language = language_of(request.headers.get("accept-language", ""))
            text = self.house.texts.say("web.app-closed", {}, language=language)
            return JSONResponse({"text": text}, status_code=401)
        return JSONResponse({"token": session})

    async def _open(self, opened: Opened) -> str | None:
        """A session of the own page of whoever opened it; None when nobody here has that address, or a second time."""
        now = self.house.clock.now()
        async with self.house.database.transaction("mini-app") as db:
            person = await people.at(db, PLATFORM, opened.address)
            if person is None:
                log.warning("mini-app.nobody")
                return None
            account = await page_of(db, person, now=now)
            until = opened.until + USED_IS_KNOWN
            if not await links.use_once(db, opened.mark, account, now=now, until=until):
                log.warning("mini-app.again")
                return None
            return await links.open_session(db, account, now=now, holds=SESSION_HOLDS)
