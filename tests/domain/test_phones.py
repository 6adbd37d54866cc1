"""Numbers that people can dial, and those that only look like it."""

import pytest

from domain.phones import is_dutch_number


@pytest.mark.parametrize(
    "number", ["112", "113", "0800-2000", "0900-8844", "088-0767000", "030-7606055", "06-12345678", "0800-0432123"]
)
def test_a_dutch_number(number: str) -> None:
    assert is_dutch_number(number)


@pytest.mark.parametrize(
    "number",
    ["", "11", "111", "114", "0800 2000", "0800-200", "0800-20000", "030-760605", "0612345678", "+31612345678", "112 "],
)
def test_not_a_dutch_number(number: str) -> None:
    assert not is_dutch_number(number)
