"""Small talk: what people say to be kind, which asks for a kind answer and for nothing else."""

from domain.ids import TextId
from domain.plain_words import folded

_ANSWERS = {
    TextId("small-talk.welcome"): (
        "bedankt", "dank", "dank je", "dank je wel", "dankje", "dankjewel", "dank u", "dank u wel", "hartelijk dank",
        "heel erg bedankt", "thanks", "thank you", "thank you very much", "many thanks", "thx",
    ),
    TextId("small-talk.hello"): (
        "dag", "goedemiddag", "goedemorgen", "goedenavond", "goedendag", "goeiemorgen", "hallo", "hello", "hey", "hi",
        "hoi", "good afternoon", "good evening", "good morning",
    ),
    TextId("small-talk.all-right"): (
        "all right", "begrepen", "fijn", "goed zo", "great", "is goed", "ja hoor", "ok", "okay", "oke", "prima",
        "super", "top", "understood",
    ),
}  # fmt: skip
_BY_WORDS = {words: answer for answer, several in _ANSWERS.items() for words in several}


def small_talk(text: str) -> TextId | None:
    """The kind answer to a message that is nothing but small talk; None for every other."""
    return _BY_WORDS.get(folded(text).strip(" ."))
