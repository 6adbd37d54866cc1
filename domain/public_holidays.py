"""The days on which the Netherlands as a whole does not work."""

from datetime import date
from functools import lru_cache

NOT_A_DAY_OFF = "Good Friday"
"""In the list of the `holidays` package, but an ordinary working day for most Dutch employers."""


@lru_cache(maxsize=32)
def public_holidays(year: int) -> frozenset[date]:
    """The Dutch public holidays of one year.

    Good Friday is left out: collective agreements seldom give it, and a closed Friday that is not closed
    costs an escalation three days. 5 May counts in lustrum years only (2025, 2030), as the package has it
    and as the Labour Foundation advises; an area that closes in other years too still answers its calls.
    """
    from holidays import country_holidays  # noqa: PLC0415  4 MB that are not needed before the first sign

    found = country_holidays("NL", years=year, categories=("public",), language="en_US")
    return frozenset(day for day, name in found.items() if name != NOT_A_DAY_OFF)
