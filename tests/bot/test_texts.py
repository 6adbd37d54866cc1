"""The texts: complete in each language, all that the code asks for, and short enough to be read on a doorstep."""

import re
import statistics
import sys
from collections import defaultdict
from collections.abc import Collection, Iterable
from pathlib import Path

import pytest

from bot.text_check import Piece, differences, pieces
from bot.texts import LOCALES
from domain.ids import TextId
from domain.people import Language
from fakes.used_texts import Use, in_source, used

MOST_WORDS = 12
"""On average, in a sentence: B1."""
SENTENCE = re.compile(r"[^.!?…\n]+[.!?…]")
"""With its end: labels of buttons and names of days are no sentences, and would make the average look better."""


def test_every_text_is_there_in_each_language_with_the_same_gaps() -> None:
    assert differences() == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("    .yes = Yes\n", ""), "option.yes is not there in en"),
        (("    .yes = Yes\n", "    .yes = Yes\n    .oh = Oh\n"), "option.oh is there in en, not in nl"),
        (("    .yes = Yes\n", "    .yes = Yes { $name }\n"), "option.yes has other gaps in en than in nl"),
        (("    .yes = Yes\n", "    .yes = Yes\n    .yes = Yes\n"), "option.ftl: option.yes comes twice in en"),
        (("en =\n", "en = Words\n"), "option.ftl: en has words of its own; give them an attribute"),
        (("en =\n", "english =\n"), "option.ftl: english is no language"),
        (("en =\n", "en\n"), "option.ftl: not understood: en"),
    ],
)
def test_a_difference_is_found(tmp_path: Path, change: tuple[str, str], said: str) -> None:
    for file in LOCALES.glob("*.ftl"):
        words = file.read_text(encoding="utf-8")
        changed = words.replace(*change) if file.name == "option.ftl" else words
        assert file.name != "option.ftl" or changed != words
        (tmp_path / file.name).write_text(changed, encoding="utf-8")
    assert any(line.startswith(said) for line in differences(tmp_path))


def missing(uses: Iterable[Use], known: Collection[str]) -> list[str]:
    return [
        f"{use.place}: {use.id}"
        for use in uses
        if not (any(one.startswith(use.id) for one in known) if use.is_start else use.id in known)
    ]


def test_every_text_that_the_code_asks_for_exists() -> None:
    uses = list(used())
    assert len(uses) > 200
    assert missing(uses, {*pieces(Language.DUTCH)}) == []


@pytest.mark.parametrize(
    "line",
    [
        'RefusedError("visit.no-such")',
        'Say(to, TextId("visit.no-such"))',
        'Say(to, TextId("option.yes" if it else "visit.no-such"))',
        'ask.one_of("visit.no-such", options)',
        'TextId(f"nothing.{kind}")',
        'run.say("visit.no-such")',
    ],
)
def test_a_missing_text_is_found(line: str) -> None:
    assert missing(list(in_source(line, place="bot/app.py")), set(pieces(Language.DUTCH)))


def test_the_label_of_each_option_is_looked_for() -> None:
    known = set(pieces(Language.DUTCH))
    uses = [use for use in used() if use.id == "join.rules_read"]
    assert uses
    assert missing(uses, {str(one) for one in known} - {"join.rules_read"})


def sentence_lengths(written: str) -> list[int]:
    """The number of words of each sentence; a gap counts as one word."""
    spoken = re.sub(r"\{[^{}]*\}", "iets", written)
    return [len(re.findall(r"[\w’'-]+", sentence)) for sentence in SENTENCE.findall(spoken)]


def by_capability(texts: dict[TextId, Piece]) -> dict[str, list[int]]:
    found: defaultdict[str, list[int]] = defaultdict(list)
    for text_id, piece in texts.items():
        found[text_id.partition(".")[0]] += sentence_lengths(piece.written)
    return {name: lengths for name, lengths in found.items() if lengths}


def test_sentences_are_short(capsys: pytest.CaptureFixture[str]) -> None:
    """Prints the average number of words in a Dutch sentence, for each capability."""
    averages = {name: statistics.mean(lengths) for name, lengths in by_capability(dict(pieces(Language.DUTCH))).items()}
    with capsys.disabled():
        for name, average in sorted(averages.items(), key=lambda one: -one[1]):
            sys.stdout.write(f"\n{name:20} {average:5.1f}")
    assert {name: average for name, average in averages.items() if average > MOST_WORDS} == {}


def test_a_long_sentence_is_found() -> None:
    text = "Dit is een zin van meer dan twaalf woorden die niemand op een stoep nog leest. Kort."
    assert sentence_lengths(text) == [16, 1]
    assert sentence_lengths("Hallo { $name }. Bel nu: 06-12345678!\nGeen zin\nWat is er?") == [2, 3, 3]


@pytest.mark.parametrize("word", ["opschaling", "cliënt", "hij", "zij", "u", "uw", "gereageerd"])
def test_some_words_are_never_said(word: str) -> None:
    """`uitleg` is what a volunteer reads aloud to a resident, who is spoken to as "u"."""
    aloud = ("explain.", "uitleg.")
    found = [
        text_id
        for text_id, piece in pieces(Language.DUTCH).items()
        if re.search(rf"\b{word}\b", piece.written, re.IGNORECASE) and not text_id.startswith(aloud)
    ]
    assert found == []


AT_MOST_A2, MEAN_A2 = 12, 8
OF_ONESELF = (
    *("check-in.", "support.", "dilemma.", "boundary."),
    *("aftercare.", "danger.", "details.danger", "gut-feeling."),
)
"""All that is said to a volunteer who is asked how they are, is in doubt, wants help or is in danger."""
IN_DANGER = re.compile(r"\b11[23]\b")
"""Whoever reads one of these numbers may have no time to read twice."""


def must_be_simple(text_id: TextId, piece: Piece) -> bool:
    return text_id.startswith(OF_ONESELF) or bool(IN_DANGER.search(piece.written))


@pytest.mark.parametrize("language", Language)
def test_what_is_asked_about_oneself_or_read_in_danger_is_simpler_still(language: Language) -> None:
    """A2: about 8 words in a sentence and never more than 12, so that a tired reader can follow."""
    simple = {
        text_id: sentence_lengths(piece.written)
        for text_id, piece in pieces(language).items()
        if must_be_simple(text_id, piece)
    }
    assert {text_id: found for text_id, found in simple.items() if max(found, default=0) > AT_MOST_A2} == {}
    counted = [length for found in simple.values() for length in found]
    assert len(counted) > 200
    assert statistics.mean(counted) <= MEAN_A2


def test_emergency_texts_of_other_capabilities_are_among_them() -> None:
    known = pieces(Language.DUTCH)
    wanted = ("sign.emergency", "escalation.nobody-yet-emergency", "escalation.nobody-reachable", "page.kept")
    assert [one for one in wanted if not must_be_simple(TextId(one), known[TextId(one)])] == []
