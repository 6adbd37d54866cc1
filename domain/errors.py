"""Refusals: each names the words that the person hears, or whoever administers the machine."""

from domain.ids import TextId
from domain.text_args import Arg


class SaidError(Exception):
    """Something that cannot be done; `text` and `args_of_text` are what is said of it."""

    def __init__(self, text: str, **args: Arg) -> None:
        """Refuse with the text of that id."""
        super().__init__(text)
        self.text = TextId(text)
        self.args_of_text: dict[str, Arg] = args


class StartError(SaidError):
    """What keeps the program from beginning; it is said to whoever administers the machine."""


class RefusedError(SaidError):
    """What a person asked for cannot be done; they are told."""

    @property
    def is_unknown(self) -> bool:
        """Whether there is no such thing, or it is not theirs to know of: these are refused in the same words.

        Its text is `<what was asked for>.unknown`; that somebody tried is written down, not what they typed.
        """
        return self.text.endswith(".unknown")
