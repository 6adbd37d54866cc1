"""By which ways somebody comes in with a code: the bot on Telegram, the bot on Matrix, the page of the organisation."""

from collections.abc import Callable
from dataclasses import dataclass

from domain.conversation import text
from domain.text_args import Text, Written


def nowhere(code: str) -> None:
    """No link: there is no bot, or it is not known yet which one it is."""
    del code


@dataclass(frozen=True)
class WaysIn:
    """`address` is where the own pages are, without a slash at the end. `matrix` is the bot there, None where none is.

    `telegram` gives the link that opens the chat with the bot there and carries a code.
    """

    address: str = ""
    matrix: str | None = None
    telegram: Callable[[str], str | None] = nowhere

    def link(self, code: str) -> Written:
        """The link to the own page that carries the code: whoever has it is let in, as with the code."""
        return Written(f"{self.address}/c/{code}")

    @property
    def page(self) -> str:
        """Where a code is typed in a browser."""
        return f"{self.address}/code"

    def told(self, code: str) -> tuple[Text, ...]:
        """Each way in words, for who gives the code to somebody."""
        found = []
        if link := self.telegram(code):
            found.append(text("invite.telegram", link=Written(link)))
        if self.matrix:
            found.append(text("invite.matrix", user=self.matrix))
        return (*found, text("invite.page", page=self.page))


NOT_SET = WaysIn()
"""Where nobody has said where the own pages are, as in a story."""
