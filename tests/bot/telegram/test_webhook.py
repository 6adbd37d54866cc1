"""The webhook: only who knows the secret is heard, and "received" means kept."""

import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import httpx
import pytest
from starlette.applications import Starlette

from bot.platforms.telegram.arriving import READ
from bot.platforms.telegram.invites import invite_link
from bot.platforms.telegram.pauses import USUAL, Pauses
from bot.platforms.telegram.platform import TelegramPlatform
from bot.platforms.telegram.webhook import HEADER, MOST_BYTES
from domain.conversation import Kind
from fakes import canaries
from fakes.bot_api import Server
from fakes.listening import listening
from fakes.telegram_world import Inbox, platform_at, served

SECRET = canaries.WEBHOOK_SECRET
UPDATE = {"update_id": 5}


@dataclass
class Hooked:
    """A platform with its page open on this machine."""

    platform: TelegramPlatform
    url: str
    path: str


@asynccontextmanager
async def hooked(server: Server, pauses: Pauses = USUAL) -> AsyncIterator[Hooked]:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        platform = platform_at(server.url, public_url=url, webhook_secret=SECRET, pauses=pauses)
        [route] = platform.routes()
        async with served(Starlette(routes=[route]), listener):
            yield Hooked(platform, url, route.path)
        await platform.close()


def client_of(hook: Hooked) -> httpx.AsyncClient:
    """Somebody who knows the secret."""
    return httpx.AsyncClient(base_url=hook.url, headers={HEADER: SECRET})


async def test_updates_are_brought_and_kept(server: Server) -> None:
    riet, inbox = server.person("Riet"), Inbox()
    async with hooked(server) as hook, listening(hook.platform, inbox):
        await riet.sends("B-12 goed 60")
        await server.all_taken()
        assert hook.platform.invite_link("ABC") == invite_link(server.username, "ABC")
    assert [(one.kind, one.text) for one in inbox.arrived] == [(Kind.TEXT, "B-12 goed 60")]
    assert server.webhook.secret == SECRET
    assert server.updates.allowed == set(READ)


async def test_what_cannot_be_kept_is_brought_again(server: Server) -> None:
    riet, inbox = server.person("Riet"), Inbox(broken=True)
    async with hooked(server) as hook, listening(hook.platform, inbox):
        await riet.sends("B-12 goed 60")
        while inbox.tries < 2:
            inbox.came.clear()
            await inbox.came.wait()
        assert len(server.updates.pending) == 1
        inbox.broken = False
        await server.all_taken()
    assert [one.text for one in inbox.arrived] == ["B-12 goed 60"]


async def test_who_does_not_know_the_secret_is_not_heard(server: Server) -> None:
    inbox = Inbox()
    body = {"update_id": 5, "message": {"text": canaries.WORDS}}
    async with hooked(server) as hook, listening(hook.platform, inbox), httpx.AsyncClient(base_url=hook.url) as thief:
        for headers in ({}, {HEADER: ""}, {HEADER: "een-ander-woord"}, {HEADER: "\u00e9"}):
            encoded = [(name.encode(), value.encode()) for name, value in headers.items()]
            assert (await thief.post(hook.path, json=body, headers=encoded)).status_code == 403
        assert (await thief.get(hook.path)).status_code == 405
    assert inbox.tries == 0


async def test_odd_bodies_are_refused(server: Server) -> None:
    inbox = Inbox()
    async with hooked(server) as hook, listening(hook.platform, inbox), client_of(hook) as client:
        for odd in (b"", b"[]", b"{}", b'{"update_id": "x"}', b"\xff", b"[" * 100_000):
            assert (await client.post(hook.path, content=odd)).status_code == 400
        assert (await client.post(hook.path, content=b" " * (MOST_BYTES + 1))).status_code == 413
        assert (await client.post(hook.path, json=UPDATE)).status_code == 200
    assert inbox.tries == 0


async def test_a_process_that_does_not_listen_asks_to_come_again(server: Server) -> None:
    async with hooked(server) as hook, client_of(hook) as client:
        assert (await client.post(hook.path, json=UPDATE)).status_code == 503


async def test_a_webhook_that_somebody_else_has_set(server: Server) -> None:
    inbox = Inbox()
    async with hooked(server, Pauses(look_every=0.05)) as hook, listening(hook.platform, inbox):
        await server.until(lambda: server.webhook.url)
        await server.webhook.set("http://127.0.0.1:1/thief", secret=None, most=1)
        await server.until(lambda: hook.platform.conflicting)
        await server.until(lambda: server.webhook.url == hook.url + hook.path)
        assert hook.platform.silent_for() < 5


async def test_a_server_that_refuses_the_webhook_at_first(server: Server) -> None:
    server.refuse(error=500, method="setWebhook", times=2)
    inbox = Inbox()
    async with hooked(server, Pauses(begin_again=0.05)) as hook, listening(hook.platform, inbox):
        await server.person("Riet").sends("hallo")
        await server.all_taken()


def test_the_path_does_not_tell_the_secret() -> None:
    platform = platform_at("http://127.0.0.1:1", public_url="http://127.0.0.1:2", webhook_secret=SECRET)
    [route] = platform.routes()
    assert SECRET not in route.path
    assert platform_at("http://127.0.0.1:1").routes() == []


def test_without_a_secret_there_is_no_webhook() -> None:
    with pytest.raises(ValueError, match="secret"):
        platform_at("http://127.0.0.1:1", public_url="http://127.0.0.1:2", webhook_secret="")
