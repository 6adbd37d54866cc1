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


@given(LANGUAGES, st.integers(-(10**7), 10**7))
def test_tenths_stand_behind_the_sign_of_the_language(language: Language, tenths: int) -> None:
    source = f"{language.value} =\n    .b = {{ NUMBER($number, minimumFractionDigits: 1, maximumFractionDigits: 1) }}"
    said = Texts({"a": source}).say(TextId("a.b"), {"number": tenths / 10}, language=language)
    assert said == format_decimal(tenths / 10, format="#,##0.0", locale=Locale(language.value))
