"""Every answer, good or bad, is safe, kind, and in the reader's language."""

import asyncio
import re
from pathlib import Path

import pytest

from bot.web.pages import STATIC, language_of
from domain.people import Language
from fakes.web_world import WebWorld, web_world

SAFE = {
    "content-security-policy",
    "x-content-type-options",
    "referrer-policy",
    "cross-origin-opener-policy",
    "cross-origin-resource-policy",
    "permissions-policy",
}
PAGES = ("/", "/chat", "/c/kanariegele-sleutel-van-een-chat", "/nothing", "/static/nothing.css", "/api/nothing")


async def test_every_answer_carries_the_headers(on_sqlite: WebWorld) -> None:
    for method in ("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE"):
        for path in (
            *PAGES,
            "/healthz",
            "/readyz",
            "/static/chat.js",
            "/api/chat",
            "/demo/api/state",
            "/api/chat/events",
        ):
            answer = await on_sqlite.http.request(method, path)
            assert set(answer.headers) >= SAFE, (method, path)
            assert answer.headers["cache-control"] in {"no-store", "no-cache"}, (method, path)
            assert answer.status_code < 500, (method, path)
            if method == "HEAD":
                assert answer.content == b""


async def test_the_policy_allows_nothing_from_elsewhere_and_nothing_inline(on_sqlite: WebWorld) -> None:
    policy = (await on_sqlite.http.get("/")).headers["content-security-policy"]
    assert "unsafe" not in policy
    assert "default-src 'none'" in policy
    assert re.findall(r"https?:", policy) == []


@pytest.mark.parametrize("path", PAGES)
async def test_no_page_has_a_script_or_style_of_its_own(on_sqlite: WebWorld, path: str) -> None:
    text = (await on_sqlite.http.get(path)).text
    assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]*src=)|https?://(?!www\.w3\.org)", text)


async def test_what_is_not_there_is_said_kindly_in_ones_language(on_sqlite: WebWorld) -> None:
    dutch = await on_sqlite.http.get("/nothing", headers={"Accept-Language": "nl"})
    english = await on_sqlite.http.get("/nothing", headers={"Accept-Language": "en-GB,en;q=0.9"})
    assert (dutch.status_code, english.status_code) == (404, 404)
    assert "Hier is niets" in dutch.text
    assert '<html lang="nl">' in dutch.text
    assert "There is nothing here" in english.text
    script = await on_sqlite.http.get("/api/nothing")
    assert (script.status_code, script.json()["text"][:13]) == (404, "Hier is niets")


async def test_a_method_that_is_not_meant_is_refused_with_the_ones_that_are(on_sqlite: WebWorld) -> None:
    answer = await on_sqlite.http.delete("/chat")
    assert answer.status_code == 405
    assert "GET" in answer.headers["allow"]
    assert "Hier is niets" in answer.text


async def test_what_breaks_is_said_kindly_without_saying_what(sqlite_url: str) -> None:
    async with web_world(sqlite_url) as world:
        await world.house.database.close()
        await asyncio.to_thread(Path(sqlite_url.partition("///")[2]).unlink)
        page = await world.http.get("/chat")
        script = await world.http.get("/api/chat")
        health = await world.http.get("/readyz")
    assert page.status_code == script.status_code == 500
    assert "Dat ging mis" in page.text
    assert script.json()["text"].startswith("Dat ging mis")
    assert not re.search("Traceback|sqlite|SELECT", page.text + script.text)
    assert set(page.headers) >= SAFE
    assert (health.status_code, health.json()) == (503, {"ok": False, "parts": {"database": False, "urgent": True}})


async def test_static_files_are_asked_again_and_not_sent_again(on_sqlite: WebWorld) -> None:
    first = await on_sqlite.http.get("/static/chat.js")
    assert first.headers["cache-control"] == "no-cache"
    again = await on_sqlite.http.get("/static/chat.js", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert set(again.headers) >= SAFE
    assert (await on_sqlite.http.get("/static/gone.js")).headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    "path",
    [
        "../pages.py",
        "..%2fpages.py",
        "%2e%2e/pages.py",
        "..\\pages.py",
        "%2e%2e%2f%2e%2e%2fapp.py",
        "/etc/passwd",
        "%00",
        ".",
    ],
)
async def test_no_file_beyond_the_folder_is_served(on_sqlite: WebWorld, path: str) -> None:
    host, _, port = on_sqlite.address.removeprefix("http://").partition(":")
    answer = await raw(host, int(port), f"/static/{path}")
    assert answer.startswith(b"HTTP/1.1 404")
    assert b"import" not in answer
    assert b"root:" not in answer


def test_no_static_file_speaks_to_people_or_to_elsewhere() -> None:
    """Words live in the texts; addresses of others nowhere."""
    for file in STATIC.iterdir():
        text = file.read_text(encoding="utf-8")
        assert not re.search(r"https?://(?!www\.w3\.org/)", text), file.name
        assert "innerHTML" not in text, file.name
        assert "eval(" not in text, file.name


def test_the_language_is_the_first_of_ours() -> None:
    assert language_of("") is Language.DUTCH
    assert language_of("fr,de;q=0.9") is Language.DUTCH
    assert language_of("fr,en-US;q=0.9,nl;q=0.8") is Language.ENGLISH
    assert language_of("en", wanted="nl") is Language.DUTCH
    assert language_of("en", wanted="xx") is Language.ENGLISH


async def raw(host: str, port: int, path: str) -> bytes:
    """One request whose path nobody has tidied."""
    reader, writer = await asyncio.open_connection(host, port)
    writer.write(f"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
    async with asyncio.timeout(5):
        answer = await reader.read()
    writer.close()
    await writer.wait_closed()
    return answer
