"""What everybody hears when somebody takes the place of a colleague, and when that colleague is back."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.card_words import card_label, card_options, card_words
from domain.conversation import Lane, Option, Say, Start, text
from domain.ids import PersonId, TextId
from domain.people import Person
from domain.replacements import Replacement, visited_by
from domain.residents import Match, Resident
from domain.task_cards import CardState, TaskCard
from domain.task_messages import phone_of
from domain.text_args import Arg, Args, Moment, Shape

MOST_CODES = 8
"""More codes than this in a sentence are a number."""


@dataclass(frozen=True)
class Told:
    """All that the messages need: who takes whose place where, and how much goes along.

    `residents` are as they were before; `visits` their running matches.
    """

    replacement: Replacement
    people: Mapping[PersonId, Person]
    residents: Sequence[Resident]
    visits: Sequence[Match]
    cases: int = 0
    tasks: int = 0

    @property
    def supervised(self) -> Sequence[Resident]:
        """Those of whom `of` is the supervisor."""
        return [one for one in self.residents if one.supervisor == self.replacement.of]

    @property
    def volunteers(self) -> Mapping[PersonId, Sequence[Match]]:
        """Who hears of it: they visit somebody of whom `of` is the supervisor."""
        theirs = {one.id for one in self.supervised}
        return visited_by(match for match in self.visits if match.resident.id in theirs)


def begun(told: Told) -> Iterator[Say]:
    """Each person once: who takes over, who is followed, their volunteers, the deputies, and who arranged it."""
    one, args = told.replacement, _args(told)
    kind = "for-good" if one.is_for_good else "for-a-while"
    yield _say(told, one.by, f"replacement.yours-{kind}", args, options=(_open(),) if told.cases else ())
    yield _say(told, one.of, f"replacement.of-you-{kind}", args)
    for volunteer, visits in told.volunteers.items():
        mine = {**args, "codes": codes_words([match.resident.code for match in visits])}
        yield _say(told, volunteer, f"replacement.volunteer-{kind}", mine)
    known = {one.by, one.of, one.set_by}
    for deputy in dict.fromkeys(resident.deputy for resident in told.supervised if resident.deputy not in known):
        beside = [resident.code for resident in told.supervised if resident.deputy == deputy]
        if deputy:
            yield _say(told, deputy, f"replacement.deputy-{kind}", {**args, "codes": codes_words(beside)})
    if one.set_by not in (one.by, one.of):
        yield _say(told, one.set_by, f"replacement.arranged-{kind}", args)


def ended(told: Told) -> Iterator[Say]:
    """The colleague is back: both hear what is still open with the stand-in, their volunteers whom to phone."""
    one, args = told.replacement, _args(told)
    yield _say(told, one.of, "replacement.back-of", args)
    yield _say(told, one.by, "replacement.back-by", args, options=(_open(),) if told.cases else ())
    for volunteer in told.volunteers:
        yield _say(told, volunteer, "replacement.back-volunteer", args)
    if one.set_by not in (one.by, one.of):
        yield _say(told, one.set_by, "replacement.back-arranged", args)


def called_off(told: Told) -> Iterator[Say]:
    """It does not take place: those who knew of it hear so."""
    one = told.replacement
    for person in dict.fromkeys((one.of, one.by, one.set_by)):
        yield _say(told, person, "replacement.off", _args(told))


def proposals(told: Told, cards: Sequence[TaskCard]) -> Iterator[Say]:
    """What volunteers proposed and nobody has answered yet is laid before who is there now."""
    by_id = {match.id: match for visits in told.volunteers.values() for match in visits}
    for card in cards:
        match = by_id[card.match]
        if card.state is CardState.PROPOSED and card.proposed_by == match.volunteer:
            name = told.people[match.volunteer].name
            what = card_words(card.terms, card_label(match, for_volunteer=False, name=name))
            yield Say(
                told.replacement.by,
                TextId("card.please-confirm"),
                {"name": name, "what": what},
                card_options(card),
                lane=Lane.CHECK_IN,
                key=f"{told.replacement.topic}:{card.id}:{card.version}",
                topic=card.topic,
            )


def codes_words(codes: Sequence[str]) -> Arg:
    """The codes, or how many there are besides the first few."""
    each = sorted(set(codes))
    if not each:
        return text("replacement.no-resident")
    shown = ", ".join(each[:MOST_CODES])
    more = len(each) - MOST_CODES
    return text("replacement.codes-more", codes=shown, more=more) if more > 0 else shown


def until_words(ends_at: datetime | None) -> Arg:
    """The day on which the colleague is back."""
    return Moment(ends_at, Shape.DATE) if ends_at else "-"


def _args(told: Told) -> dict[str, Arg]:
    one = told.replacement
    of, by = told.people[one.of], told.people[one.by]
    return {
        "of": of.name,
        "by": by.name,
        "phone": phone_of(by),
        "phone-of": phone_of(of),
        "codes": codes_words([resident.code for resident in told.residents]),
        "until": until_words(one.ends_at),
        "open": _open_words(told),
        "left": text("replacement.left", by=by.name, cases=told.cases)
        if told.cases
        else text("replacement.nothing-left"),
        "volunteers": _volunteers(told),
    }


def _open_words(told: Told) -> Arg:
    if not told.cases and not told.tasks:
        return text("replacement.nothing-open")
    return text("replacement.comes-along", cases=told.cases, tasks=told.tasks)


def _volunteers(told: Told) -> Arg:
    names = [told.people[one].name for one in told.volunteers if one in told.people]
    if not names:
        return text("matches.nobody")
    shown, more = ", ".join(sorted(names)[:MOST_CODES]), len(names) - MOST_CODES
    return text("replacement.codes-more", codes=shown, more=more) if more > 0 else shown


def _open() -> Option:
    return Option("open_cases", TextId("replacement.option-open-cases"), start=Start("open_cases"))


def _say(told: Told, to: PersonId, words: str, args: Args, *, options: tuple[Option, ...] = ()) -> Say:
    key = f"{told.replacement.topic}:{words}:{to}"
    return Say(to, TextId(words), args, options, lane=Lane.CHECK_IN, key=key)
