"""Finding one of many people in a chat: a few buttons at once, and typed words find all who are called so."""

from collections.abc import Sequence

from domain.ask import Ask, Choosable
from domain.conversation import Option
from domain.ids import TextId
from domain.team import SHOWN_AT_ONCE, Member, called

MORE = Option("more", TextId("team.option-more"))


class _Looked:
    """Words that somebody typed to find a person by."""

    def __init__(self, words: str) -> None:
        self.words = words

    def option(self) -> Option:
        """Never shown: it is only ever typed."""
        return Option("looked", TextId("option.as-is"), {"words": self.words})


async def find_member(
    ask: Ask, question: str, everybody: Sequence[Member], *, words: str = "", besides: Sequence[Option] = ()
) -> Member | Option:
    """The one who is meant, or one of the options that stand `besides` the first names; `words` were typed before."""
    found, first = called(everybody, words), 0
    for number in ask.rounds("people"):
        if words and len(found) == 1:
            return found[0]
        if words and not found:
            await ask.tell("team.nobody-called")
            found, first = list(everybody), 0
        shown = _shown(found, first, besides=besides if number == 1 else ())
        chosen = await ask.one_of(question, shown, typed=_typed)
        if isinstance(chosen, Member):
            return chosen
        if isinstance(chosen, _Looked):
            words, first = chosen.words, 0
            found = called(everybody, words)
        elif chosen == MORE:
            words, first = "", first + SHOWN_AT_ONCE
        else:
            return chosen.option()
    raise AssertionError("the rounds have an end of their own")


def _typed(words: str) -> Choosable | None:
    return _Looked(words)


def _shown(found: Sequence[Member], first: int, *, besides: Sequence[Option]) -> list[Choosable]:
    shown: list[Choosable] = list(found[first : first + SHOWN_AT_ONCE])
    if len(found) > first + SHOWN_AT_ONCE:
        shown.append(MORE)
    return [*shown, *besides]
