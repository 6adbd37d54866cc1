"""Files of an account: which one is asked for, and making it."""

import re
from dataclasses import dataclass

from bot.texts import Texts
from domain.account import Account
from domain.people import Language
from domain.quarters import Quarter, read_quarter

KINDS = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "png": "image/png",
}
"""How the names of such files end, and what they are."""
_NAMED = re.compile(rf"account-(?P<quarter>\w+)\.(?P<kind>{'|'.join(KINDS)})")


@dataclass(frozen=True)
class Asked:
    """The account of a quarter as a workbook or as a picture."""

    quarter: Quarter
    kind: str

    @property
    def media_type(self) -> str:
        """What a browser is told that it is."""
        return KINDS[self.kind]


def asked_for(which: str) -> Asked | None:
    """What the name that `domain.enclosed.account_file` gave asks for; None when it is no file of an account."""
    named = _NAMED.fullmatch(which)
    quarter = read_quarter(named["quarter"]) if named else None
    return Asked(quarter, named["kind"]) if named and quarter else None


def made(account: Account, kind: str, texts: Texts, *, language: Language) -> bytes:
    """The file."""
    if kind == "xlsx":
        from bot.account_workbook import workbook_of  # noqa: PLC0415  each brings in a library of its own

        return workbook_of(account, texts, language=language)
    from bot.account_picture import picture_of  # noqa: PLC0415

    return picture_of(account, texts, language=language)
