"""The way in: a one-time link, or an invite, opens somebody's chat."""

from dataclasses import dataclass

import structlog
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from bot.app import House
from bot.platforms.web import NAME
from bot.web.pages import Pages, language_of
from bot.web.security import COOKIE, signed_in
from domain.conversation import Incoming, Kind
from domain.ids import AccountId, new_id
from domain.people import Language
from storage import invites, links, people
from storage.database import Session
from storage.web_chat import JOINED

log = structlog.get_logger()


@dataclass(frozen=True)
class Entrance:
    """The pages around the chat; `secure` when the browser reaches us over https."""

    house: House
    pages: Pages
    secure: bool

    def routes(self) -> list[Route]:
        """The addresses of links and of the chat page."""
        return [
            Route("/c/{token}", self.show_link, methods=["GET"]),
            Route("/c/{token}", self.spend_link, methods=["POST"]),
            Route("/chat", self.chat),
        ]

    async def show_link(self, request: Request) -> Response:
        """One button; looking does not spend the link, since chat apps look at links by themselves."""
        return HTMLResponse(self.pages.render("link.html", language=_language(request)))

    async def spend_link(self, request: Request) -> Response:
        """Spend the link and open the session; wrong, used and expired are answered in the same words."""
        token = request.path_params["token"]
        now = self.house.clock.now()
        async with self.house.database.transaction("link") as db:
            known = await links.spend(db, token, now=now)
            account = known or await self._invited(db, token)
            session = await links.open_session(db, account, now=now) if account else None
        if account is None or session is None:
            log.warning("link.refused")
            return HTMLResponse(self.pages.render("link-gone.html", language=_language(request)), status_code=410)
        if known is None:
            await self.house.dispatcher.receive(
                Incoming(account=account, event_id=JOINED, kind=Kind.TEXT, received_at=now, text="/start"),
            )
        answer = RedirectResponse("/chat", status_code=303)
        answer.set_cookie(
            COOKIE,
            session,
            max_age=int(links.SESSION_HOLDS.total_seconds()),
            httponly=True,
            samesite="strict",
            secure=self.secure,
        )
        return answer

    async def chat(self, request: Request) -> Response:
        """The chat page; who is not signed in learns how to get in."""
        who = await signed_in(request, self.house.database, self.house.clock)
        if who is None:
            return HTMLResponse(self.pages.render("link-gone.html", language=_language(request)), status_code=401)
        return HTMLResponse(self.pages.render("chat.html", language=_language(request)))

    async def _invited(self, db: Session, token: str) -> AccountId | None:
        """The fresh account of somebody who opens their invite here; they are asked to join at once."""
        now = self.house.clock.now()
        code = invites.code_in(token)
        person = await invites.redeem(db, code, now=now) if code else None
        if person is None:
            return None
        return await people.open_account(db, NAME, new_id(), person=person, now=now)


def _language(request: Request) -> Language:
    wanted = request.query_params.get("lang")
    return language_of(request.headers.get("accept-language", ""), wanted=wanted)
