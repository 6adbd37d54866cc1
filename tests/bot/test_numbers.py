"""Numbers are said as Unicode's own tables say them, without reading these."""

from babel import Locale
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from bot.numbers import Numbers
from bot.texts import Texts
from domain.ids import TextId
from domain.people import Language

LANGUAGES = st.sampled_from(list(Language))


@given(LANGUAGES, st.integers(-(10**7), 10**7))
def test_a_number_is_written_and_counted_as_in_the_tables(language: Language, number: int) -> None:
    known = Locale(language.value)
    texts = Texts({"a": f"{language.value} =\n    .b = {{ $number }}"})
    assert texts.say(TextId("a.b"), {"number": number}, language=language) == format_decimal(number, locale=known)
    assert Numbers(language).plural_form(number) == known.plural_form(number)
