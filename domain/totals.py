"""Totals for the talk with the municipality: how often, never who."""

from dataclasses import dataclass
from datetime import timedelta

FEWEST_PEOPLE = 5
"""What fewer different volunteers told of is not counted out: a total must not lead to a person."""
COUNTED_BACK = timedelta(days=365)


@dataclass(frozen=True)
class Total:
    """How often something of this key was told; `helped` None: too few said that it helped."""

    key: str
    count: int
    helped: int | None = None
