"""The program is killed at any moment, a hundred times on each database: nothing is lost, nothing is done twice."""

import itertools
import random
from collections.abc import Iterator

import pytest

from crash.stages import PAPER, TELEGRAM
from crash.telling import TellerOn, Undisturbed

STAGES = {"paper": (PAPER, 0.01, 2 / 3), "telegram": (TELEGRAM, 0.03, 1 / 3)}
"""Where people are, the shortest life there, and its share of the kills: over HTTP all takes longer."""
LONGEST = 0.2
"""Of two in three lives, in seconds of work: a whole undisturbed story is less than one."""


def moments(dice: random.Random, *, shortest: float) -> Iterator[float | None]:
    """How long each life lasts; every third may last long, so that the story gets on and nothing seems to be poison."""
    for number in itertools.count(1):
        yield dice.uniform(shortest, LONGEST) if number % 3 else 2 * LONGEST


@pytest.mark.parametrize("name", STAGES)
def test_random_kills_lose_nothing_and_double_nothing(
    teller_on: TellerOn, undisturbed_on: Undisturbed, kills: int, name: str
) -> None:
    """Its share of them on each stage."""
    stage, shortest, share = STAGES[name]
    teller, undisturbed = teller_on(stage), undisturbed_on(stage)
    assert undisturbed.account
    dice, killed, repeats = random.Random(20260302), 0, 0  # noqa: S311  no secret
    while killed < kills * share:
        told = teller.tell(kills=moments(dice, shortest=shortest))
        assert told.complaints(undisturbed.account) == []
        assert told.account
        killed, repeats = killed + told.killed, repeats + told.account.repeats
    print(f"{name}: {killed} random kills, {repeats} repeats")  # noqa: T201  the figure
