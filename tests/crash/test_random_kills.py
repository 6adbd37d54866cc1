"""The program is killed at any moment, a hundred times on each database: nothing is lost, nothing is done twice."""

import itertools
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from crash.account import Account
from crash.telling import Fresh, Teller
from crash.world import Parts

KILLS = 100
SHORTEST, LONGEST = 0.03, 0.5
pytestmark = pytest.mark.timeout(900)


def moments(dice: random.Random) -> Iterator[float | None]:
    """How long each life lasts; every third may last long, so that the story gets on and nothing seems to be poison."""
    for number in itertools.count(1):
        yield dice.uniform(SHORTEST, LONGEST) if number % 3 else 2 * LONGEST


def test_random_kills_lose_nothing_and_double_nothing(
    fresh: Fresh, tmp_path: Path, parts: Parts, undisturbed: Account
) -> None:
    teller = Teller(fresh, tmp_path, parts)
    dice, kills, repeats = random.Random(20260302), 0, 0  # noqa: S311  no secret
    while kills < KILLS:
        told = teller.tell(kills=moments(dice))
        assert told.complaints(undisturbed) == []
        assert told.account
        kills, repeats = kills + told.killed, repeats + told.account.repeats
    print(f"{kills} random kills, {repeats} repeats")  # noqa: T201  the figure
