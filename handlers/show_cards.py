"""What was agreed about a match: the task card that holds, the one that waits for a yes, and the next talk."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from domain.ask import Ask
from domain.card_words import card_label, card_options, card_words, date_words, propose_option
from domain.conversation import Option, Say, Turn, text
from domain.errors import RefusedError
from domain.ids import TextId
from domain.people import Person, Role
from domain.residents import Match
from domain.talks import Talk
from domain.task_cards import CardState, TaskCard, card_topic, may_confirm
from domain.text_args import Arg, Moment, Shape
from storage import matches, people, talks, task_cards
from storage.database import Session

MOST_SHOWN = 12


@dataclass(frozen=True)
class _Matched:
    """A match as a button, with what its reader calls it."""

    match: Match
    label: Arg
    place: int = 1

    def option(self) -> Option:
        """The button; its key is the code, with a number behind it for the others of one resident."""
        code = self.match.resident.code
        return Option(
            code if self.place == 1 else f"{code}-{self.place}", TextId("option.as-is"), {"words": self.label}
        )


async def show_cards(ask: Ask, person: Person, *, db: Session, rest: str = "") -> Turn:
    """Choose a match, unless there is one only or `rest` names its code, and read what is agreed.

    Raises:
        RefusedError: this person is no side of any match.
    """
    chosen = await _chosen(ask, await _matched(db, person), rest)
    cards = await task_cards.of_matches(db, [chosen.match.id])
    talk = await talks.next_of(db, chosen.match.id)
    says = [_say(person, chosen, card, talk) for card in cards]
    if not says:
        says = [Say(person.id, TextId("card.none"), {"resident": chosen.label}, (propose_option(chosen.match.id),))]
    return Turn(say=tuple(says))


async def _matched(db: Session, person: Person) -> Sequence[_Matched]:
    """Whom this person visits, and the volunteers this person is responsible for."""
    own = [] if not person.is_a(Role.VOLUNTEER) else await matches.of(db, person.id)
    others = [] if not person.is_a(Role.PROFESSIONAL) else await matches.supervised_by(db, person.id)
    names = await people.get(db, {one.volunteer for one in others}) if others else {}
    found = [_Matched(one, card_label(one, for_volunteer=True)) for one in own]
    found += [
        _Matched(one, card_label(one, for_volunteer=False, name=names[one.volunteer].name))
        for one in others
        if one.volunteer != person.id
    ]
    if not found:
        raise RefusedError("card.nobody")
    return found


async def _chosen(ask: Ask, found: Sequence[_Matched], rest: str) -> _Matched:
    """The one that is meant; of more than fit on a screen the others are found by typing their code."""
    named = [one for one in found if one.match.resident.code == rest.strip().upper()] or found

    def by_code(words: str) -> _Matched | None:
        return next((one for one in found if one.match.resident.code == words.strip().upper()), None)

    if len(named) == 1:
        return named[0]
    seen = Counter[str]()
    for number, one in enumerate(named := sorted(named, key=lambda one: (one.match.resident.code, one.match.id))):
        seen[one.match.resident.code] += 1
        named[number] = replace(one, place=seen[one.match.resident.code])
    return await ask.one_of("card.whom", named[:MOST_SHOWN], typed=by_code)


def _say(person: Person, chosen: _Matched, card: TaskCard, talk: Talk | None) -> Say:
    what = card_words(card.terms, chosen.label)
    if card.state is CardState.AGREED:
        options = (propose_option(card.match, key="change"),)
        return Say(person.id, TextId("card.holds"), {"what": what, "talk": _talk_words(talk)}, options)
    is_mine = may_confirm(chosen.match, person.id, proposed_by=card.proposed_by)
    if is_mine:
        return Say(
            person.id, TextId("card.waits-for-you"), {"what": what}, card_options(card), topic=card_topic(card.match)
        )
    return Say(person.id, TextId("card.waits-for-other"), {"what": what})


def _talk_words(talk: Talk | None) -> Arg:
    if talk is None:
        return text("card.no-talk")
    if talk.at is None:
        return text("card.talk-around", day=date_words(talk.due_on))
    return text("card.talk-at", at=Moment(talk.at, Shape.DAY_AND_TIME))
