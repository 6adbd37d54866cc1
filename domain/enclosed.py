"""Which file goes with a message: only that is kept; the file is made anew each time it is sent or fetched."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from domain.ids import TextId
from domain.text_args import Args, Written


class Holds(Enum):
    """Whom a file tells something about, at most; it says where the file may go."""

    NOBODY = 0
    PEOPLE = 1
    RESIDENTS = 2


@dataclass(frozen=True)
class Enclosed:
    """A file: by its `name`, the last part of its address on the own page, or the picture of a `link`."""

    name: str = ""
    link: str = ""
    holds: Holds = Holds.PEOPLE


_NAMED: Mapping[TextId, Enclosed] = {
    TextId("export.ready"): Enclosed("export", holds=Holds.RESIDENTS),
    TextId("export.template"): Enclosed("template", holds=Holds.NOBODY),
    TextId("cards.ready"): Enclosed("cards"),
}
_OF_ACCOUNTS: Mapping[TextId, str] = {TextId("account.workbook"): "xlsx", TextId("account.picture"): "png"}
_PICTURED = frozenset({TextId("letting-in.made"), TextId("evening.made")})
"""Texts whose link is shown as a picture as well, to be scanned from a screen or from paper."""


def enclosed_in(text: TextId, args: Args) -> Enclosed | None:
    """The file that goes with this text, None for most; a message with a file has no buttons."""
    if kind := _OF_ACCOUNTS.get(text):
        return Enclosed(account_file(str(args["written"]), kind))
    link = args.get("link")
    if text in _PICTURED and isinstance(link, Written):
        return Enclosed(link=link.words)
    return _NAMED.get(text)


def may_have_file(text: TextId) -> bool:
    """Whether a file may have gone with this text, where that may travel."""
    return text in _NAMED or text in _OF_ACCOUNTS or text in _PICTURED


def account_file(quarter: str, kind: str) -> str:
    """The name of the file of an account; `bot.account_files.asked_for` reads it."""
    return f"account-{quarter}.{kind}"
