"""How one thing is, as the doctor tells it."""

from dataclasses import dataclass
from enum import StrEnum

from domain.conversation import text
from domain.errors import SaidError
from domain.text_args import Arg, Text


class Health(StrEnum):
    """How it is with one thing; `warns` does not keep anybody from starting."""

    OK = "ok"
    WARNS = "warns"
    FAILS = "fails"


@dataclass(frozen=True)
class Finding:
    """One line of the doctor: what was looked at, how it is, and what to say about it; never a secret."""

    what: Text
    health: Health
    said: Arg


def is_ok(what: str, said: Arg) -> Finding:
    """It is well."""
    return Finding(text(f"doctor.{what}"), Health.OK, said)


def fails(what: str, said: Arg) -> Finding:
    """It keeps the program from working."""
    return Finding(text(f"doctor.{what}"), Health.FAILS, said)


def warns(what: str, said: Arg) -> Finding:
    """Somebody should look at it."""
    return Finding(text(f"doctor.{what}"), Health.WARNS, said)


def said_of(error: SaidError) -> Text:
    """What an error says."""
    return Text(error.text, error.args_of_text)
