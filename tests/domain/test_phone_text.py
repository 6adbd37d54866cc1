"""Phone numbers as they are typed: what can be dialled is kept as it was written."""

import pytest

from domain.errors import RefusedError
from domain.phone_text import is_phone, read_phone


@pytest.mark.parametrize("typed", ["112", "06-12345678", "+31 6 12 34 56 78", "(030) 123 45 67", "0900-1234567"])
def test_what_can_be_dialled(typed: str) -> None:
    assert is_phone(typed)
    assert read_phone(f"  {typed} ") == typed


@pytest.mark.parametrize("typed", ["", "12", "Saskia", "06-1234567x", "1234567890123456", "-", "none"])
def test_what_cannot(typed: str) -> None:
    with pytest.raises(RefusedError):
        read_phone(typed)
