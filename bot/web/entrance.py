"""The way in: a one-time link, or an invite as a link or typed from paper, opens somebody's chat."""

from dataclasses import dataclass

import structlog
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from bot.app import House
from bot.platforms.web import NAME
from bot.web.bodies import field_in
from bot.web.pages import Pages, language_of
from bot.web.security import COOKIE, is_from_here, token_of
from domain.conversation import Incoming, Kind
from domain.ids import AccountId, new_id
from domain.people import Language
from storage import evenings, invites, links, people
from storage.database import Session
from storage.web_chat import JOINED

log = structlog.get_logger()
LONGEST_CODE = 200
"""Letters of what was typed that are shown again: more than any code has."""


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
            Route("/code", self.ask_code, methods=["GET"]),
            Route("/code", self.spend_code, methods=["POST"]),
            Route("/chat", self.chat),
        ]

    async def show_link(self, request: Request) -> Response:
        """One button; looking does not spend the link, since chat apps look at links by themselves."""
        now, code = self.house.clock.now(), invites.code_in(request.path_params["token"])
        async with self.house.database.reading() as db:
            for_all = code is not None and await evenings.is_open(db, code, now=now)
        return self._way_in(request, "evening" if for_all else "link")

    async def spend_link(self, request: Request) -> Response:
        """Spend the link and open the session; wrong, used and expired are answered in the same words."""
        session = await self._spent(request, request.path_params["token"])
        if session is None:
            return HTMLResponse(self.pages.render("link-gone.html", language=_language(request)), status_code=410)
        return self._signed_in(session)

    async def ask_code(self, request: Request) -> Response:
        """A field for who has a code on paper; it is the front page of an organisation too."""
        return self._way_in(request, "code")

    async def spend_code(self, request: Request) -> Response:
        """The same as a link with that code; what was typed stands there still, so that a slip can be put right."""
        typed = (await field_in(request, "code")).strip()
        session = await self._spent(request, typed) if typed else None
        return self._signed_in(session) if session else self._way_in(request, "code", failed=typed[:LONGEST_CODE])

    async def _spent(self, request: Request, token: str) -> str | None:
        """The session that a link or code opens; None when it is wrong, used or expired, or tried too often."""
        now = self.house.clock.now()
        account = session = None
        invited = False
        if is_from_here(request):
            async with self.house.database.transaction("link") as db:
                account = await links.spend(db, token, now=now)
                if account is None:
                    address = request.client.host if request.client else ""
                    account = await self._invited(db, token, address=address)
                    invited = account is not None
                session = await links.open_session(db, account, now=now) if account else None
                if session and (earlier := token_of(request)):
                    await links.end_session(db, earlier)
        if account is None or session is None:
            log.warning("link.refused")
            return None
        if invited:
            await self._greet(account)
        return session

    def _way_in(self, request: Request, kind: str, *, failed: str = "") -> Response:
        """The page with one button, and for a code with a field; `failed` is what was typed there and is not good."""
        language = _language(request)
        words = {one: self.pages.say(f"web.{kind}-{one}", language) for one in ("title", "text", "open")}
        page = self.pages.render(
            "way-in.html",
            language=language,
            **words,
            action="/code" if kind == "code" else "",
            asks_code="yes" if kind == "code" else "",
            code_failed=failed,
        )
        return HTMLResponse(page, status_code=422 if failed else 200)

    async def chat(self, request: Request) -> Response:
        """The chat page; who is not signed in learns how to get in."""
        async with self.house.database.reading() as db:
            who = await links.find_session(db, token_of(request), now=self.house.clock.now())
            known = await people.get(db, [who.person]) if who else {}
        if who is None:
            return HTMLResponse(self.pages.render("link-gone.html", language=_language(request)), status_code=401)
        language = known[who.person].language if who.person in known else _language(request)
        return HTMLResponse(self.pages.render("chat.html", language=language))

    async def _invited(self, db: Session, token: str, *, address: str) -> AccountId | None:
        """The fresh account of somebody who opens their invite here, from that internet address."""
        now = self.house.clock.now()
        code, visitor = invites.code_in(token), invites.visitor_at(db, address, now=now)
        if code is None or not await invites.may_try(db, visitor, now=now):
            return None
        admitted = await evenings.admitted(db, code, by=visitor, now=now)
        if admitted is None:
            await invites.count_wrong(db, visitor, now=now)
            return None
        log.info("invite.used", person=admitted.person)
        return await people.open_account(db, NAME, new_id(), person=admitted.person, now=now)

    async def _greet(self, account: AccountId) -> None:
        """They are asked to join at once, without having to type anything."""
        now = self.house.clock.now()
        await self.house.dispatcher.receive(
            Incoming(account=account, event_id=JOINED, kind=Kind.TEXT, received_at=now, text="/start"),
        )

    def _signed_in(self, session: str) -> Response:
        """To the chat, with the cookie that says whose it is.

        It is lax, not strict, so that a link to the chat in a mail finds its reader signed in; nothing changes by
        following a link, and what does change something asks for a header of our own.
        """
        answer = RedirectResponse("/chat", status_code=303)
        answer.set_cookie(
            COOKIE,
            session,
            max_age=int(links.SESSION_HOLDS.total_seconds()),
            httponly=True,
            samesite="lax",
            secure=self.secure,
        )
        return answer


def _language(request: Request) -> Language:
    wanted = request.query_params.get("lang")
    return language_of(request.headers.get("accept-language", ""), wanted=wanted)
