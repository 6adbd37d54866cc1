"""A volunteer's own word to tell residents apart: a thing or a place, never a name."""

import re

from domain.common_names import COMMON_NAMES
from domain.plain_words import folded
from domain.privacy import mask_bsn

MOST_LETTERS = 20
MOST_WORDS = 2
_LETTERS = re.compile(r"[a-z ]+")
_TITLES = frozenset(
    {
        "aunt", "dhr", "doctor", "dokter", "dr", "drs", "fam", "familie", "family", "grandma", "grandpa",
        "heer", "hr", "lady", "meneer", "mevr", "mevrouw", "mijnheer", "miss", "mister", "mr", "mrs", "ms",
        "mw", "oma", "oom", "opa", "sir", "tante", "uncle",
    }
)  # fmt: skip
_PARTICLES = frozenset(
    {
        "al", "ben", "bin", "de", "den", "der", "du", "el", "te", "ten", "ter", "van", "vd", "von",
    }
)  # fmt: skip


def memory_word(typed: str, *, known_names: frozenset[str] = frozenset()) -> str | None:
    """The word in lower case; None for what is or may be a name, a number or an address, or is too long.

    A guard and no proof: it knows titles, particles, frequent first names and surnames, and `known_names`.
    """
    if mask_bsn(typed) != typed:
        return None
    word = folded(typed).strip(" .")
    parts = word.split()
    if not parts or len(parts) > MOST_WORDS or len(word) > MOST_LETTERS or not _LETTERS.fullmatch(word):
        return None
    names = _TITLES | _PARTICLES | COMMON_NAMES | {folded(name).strip(" .") for name in known_names}
    return None if names.intersection({word, *parts}) else word
