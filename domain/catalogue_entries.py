"""Turning the entries of the catalogue's file into signs, phones, buttons and danger words."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from domain.catalogue_faults import Fault, FaultyEntryError
from domain.danger import DangerKind, DangerWords
from domain.phones import Phone, PhoneStatus
from domain.plain_words import is_phrase
from domain.record import Record
from domain.signs import Boundary, CatalogueEntry, Condition, MenuButton, Route, RouteBy, RouteTo, Way, WishWords
from domain.urgency import Urgency
from domain.words import LANGUAGES, Words

SECTIONS = (
    *("version", "ask_first_default", "phones", "boundaries", "boundary_menu", "wishes"),
    *("menu", "signs", "danger"),
)
_PHONE = ("key", "number", "other", "name", "hours", "status", "sources")
_BOUNDARY = ("key", "label", "advice", "urgency", "aftercare", "words", "asks", "sources")
_SIGN = (
    *("key", "urgency", "fallback", "label", "short", "examples", "ask_first", "ask_first_yes", "escalate"),
    *("advice", "do_not", "route", "phones", "words", "sources"),
)
Read = TypeVar("Read", Phone, Boundary, WishWords, CatalogueEntry, MenuButton)


@dataclass(slots=True)
class CatalogueEntries:
    """What could be read, and what could not; an entry that has a fault is left out."""

    version: str = ""
    ask_first_default: Words | None = None
    phones: list[Phone] = field(default_factory=list)
    boundaries: list[Boundary] = field(default_factory=list)
    boundary_menu: list[MenuButton] = field(default_factory=list)
    wishes: list[WishWords] = field(default_factory=list)
    signs: list[CatalogueEntry] = field(default_factory=list)
    menu: list[MenuButton] = field(default_factory=list)
    danger: DangerWords = field(default_factory=DangerWords)
    faults: list[Fault] = field(default_factory=list)


def read_entries(found: object) -> CatalogueEntries:
    """Everything in a file that can be read, one fault per entry that cannot; how entries fit is checked elsewhere."""
    entries = CatalogueEntries()
    try:
        whole = Record.of("file", found, known=SECTIONS)
        entries.version = whole.text("version")
        entries.ask_first_default = whole.words("ask_first_default")
        entries.phones = list(_each(whole, "phones", _phone, entries.faults))
        entries.boundaries = list(_each(whole, "boundaries", _boundary, entries.faults))
        entries.signs = list(_each(whole, "signs", _sign, entries.faults))
        shorts = {sign.key: sign.short for sign in entries.signs}
        entries.wishes = list(_each(whole, "wishes", _wish, entries.faults))
        entries.menu = list(_each(whole, "menu", lambda entry, one: _button(entry, one, shorts), entries.faults))
        shorts |= {boundary.key: boundary.label for boundary in entries.boundaries}
        entries.boundary_menu = list(
            _each(whole, "boundary_menu", lambda entry, one: _button(entry, one, shorts), entries.faults)
        )
        entries.danger = _danger(whole)
    except FaultyEntryError as refused:
        entries.faults.append(refused.fault)
    return entries


def _each(whole: Record, section: str, read: Callable[[str, Any], Read], faults: list[Fault]) -> Iterator[Read]:
    """Each entry of a section that can be read; a key that comes twice is a fault."""
    seen = set()
    for place, fields in enumerate(whole.listed(section), start=1):
        entry = f"{section} {fields.get('key', place) if isinstance(fields, Mapping) else place}"
        try:
            one = read(entry, fields)
        except FaultyEntryError as refused:
            faults.append(refused.fault)
            continue
        if one.key in seen:
            faults.append(Fault(entry, "this key comes twice"))
        seen.add(one.key)
        yield one


def _phone(entry: str, fields: object) -> Phone:
    record = Record.of(entry, fields, known=_PHONE)
    return Phone(
        key=record.text("key"),
        number=record.text("number") if "number" in record else None,
        other=record.text("other") if "other" in record else None,
        name=record.words("name"),
        hours=record.words_or_none("hours"),
        status=record.chosen("status", PhoneStatus),
        sources=record.texts("sources"),
    )


def _boundary(entry: str, fields: object) -> Boundary:
    record = Record.of(entry, fields, known=_BOUNDARY)
    asks = _phrases(record, "asks") if "asks" in record else ()
    return Boundary(
        key=record.text("key"),
        label=record.words("label"),
        advice=record.words("advice"),
        urgency=record.chosen("urgency", Urgency),
        sources=record.texts("sources"),
        phrases=(*(_phrases(record, "words") if "words" in record else ()), *asks),
        asks=asks,
        aftercare=record.fields.get("aftercare") is True,
    )


def _wish(entry: str, fields: object) -> WishWords:
    record = Record.of(entry, fields, known=("key", "words"))
    return WishWords(record.text("key"), _phrases(record, "words"))


def _sign(entry: str, fields: object) -> CatalogueEntry:
    record = Record.of(entry, fields, known=_SIGN)
    return CatalogueEntry(
        key=record.text("key"),
        default_urgency=record.chosen("urgency", Urgency),
        label=record.words("label"),
        short=record.words("short"),
        examples=tuple(record.as_words("examples", one) for one in record.listed("examples")),
        ask_first=record.words("ask_first"),
        ask_first_yes=record.text("ask_first_yes"),
        escalate=tuple(_condition(entry, one) for one in record.listed("escalate")),
        advice=record.words("advice"),
        do_not=record.words("do_not"),
        route=tuple(_route(entry, one) for one in record.listed("route")),
        phones=record.texts("phones"),
        phrases=_phrases(record, "words"),
        sources=record.texts("sources"),
        is_fallback=record.fields.get("fallback") is True,
    )


def _condition(entry: str, fields: object) -> Condition:
    record = Record.of(f"{entry} escalate", fields, known=("if", "urgency"))
    return Condition(record.words("if"), record.chosen("urgency", Urgency))


def _route(entry: str, fields: object) -> Route:
    record = Record.of(f"{entry} route", fields, known=("to", "by", "when", "note"))
    note = record.text("note") if "note" in record else None
    return Route(record.chosen("to", RouteTo), record.chosen("by", RouteBy), record.text("when"), note)


def _button(entry: str, fields: object, shorts: Mapping[str, Words]) -> MenuButton:
    record = Record.of(entry, fields, known=("key", "label", "question", "ways"))
    ways = tuple(_way(entry, one, shorts) for one in record.listed("ways"))
    return MenuButton(record.text("key"), record.words("label"), record.words_or_none("question"), ways)


def _way(entry: str, fields: object, shorts: Mapping[str, Words]) -> Way:
    """One way of a button; without a key or label of its own it has those of its sign or boundary."""
    record = Record.of(f"{entry} way", fields, known=("key", "label", "sign", "boundary", "urgency"))
    sign = record.text("sign") if "sign" in record else None
    boundary = record.text("boundary") if "boundary" in record else None
    label = record.words_or_none("label") or shorts.get(sign or boundary or "") or record.words("label")
    return Way(
        key=record.text("key") if "key" in record or not (sign or boundary) else sign or boundary or "",
        label=label,
        sign=sign,
        boundary=boundary,
        urgency=record.chosen("urgency", Urgency) if "urgency" in record else None,
    )


def _danger(whole: Record) -> DangerWords:
    record = Record.of("danger", whole.fields.get("danger"), known=("kinds", "but_not"))
    kinds = []
    for fields in record.listed("kinds"):
        kind = Record.of("danger kind", fields, known=("sign", "words"))
        sign = kind.text("sign")
        kinds.append(DangerKind(sign, _phrases(Record(f"danger {sign}", kind.fields), "words")))
    return DangerWords(tuple(kinds), _phrases(record, "but_not"))


def _phrases(record: Record, name: str) -> tuple[str, ...]:
    """The phrases of every language together, each in a shape that can be searched for."""
    by_language = Record.of(f"{record.entry} {name}", record.fields.get(name), known=LANGUAGES)
    phrases = tuple(phrase for language in LANGUAGES for phrase in by_language.texts(language))
    for phrase in phrases:
        if not is_phrase(phrase):
            raise FaultyEntryError(record.entry, f"{name}: cannot search for {phrase!r}")
    return phrases
