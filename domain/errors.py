"""Refusals: each names the words that the person hears."""

from domain.ids import TextId
from domain.text_args import Arg


class RefusedError(Exception):
    """Something that cannot be done; `text` and `args` are what the person is told."""

    def __init__(self, text: str, **args: Arg) -> None:
        """Refuse with the text of that id."""
        super().__init__(text)
        self.text = TextId(text)
        self.args_of_text: dict[str, Arg] = args

    @property
    def is_unknown(self) -> bool:
        """Whether there is no such thing, or it is not theirs to know of: these are refused in the same words.

        Its text is `<what was asked for>.unknown`; that somebody tried is written down, not what they typed.
        """
        return self.text.endswith(".unknown")
