"""How a language writes and counts numbers: told here, since Babel reads megabytes for it."""

from collections.abc import Mapping

from babel import Locale
from babel.localedata import LocaleDataDict
from babel.numbers import parse_pattern
from babel.plural import PluralRule

from domain.people import Language

_GROUPS: Mapping[Language, str] = {Language.DUTCH: ".", Language.ENGLISH: ","}
"""What stands between thousands (Unicode CLDR 47, `numbers/symbols`); before tenths stands the other sign."""
_PATTERNS = LocaleDataDict({None: parse_pattern("#,##0")})
_ONE = PluralRule({"one": "i = 1 and v = 0"})
"""Both languages have one form for 1 and another for all the rest (Unicode CLDR 47, `plurals`)."""


class Numbers(Locale):
    """What a text asks of a locale to say a number and what goes with it; tenths only where the text asks for them."""

    def __init__(self, language: Language) -> None:
        """Read nothing."""
        super().__init__(language.value)
        group = _GROUPS[language]
        self._symbols = LocaleDataDict(
            {"latn": {"group": group, "decimal": {".": ",", ",": "."}[group], "minusSign": "-"}}
        )

    @property
    def plural_form(self) -> PluralRule:
        """Which form of a word goes with a number."""
        return _ONE

    @property
    def decimal_formats(self) -> LocaleDataDict:
        """How a number is written."""
        return _PATTERNS

    @property
    def number_symbols(self) -> LocaleDataDict:
        """What stands between and before digits."""
        return self._symbols
