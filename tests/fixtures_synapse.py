"""One real homeserver for the whole run, started when the first test asks for it."""

from collections.abc import Iterator

import pytest

from fakes import surroundings, synapse


@pytest.fixture(scope="session")
def homeserver() -> Iterator[synapse.Homeserver]:
    """A Synapse without limits; accounts are made new for each test."""
    if line := surroundings.missing().get("synapse"):
        pytest.skip(line)
    with synapse.homeserver() as served:
        yield served
