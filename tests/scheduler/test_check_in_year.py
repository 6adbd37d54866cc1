"""A simulated year of check-ins: nobody is asked when they must not be, and nobody is forgotten."""

import asyncio
import os
from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fakes.check_in_year import Year
from fakes.organisation import organisation

Fresh = Callable[[Path], AbstractContextManager[str]]
VOLUNTEERS = int(os.environ.get("YEAR_VOLUNTEERS", "20"))
"""CI plays 200 (`make year`); more by hand: YEAR_VOLUNTEERS=2000."""
OVER_A_LONG_WEEKEND = timedelta(days=7)
"""With days on which the program was down."""


async def lived(url: str, *, seed: int, volunteers: int, days: int) -> Year:
    async with organisation(url) as office:
        year = Year(office, Random(seed))  # noqa: S311  a made-up year, the same each time
        await year.begin(volunteers, days=days)
        end = office.clock.now() + timedelta(days=days)
        await year.live(until=end)
        assert year.complaints == []
        sad = await year.tasks("sad")
        assert year.sad - set(year.cries) <= sad <= year.sad
        year.counted |= {"sad": len(sad), "silent": len(await year.tasks("silent"))}
        assert len(await year.tasks("support_call")) == len(year.cries)
        assert await year.unheard(before=end - OVER_A_LONG_WEEKEND) == 0
    return year


@pytest.mark.timeout(900)
async def test_a_year_goes_by(fresh_sqlite: Fresh, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Prints how often what happened."""
    with fresh_sqlite(tmp_path) as url:
        year = await lived(url, seed=2026, volunteers=VOLUNTEERS, days=365)
    with capsys.disabled():
        print(f"\n{VOLUNTEERS} volunteers: {dict(sorted(year.counted.items()))}")  # noqa: T201  the figures
    for happened in ("check-in.ask", "check-in.remind", "answer", "sad", "silent", "called", "talk", "pause", "move"):
        assert year.counted[happened], f"the year had no {happened}"


@pytest.mark.timeout(300)
@settings(max_examples=2, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32))
def test_other_lives_hold_as_well(fresh_sqlite: Fresh, tmp_path: Path, seed: int) -> None:
    with fresh_sqlite(tmp_path) as url:
        asyncio.run(lived(url, seed=seed, volunteers=10, days=100))
