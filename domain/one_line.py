"""Reports typed in one line begin with a resident's code, however it is spelled."""

import re
from dataclasses import dataclass

_CODE = re.compile(r"([A-Za-z]{1,3})-?(\d{1,6})\b")


@dataclass(frozen=True)
class OneLine:
    """A line that begins with a resident's code: the code as it is written everywhere, and what follows."""

    code: str
    rest: str


def one_line(text: str) -> OneLine | None:
    """Read a line such as "b12 goed 60"; None when it does not begin with a code."""
    found = _CODE.match(text.strip())
    if found is None:
        return None
    return OneLine(f"{found[1].upper()}-{found[2]}", text.strip()[found.end() :].strip(" :,-"))
