"""The buttons of "Zorg melden", and what typed words choose among them."""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from domain.catalogue import Catalogue
from domain.conversation import Option, option_from_data, option_to_data
from domain.ids import TextId
from domain.residents import Match
from domain.sign_words import NamedSigns
from domain.signs import Way
from domain.urgency import Urgency
from domain.words import Words

AS_IS = TextId("option.as-is")
NONE_OF_THESE = Option("something_else", TextId("sign.none-of-these"))
NOBODY_CODED = Option("nobody_coded", TextId("sign.nobody-coded"))
YES = Option("yes", TextId("sign.yes-now"))
GUT_FEELING = "gut_feeling"
REST = "something_else"
"""The button with all signs that have none of their own."""


@dataclass(frozen=True)
class SignChoice:
    """A button, or the signs that typed words may mean; `doubt` says that it must be asked which."""

    key: str
    label: Words
    ways: tuple[Way, ...]
    question: Words | None = None
    doubt: bool = False

    def option(self) -> Option:
        """The button as it is shown."""
        return Option(self.key, AS_IS, {"words": self.label})


@dataclass(frozen=True)
class WayChoice:
    """One of the ways of a button."""

    way: Way

    def option(self) -> Option:
        """The button as it is shown."""
        return Option(self.way.key, AS_IS, {"words": self.way.label})


def buttons(catalogue: Catalogue) -> list[SignChoice]:
    """The buttons, in the catalogue's order."""
    return [SignChoice(one.key, one.label, one.ways, one.question) for one in catalogue.menu]


def boundary_buttons(catalogue: Catalogue) -> list[SignChoice]:
    """The buttons of a dilemma or a boundary, in the catalogue's order."""
    return [SignChoice(one.key, one.label, one.ways, one.question) for one in catalogue.boundary_menu]


def boundary_named(catalogue: Catalogue) -> Callable[[str], SignChoice | None]:
    """Reads the boundary that typed words name; None when they name none, or several."""

    def read(words: str) -> SignChoice | None:
        key = catalogue.boundary_in(words)
        if key is None:
            return None
        label = catalogue.boundary(key).label
        return SignChoice(key, label, (Way(key, label, boundary=key),))

    return read


def ways_of(choice: SignChoice) -> list[WayChoice]:
    """The ways of a button as options."""
    return [WayChoice(way) for way in choice.ways]


def rest_of(catalogue: Catalogue) -> SignChoice:
    """The button of the signs that have none of their own."""
    return next(one for one in buttons(catalogue) if one.key == REST)


def gut_feeling_of(catalogue: Catalogue) -> Way:
    """The way of "something is wrong", for who told something of which nobody knows yet what it is."""
    sign = catalogue.sign(GUT_FEELING)
    return Way(sign.key, sign.short, sign=sign.key)


def gravest_of(catalogue: Catalogue, choice: SignChoice) -> Way:
    """The most urgent sign of a choice but for what is emergency, which somebody would have to say.

    Of the button with all the rest nothing is known yet: that is a gut feeling.
    """
    if choice.key == REST:
        return gut_feeling_of(catalogue)
    ways = [way for way in choice.ways if way.sign and _urgency(catalogue, way) is not Urgency.EMERGENCY]
    return min(ways, key=lambda way: _urgency(catalogue, way).rank, default=gut_feeling_of(catalogue))


def _urgency(catalogue: Catalogue, way: Way) -> Urgency:
    return way.urgency or catalogue.sign(way.sign or GUT_FEELING).default_urgency


def typed_choice(catalogue: Catalogue) -> Callable[[str], SignChoice | None]:
    """Reads the signs that typed words name; None when they name none."""
    return lambda words: choice_named(catalogue, catalogue.signs_named_in(words))


def choice_named(catalogue: Catalogue, named: NamedSigns) -> SignChoice | None:
    """The choice that these named signs leave."""
    if not named.signs:
        return None
    signs = [catalogue.sign(key) for key in named.signs]
    ways = tuple(Way(sign.key, sign.short, sign=sign.key) for sign in signs)
    return SignChoice("named", signs[0].short, ways, doubt=named.only is None)


def answers_for(catalogue: Catalogue, sign: str) -> dict[str, str]:
    """The answers that choose a sign by its buttons: question -> option key."""
    button = catalogue.button_of(sign)
    answers = {"sign.what": button.key}
    if len(button.ways) > 1:
        answers["sign.which"] = next(way.key for way in button.ways if way.sign == sign and way.urgency is None)
    return answers


def in_doubt(catalogue: Catalogue, keys: Sequence[str]) -> SignChoice | None:
    """The choice among signs that typed words may mean; unknown keys are passed over."""
    known = tuple(key for key in keys if key in catalogue)
    return choice_named(catalogue, NamedSigns(known, is_certain=False))


def written_down(matches: Sequence[Match]) -> str:
    """Residents as buttons, in a form that can be an argument of a conversation."""
    return json.dumps([option_to_data(match.option()) for match in matches])


def read_back(written: str) -> list[Option]:
    """The buttons that `written_down` made this of."""
    return [option_from_data(one) for one in json.loads(written)]
