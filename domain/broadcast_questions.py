"""What is asked before a broadcast goes out: its words, when, and whether it is as it should be."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from domain.ask import Ask
from domain.broadcast_times import moment_in
from domain.broadcasts import CONSENT_FROM, TYPED_FROM, AnswerSet, Kind
from domain.check_in_times import USUAL_START
from domain.conversation import Option, text
from domain.ids import TextId
from domain.people import Language, Person
from domain.privacy import mask_bsn
from domain.quiet_hours import after_quiet_hours
from domain.segment_questions import Reach, names_of
from domain.templates import Template, fields_of, filled
from domain.text_args import Arg, Moment, Shape, Written

MOST_TEMPLATES = 6
NOW = Option("now", TextId("broadcast.option-now"))
SEND, NOT = Option("send", TextId("broadcast.sure_send")), Option("not", TextId("broadcast.sure_not"))


@dataclass(frozen=True)
class Composed:
    """What is to go out; `at` None: now, which is by daylight."""

    kind: Kind
    texts: Mapping[Language, str]
    answers: AnswerSet
    at: datetime | None


Look = Callable[[Composed], Awaitable[Arg]]
"""How it will look on the screens of those who get it."""


async def compose(ask: Ask, sender: Person, reach: Reach, templates: Sequence[Template]) -> Composed:
    """Ask what it is about, its words in each language that somebody reads, the answers, and when."""
    kind = await ask.one_of("broadcast.kind", Kind)
    texts = await _texts(ask, sender, reach, templates)
    answers = await ask.one_of("broadcast.answers", AnswerSet)
    return Composed(kind, texts, answers, await _when(ask, sender))


async def is_sure(ask: Ask, composed: Composed, reach: Reach, look: Look) -> bool:
    """Show how it will look and to how many it goes; to many, the number is typed. False: it is not sent after all."""
    words, names = await look(composed), names_of(reach)
    key = "broadcast.sure-wait" if reach.count > CONSENT_FROM else "broadcast.sure"
    sure = await ask.one_of(key, [SEND, NOT], words=words, count=reach.count, names=names, when=_said(composed.at))
    if sure is NOT or reach.count <= TYPED_FROM:
        return sure is SEND
    typed = await ask.one_of("broadcast.number", [NOT], typed=_number(reach.count), count=reach.count)
    return typed is not NOT


def _number(count: int) -> Callable[[str], Option | None]:
    """Reads nothing but that number."""
    return lambda words: SEND if words.replace(".", "").strip() == str(count) else None


async def _texts(ask: Ask, sender: Person, reach: Reach, templates: Sequence[Template]) -> Mapping[Language, str]:
    """The words in each language that somebody of them reads, the sender's own first; or the same for all."""
    wanted = sorted(reach.by_language, key=lambda one: (one is not sender.language, one.value))
    by_key = {one.option().key: one for one in templates[:MOST_TEMPLATES]}
    language = text(f"broadcast.in_{wanted[0].value}")
    said = await ask.words("broadcast.words", options=[one.option() for one in by_key.values()], language=language)
    known = by_key[said.key].texts if isinstance(said, Option) else {wanted[0]: str(said)}
    found = {language: words for language, words in known.items() if language in wanted}
    for missing, _ in zip([one for one in wanted if one not in found], ask.rounds("language"), strict=False):
        has = text(f"broadcast.in_{next(iter(found)).value}") if found else language
        same = [Option("same", TextId("broadcast.option-same"), {"language": has})] if found else []
        count, which = reach.by_language[missing], text(f"broadcast.in_{missing.value}")
        said = await ask.words("broadcast.words-too", options=same, language=which, count=count)
        if not isinstance(said, Option):
            found[missing] = said
    values = await _fields(ask, found)
    return {language: mask_bsn(filled(words, values)).strip() for language, words in found.items()}


async def _fields(ask: Ask, texts: Mapping[Language, str]) -> Mapping[str, str]:
    """What stands in each field, asked once."""
    values: dict[str, str] = {}
    names = list(dict.fromkeys(name for words in texts.values() for name in fields_of(words)))
    for name, _ in zip(names, ask.rounds("field"), strict=False):
        values[name] = str(await ask.words("broadcast.field", name=Written(name))).strip()
    return values


@dataclass(frozen=True)
class At:
    """A moment as a button."""

    at: datetime

    def option(self) -> Option:
        """The button; its key is the moment, in seconds since 1970."""
        return Option(
            str(int(self.at.timestamp())), TextId("broadcast.at"), {"at": Moment(self.at, Shape.DAY_AND_TIME)}
        )


async def _when(ask: Ask, sender: Person) -> datetime | None:
    """Now, tomorrow morning, or whatever is typed; *now* at night is when the quiet hours end, and None by day."""
    zone = ZoneInfo(sender.zone)
    tomorrow = ask.started_at.astimezone(zone).date() + timedelta(days=1)
    morning = At(datetime.combine(tomorrow, USUAL_START, zone).astimezone(UTC))

    def typed(words: str) -> Option | None:
        found = moment_in(words, zone=sender.zone, now=ask.now)
        return At(found).option() if found else None

    chosen = await ask.one_of("broadcast.when", [NOW, morning.option()], typed=typed)
    if chosen.key != NOW.key:
        return datetime.fromtimestamp(int(chosen.key), UTC)
    daylight = after_quiet_hours(ask.now, zone=sender.zone)
    return daylight if daylight > ask.now else None


def _said(at: datetime | None) -> Arg:
    return text("broadcast.when-now") if at is None else text("broadcast.when-at", at=Moment(at, Shape.DAY_AND_TIME))
