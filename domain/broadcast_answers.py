"""What people answered to a broadcast, gathered in one message to its sender."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.broadcasts import WRITE, Broadcast, answer_label
from domain.conversation import Lane, Option, Say, Start, text
from domain.ids import PersonId, TextId
from domain.people import Person
from domain.text_args import Arg, Lines, Text, Written

MOST_NAMED = 12
"""So many answers are told with the name; of the rest only how many there are of each."""
MOST_BUTTONS = 5


@dataclass(frozen=True)
class Given:
    """What one person answered; `words` None: they wrote nothing."""

    person: PersonId
    answer: str
    words: str | None


def gathered(broadcast: Broadcast, given: Sequence[Given], people: Mapping[PersonId, Person], *, now: datetime) -> Say:
    """Who answered what: who wrote something first, and can be written to in turn."""
    in_order = sorted(given, key=lambda one: (one.words is None, one.answer != "call_me"))
    named, rest = in_order[:MOST_NAMED], in_order[MOST_NAMED:]
    lines: list[Arg] = [_line(one, people[one.person].name) for one in named]
    lines += [
        text("broadcast.answers-more", count=many, answer=Text(answer_label(answer)))
        for answer, many in Counter(one.answer for one in rest).items()
    ]
    options = tuple(
        Option(
            one.person,
            TextId("broadcast.answer-to"),
            {"name": people[one.person].name},
            Start("answer_back", {"broadcast": broadcast.id, "whom": one.person}),
        )
        for one in named[:MOST_BUTTONS]
    )
    return Say(
        broadcast.sender,
        TextId("broadcast.answers-came"),
        {"count": len(given), "lines": Lines(tuple(lines))},
        options=options,
        lane=Lane.CHECK_IN,
        key=f"broadcast:{broadcast.id}:answers:{now.isoformat()}",
    )


def _line(one: Given, name: str) -> Arg:
    if one.words is None:
        return text("broadcast.answer-line", name=name, answer=Text(answer_label(one.answer)))
    if one.answer == WRITE:
        return text("broadcast.answer-words", name=name, words=Written(one.words))
    answer = Text(answer_label(one.answer))
    return text("broadcast.answer-both", name=name, answer=answer, words=Written(one.words))
