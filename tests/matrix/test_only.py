"""A process of its own for Matrix, on PostgreSQL beside the others."""

import asyncio
import contextlib
import socket
from pathlib import Path

from bot.config import Settings
from bot.making import make
from bot.running import run_organisation
from domain.clock import SystemClock
from fakes.matrix_people import People
from fakes.synapse import Homeserver


async def test_it_receives_and_sends_over_matrix_and_leaves_the_page_alone(
    people: People, homeserver: Homeserver, empty_postgres: str, tmp_path: Path
) -> None:
    bot, riet = homeserver.register("bot"), people.phone("Riet")
    with socket.create_server(("127.0.0.1", 0)) as taken:
        settings = Settings.model_validate(
            {
                "database_url": empty_postgres,
                "master_key_file": tmp_path / "key",
                "port": taken.getsockname()[1],
                "matrix_homeserver": homeserver.url,
                "matrix_user": bot.user,
                "matrix_password": bot.password,
                "matrix_encryption": "off",
            }
        )
        await make(settings, now=SystemClock().now())
        started = asyncio.Event()
        running = asyncio.create_task(run_organisation(settings, started=started.set, only=("matrix",)))
        try:
            async with asyncio.timeout(20):
                await started.wait()
            await riet.opens(bot.user)
            await riet.sends("hoi")
            assert "Hallo." in (await riet.until_reads(1))[0]
        finally:
            running.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await running
