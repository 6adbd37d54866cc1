"""How a conversation asks: it is run from the top each time, and what was answered before is not asked again."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Protocol, TypeVar, overload

from domain.conversation import Option
from domain.ids import ConversationId, TextId
from domain.text_args import Arg, Args, Text, args_to_data

MOST_QUESTIONS = 100


class Choosable(Protocol):
    """Anything that can stand as a button."""

    def option(self) -> Option:
        """The button it is shown as; its key is unique within the question."""
        ...


E = TypeVar("E", bound=StrEnum)
C = TypeVar("C", bound=Choosable)


@dataclass(frozen=True)
class Answer:
    """What was answered: an option, or words; `fingerprint` None means that it was known before it was asked.

    `event_id` and `account` say which message of the person it came in, so that editing that message changes it.
    `overdue` means that nobody answered in time.
    """

    fingerprint: str | None
    option: str | None = None
    words: str | None = None
    account: str | None = None
    event_id: str | None = None
    overdue: bool = False


class Takes(StrEnum):
    """What answers a question: its options only, options or something typed that can be read, or any words."""

    OPTIONS = "options"
    TYPED = "typed"
    WORDS = "words"


@dataclass(frozen=True)
class Question:
    """What the person is asked next, with what must be told first."""

    key: str
    fingerprint: str
    text: TextId
    args: Args
    options: tuple[Option, ...]
    takes: Takes
    tells: tuple[Text, ...]
    within: timedelta | None = None
    refused: bool = False


class Pause(BaseException):
    """Ends a run at its first open question; no `except Exception` can swallow it."""

    def __init__(self, question: Question) -> None:
        """Wait for the answer to `question`."""
        super().__init__(question.key)
        self.question = question


class AskedTwiceError(Exception):
    """A conversation asks one key twice in a run, or has no end: a defect of the conversation, not of a person."""


def fingerprint(key: str, about: Args) -> str:
    """The question's key and what it depends on; an answer given to another fingerprint does not hold."""
    return key if not about else f"{key}|{json.dumps(args_to_data(about), sort_keys=True, ensure_ascii=False)}"


@dataclass
class Ask:
    """One run of a conversation over the answers so far.

    `id` is the record's id, the same in every run; `started_at` is when the first message was received and dates what
    happened; `now` is when this message was received. `asked` fills with each question's key and fingerprint.
    """

    id: ConversationId
    started_at: datetime
    now: datetime
    answers: Mapping[str, Answer] = field(default_factory=dict)
    told: frozenset[str] = frozenset()
    asked: dict[str, str] = field(default_factory=dict)
    tells: list[Text] = field(default_factory=list)
    _told_keys: set[str] = field(default_factory=set)
    _round: str = ""

    @overload
    async def one_of(
        self,
        key: str,
        options: type[E],
        *,
        typed: None = ...,
        within: None = ...,
        **about: Arg,
    ) -> E: ...
    @overload
    async def one_of(
        self,
        key: str,
        options: Sequence[C],
        *,
        typed: None = ...,
        within: None = ...,
        **about: Arg,
    ) -> C: ...
    @overload
    async def one_of(
        self,
        key: str,
        options: Sequence[C],
        *,
        typed: Callable[[str], C | None],
        within: None = ...,
        **about: Arg,
    ) -> C: ...
    @overload
    async def one_of(
        self,
        key: str,
        options: Sequence[C],
        *,
        typed: Callable[[str], C | None],
        within: timedelta | None,
        **about: Arg,
    ) -> C | None: ...
    @overload
    async def one_of(
        self,
        key: str,
        options: Sequence[C],
        *,
        typed: None = ...,
        within: timedelta,
        **about: Arg,
    ) -> C | None: ...
    async def one_of(
        self,
        key: str,
        options: type[StrEnum] | Sequence[Choosable],
        *,
        typed: Callable[[str], Choosable | None] | None = None,
        within: timedelta | None = None,
        **about: Arg,
    ) -> StrEnum | Choosable | None:
        """Ask for one of `options`; the question's text id is `key`, `about` are its arguments.

        An earlier answer that depends on something must name it in `about`. `typed` reads words that are no option.
        With `within`, a question that is not answered for that long gives None.
        """
        named = self._name(key)
        print_ = self.asked[named] = fingerprint(named, about)
        choices = _choices(key, options)
        answer = self._answer(named, print_)
        if answer and answer.overdue and within is not None:
            return None
        if answer and answer.option is not None and answer.option in choices:
            return choices[answer.option][1]
        read = typed(answer.words) if answer and typed and answer.words is not None else None
        if read is not None:
            return read
        raise Pause(
            Question(
                key=named,
                fingerprint=print_,
                text=TextId(key),
                args=about,
                options=tuple(option for option, _ in choices.values()),
                takes=Takes.TYPED if typed else Takes.OPTIONS,
                tells=tuple(self.tells),
                within=within,
                refused=bool(answer and answer.words is not None),
            ),
        )

    async def words(self, key: str, *, options: Sequence[Option] = (), **about: Arg) -> str | Option:
        """Ask for something in the person's own words; an option, such as "skip", is given back as it is."""
        named = self._name(key)
        print_ = self.asked[named] = fingerprint(named, about)
        answer = self._answer(named, print_)
        by_key = {option.key: option for option in options}
        if answer and answer.option is not None and answer.option in by_key:
            return by_key[answer.option]
        if answer and answer.words is not None:
            return answer.words
        raise Pause(
            Question(
                key=named,
                fingerprint=print_,
                text=TextId(key),
                args=about,
                options=tuple(options),
                takes=Takes.WORDS,
                tells=tuple(self.tells),
            ),
        )

    async def tell(self, key: str, **args: Arg) -> None:
        """Say something once, together with the next question or, after the last, with the first thing said."""
        named = key + self._round
        if named in self._told_keys:
            raise AskedTwiceError(f"{named} is told twice in one run")
        self._told_keys.add(named)
        if named not in self.told:
            self.tells.append(Text(TextId(key), args))

    def has_told(self, key: str) -> bool:
        """Whether that was said in an earlier run: what it would cost to find out again is spared."""
        return key + self._round in self.told

    def rounds(self, key: str) -> Iterator[int]:
        """Count from 1, for a loop; questions asked within a round are different from those of the others."""
        for number in range(1, MOST_QUESTIONS + 1):
            self._round = f"#{key}.{number}"
            try:
                yield number
            finally:
                self._round = ""
        raise AskedTwiceError(f"the rounds of {key} have no end")

    @property
    def told_now(self) -> frozenset[str]:
        """All that has been told by the end of this run."""
        return self.told | self._told_keys

    def _name(self, key: str) -> str:
        named = key + self._round
        if named in self.asked:
            raise AskedTwiceError(f"{named} is asked twice in one run")
        if len(self.asked) >= MOST_QUESTIONS:
            raise AskedTwiceError(f"more than {MOST_QUESTIONS} questions")
        return named

    def _answer(self, key: str, print_: str) -> Answer | None:
        answer = self.answers.get(key)
        if answer is None or (answer.fingerprint is not None and answer.fingerprint != print_):
            return None
        return answer


def _choices(key: str, options: type[StrEnum] | Sequence[Choosable]) -> dict[str, tuple[Option, StrEnum | Choosable]]:
    """Each option by its key, with what choosing it gives; two with one key are a defect."""
    found: dict[str, tuple[Option, StrEnum | Choosable]] = {}
    pairs: list[tuple[Option, StrEnum | Choosable]] = (
        [(Option(one.value, TextId(f"{key}_{one.value}")), one) for one in options]
        if isinstance(options, type)
        else [(one.option(), one) for one in options]
    )
    for option, value in pairs:
        if option.key in found:
            raise AskedTwiceError(f"{key} offers {option.key} twice")
        found[option.key] = (option, value)
    return found
