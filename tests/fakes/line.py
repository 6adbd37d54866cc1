"""A line to a server over which something may happen to every request: it is asked through a door of our own."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from aiohttp import ClientSession, web

Ask = Callable[[], Awaitable[web.Response]]
Around = Callable[[Ask], Awaitable[web.Response]]
"""Is given the asking of one request, and gives what the other side hears of the answer."""
OF_THE_LINE = {"Content-Length", "Transfer-Encoding", "Connection", "Content-Encoding", "Server", "Date"}


@asynccontextmanager
async def line_to(url: str, around: Around) -> AsyncIterator[str]:
    """The address of the door, until the end of the block."""
    async with ClientSession() as session:

        async def passes(request: web.Request) -> web.Response:
            body, headers = await request.read(), {"Authorization": request.headers.get("Authorization", "")}

            async def ask() -> web.Response:
                address = f"{url}{request.path_qs}"
                async with session.request(request.method, address, data=body, headers=headers) as answer:
                    kept = {name: value for name, value in answer.headers.items() if name not in OF_THE_LINE}
                    return web.Response(status=answer.status, body=await answer.read(), headers=kept)

            return await around(ask)

        app = web.Application()
        app.router.add_route("*", "/{path:.*}", passes)
        runner = web.AppRunner(app, access_log=None, handler_cancellation=True, shutdown_timeout=0.1)
        await runner.setup()
        site = web.TCPSite(runner, "127.0.0.1", 0)
        await site.start()
        try:
            yield f"http://127.0.0.1:{runner.addresses[0][1]}"
        finally:
            await runner.cleanup()
