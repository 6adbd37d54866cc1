"""What a cell means in its column; None is what cannot be meant."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from domain.common_names import COMMON_NAMES
from domain.errors import RefusedError
from domain.ids import TextId
from domain.people import Language, Role
from domain.plain_words import folded
from domain.residents import ActivityForm
from domain.sheets.cells import Cell, date_in, day_in, minutes_in, phone_in, span_in, time_in, words_of
from domain.sheets.headings import ROLES, Field
from domain.working_hours import hours_of
from domain.zones import DEFAULT_ZONE

LONGEST_NAME = 80
LONGEST_CODE = 16
MOST_LETTERS_OF_A_CODE = 8
NOBODY = ("none", "geen", "niemand", "nobody")
"""What stands where nobody is called outside working hours."""
_CODE = re.compile(r"([A-Za-z]{1,3})[- ]?(\d{1,4})")
_ANY_CODE = re.compile(r"(?=.*\d)(?!\d{8})[A-Za-z0-9]+(?:[-._/][A-Za-z0-9]+)*")
_SET_APART = re.compile(r"\s*(?:[,;/&+\n|]|\ben\b|\band\b)\s*")
_LANGUAGES = MappingProxyType(
    {
        **dict.fromkeys(("nl", "nederlands", "dutch", "ned", "nld"), Language.DUTCH),
        **dict.fromkeys(("en", "engels", "english", "eng"), Language.ENGLISH),
    }
)
_FORMS: Mapping[str, ActivityForm] = MappingProxyType(
    {
        word.strip(): form
        for form, words in {
            ActivityForm.HOME_VISIT: "huisbezoek, home visit, bezoek, visit, op bezoek",
            ActivityForm.BUDDY_CONTACT: "maatje, maatjescontact, buddy, buddy contact, maatjesproject",
            ActivityForm.PHONE_CALL: "bellen, telefoon, belcontact, phone call, phone, telefoongesprek, gesprek",
            ActivityForm.HOME_ADMINISTRATION: "thuisadministratie, administratie, home administration, administration",
            ActivityForm.FAMILY_MATCH: "buurtgezin, gezin, family match, family, gezinskoppeling",
            ActivityForm.HOST: "gastvrouw, gastheer, host, gastheer of gastvrouw, gastvrouw of gastheer",
            ActivityForm.GROUP: "groep, group",
            ActivityForm.COURSE: "cursus, course, les, lessen",
        }.items()
        for word in (*words.split(","), form.value)
    }
)


def name_in(cell: Cell) -> str | None:
    """A name of somebody who works here; a number alone is none."""
    name = words_of(cell)
    return name if len(name) <= LONGEST_NAME and any(letter.isalpha() for letter in name) else None


def code_in(cell: Cell) -> str | None:
    """A resident's code, written as everywhere ("B-12"); None for what may be a name: a guard and no proof."""
    typed = words_of(cell)
    if found := _CODE.fullmatch(typed):
        return f"{found[1].upper()}-{found[2]}" if found[1].casefold() not in COMMON_NAMES else None
    if not _ANY_CODE.fullmatch(typed) or len(typed) > LONGEST_CODE:
        return None
    code = typed.upper()
    letters = [part for part in re.split(r"[^a-z]+", code.casefold()) if part]
    is_a_name = any(part in COMMON_NAMES for part in letters)
    return None if is_a_name or sum(map(len, letters)) > MOST_LETTERS_OF_A_CODE else code


def several(text: str) -> tuple[str, ...]:
    """The parts of "vrijwilliger, coördinator" or "Noord en Zuid"."""
    return tuple(part for part in _SET_APART.split(text) if part)


def roles_in(cell: Cell) -> tuple[Role, ...] | None:
    """The roles that are named; one that we do not know makes it None."""
    typed = cell.replace("_", " ") if isinstance(cell, str) else words_of(cell)
    whole = ROLES.get(folded(typed).strip(" ."))
    if whole:
        return (whole,)
    found = [ROLES.get(folded(part).strip(" .")) for part in several(typed)]
    return tuple(dict.fromkeys(role for role in found if role)) if found and all(found) else None


def areas_in(cell: Cell) -> tuple[str, ...] | None:
    """The names of areas, set apart by commas; which of them there are is not known here."""
    typed = cell if isinstance(cell, str) else words_of(cell)
    parts = tuple(found for part in re.split(r"[,;/\n|]", typed) if (found := words_of(part)))
    return parts if parts and all(len(part) <= LONGEST_NAME for part in parts) else None


def language_in(cell: Cell) -> Language | None:
    """The language."""
    return _LANGUAGES.get(folded(words_of(cell)).strip(" ."))


def form_in(cell: Cell) -> ActivityForm | None:
    """The form of activity."""
    return _FORMS.get(folded(words_of(cell).replace("_", " ")).strip(" .")) or _FORMS.get(words_of(cell))


def hours_in(cell: Cell) -> str | None:
    """Working hours as they are written elsewhere: "ma-vr 09:00-17:00"."""
    typed = words_of(cell)
    try:
        hours_of(typed, DEFAULT_ZONE)
    except RefusedError:
        return None
    return typed


def after_hours_in(cell: Cell) -> str | None:
    """Who is called outside working hours: a number, a name, or that it is nobody ("none")."""
    typed = words_of(cell)
    if typed.casefold() in NOBODY:
        return NOBODY[0]
    return phone_in(cell) or name_in(cell)


def starts_in(cell: Cell) -> object:
    """When it begins, with how long it lasts where "10:00-11:00" says so."""
    return span_in(cell) or time_in(cell)


READ: Mapping[Field, tuple[Callable[[Cell], object], TextId]] = MappingProxyType(
    {
        Field.NAME: (name_in, TextId("import.bad-name")),
        Field.FIRST_NAME: (name_in, TextId("import.bad-name")),
        Field.INFIX: (name_in, TextId("import.bad-name")),
        Field.LAST_NAME: (name_in, TextId("import.bad-name")),
        Field.PHONE: (phone_in, TextId("import.bad-phone")),
        Field.ROLE: (roles_in, TextId("import.bad-role")),
        Field.AREA: (areas_in, TextId("import.bad-name")),
        Field.LANGUAGE: (language_in, TextId("import.bad-language")),
        Field.CODE: (code_in, TextId("import.bad-code")),
        Field.SUPERVISOR: (name_in, TextId("import.bad-name")),
        Field.DEPUTY: (name_in, TextId("import.bad-name")),
        Field.VOLUNTEER: (name_in, TextId("import.bad-name")),
        Field.FORM: (form_in, TextId("import.bad-form")),
        Field.DAY: (day_in, TextId("import.bad-day")),
        Field.TIME: (starts_in, TextId("import.bad-time")),
        Field.MINUTES: (minutes_in, TextId("import.bad-minutes")),
        Field.SINCE: (date_in, TextId("import.bad-date")),
        Field.HOURS: (hours_in, TextId("import.bad-hours")),
        Field.AFTER_HOURS: (after_hours_in, TextId("import.bad-after-hours")),
        Field.GP: (phone_in, TextId("import.bad-phone")),
        Field.GGD: (phone_in, TextId("import.bad-phone")),
        Field.CONFIDANT: (phone_in, TextId("import.bad-phone")),
    }
)
"""How each column is read, and what is said where it cannot be."""
PHONES = frozenset({Field.PHONE, Field.GP, Field.GGD, Field.CONFIDANT, Field.AFTER_HOURS})
