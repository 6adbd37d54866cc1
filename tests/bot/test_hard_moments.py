"""Texts for hard moments are read with shaking hands: short sentences, in each language."""

import re
import statistics

import pytest

from bot.catalogue import shipped
from bot.text_check import pieces
from domain.people import Language

MOST_ON_AVERAGE, MOST_AT_ALL = 8, 12
READ_BY_VOLUNTEERS = (
    *("aftercare.begun", "aftercare.call-is-open", "aftercare.how", "aftercare.how-noted", "aftercare.how-called"),
    *("aftercare.paused", "aftercare.paused-already", "aftercare.resumed", "aftercare.ended", "aftercare.has-ended"),
    *("danger.heard", "danger.for-you", "sign.emergency", "sign.asked-now", "sign.asked-later", "sign.roused-now"),
    *(
        "escalation.emergency-now",
        "escalation.nobody-yet-emergency",
        "escalation.nobody-yet",
        "escalation.nobody-yet-to-call",
        "details.danger",
    ),
    *("escalation.nobody-reachable", "escalation.nobody-reachable-but-duty", "escalation.calling-more"),
    *("escalation.gp-post", "escalation.gp-post-nearby"),
    *("support.filed-now", "boundary.filed", "boundary.did", "dilemma.what"),
)
SENTENCE = re.compile(r"[^.!?\n]+[.!?]?")


def lengths(written: str) -> list[int]:
    """Words a sentence; a gap is one word, and a line of nothing but a gap is no sentence."""
    spoken = re.sub(r"\{[^{}]*\}", "iets", written)
    counted = [len(re.findall(r"[\w’'-]+", one)) for one in SENTENCE.findall(spoken) if one.strip(" .!?") != "iets"]
    return [one for one in counted if one]


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("text_id", READ_BY_VOLUNTEERS)
def test_a_text_for_a_hard_moment_is_a2(text_id: str, language: Language) -> None:
    found = lengths({str(id_): piece for id_, piece in pieces(language).items()}[text_id].written)
    assert found
    assert statistics.mean(found) <= MOST_ON_AVERAGE
    assert max(found) <= MOST_AT_ALL


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_advice_at_a_boundary_is_a2_on_the_whole(language: str) -> None:
    found = [one for boundary in shipped().boundaries for one in lengths(boundary.advice.spoken(language))]
    assert statistics.mean(found) <= MOST_ON_AVERAGE
    assert max(found) <= MOST_AT_ALL


def test_a_long_sentence_is_found() -> None:
    assert lengths("Bel { $name } nu. { $numbers }\nDit is er een van zes.") == [3, 6]
