"""Which heading means what, in Dutch and in English, as people write it: "Tel.nr. *", "Wijk/dorp", "Bewoner"."""

import re
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from domain.people import Role
from domain.plain_words import folded


class Sort(StrEnum):
    """What a row is about."""

    AREA = "area"
    PERSON = "person"
    RESIDENT = "resident"
    MATCH = "match"

    __hash__ = str.__hash__


class Field(StrEnum):
    """What a column holds; the last ones are never read."""

    NAME = "name"
    FIRST_NAME = "first_name"
    INFIX = "infix"
    LAST_NAME = "last_name"
    PHONE = "phone"
    ROLE = "role"
    AREA = "area"
    LANGUAGE = "language"
    CODE = "code"
    SUPERVISOR = "supervisor"
    DEPUTY = "deputy"
    VOLUNTEER = "volunteer"
    FORM = "form"
    DAY = "day"
    TIME = "time"
    MINUTES = "minutes"
    SINCE = "since"
    HOURS = "hours"
    AFTER_HOURS = "after_hours"
    GP = "gp"
    GGD = "ggd"
    CONFIDANT = "confidant"
    STATE = "state"
    OF_RESIDENT = "of_resident"

    __hash__ = str.__hash__  # an enumeration's own is Python, and is asked for with every cell


NAMES = (Field.NAME, Field.FIRST_NAME, Field.LAST_NAME)
AREA_ALONE = frozenset({Field.HOURS, Field.AFTER_HOURS, Field.GP, Field.GGD, Field.CONFIDANT})
"""What only an area has."""
_BETWEEN_BRACKETS = re.compile(r"[(\[].*?[)\]]")

_WRITTEN: Mapping[Field, str] = {
    Field.NAME: "naam, name, volledige naam, full name, naam medewerker, medewerker, wie, who, gebied naam",
    Field.FIRST_NAME: "voornaam, roepnaam, first name, given name, voornamen",
    Field.INFIX: "tussenvoegsel, tussenvoegsels, tv, tussenv, infix, prefix",
    Field.LAST_NAME: "achternaam, last name, surname, family name, familienaam",
    Field.PHONE: (
        "mobiel, mobiel nummer, mobielnummer, mobile, mobile number, mobile phone, 06, 06 nummer, 06nummer, gsm, "
        "telefoon, telefoonnummer, telefoon nummer, tel, tel nr, telnr, telefoonnr, phone, phone number, "
        "telephone, telefoon mobiel, telefoon prive, telefoon werk, telefoon vast, vast nummer"
    ),
    Field.ROLE: "rol, rollen, functie, role, roles, taak, functie rol",
    Field.AREA: (
        "gebied, gebieden, wijk, wijken, dorp, dorpen, buurt, buurten, wijk dorp, dorp wijk, area, areas, "
        "district, village, neighbourhood, kern, wijk of dorp"
    ),
    Field.LANGUAGE: "taal, language, voertaal, spreektaal",
    Field.CODE: (
        "code, bewoner, bewoners, bewonercode, code bewoner, bewonerscode, bewonernummer, bewonernr, clientcode, "
        "client, clientnummer, clientnr, code client, deelnemer, deelnemercode, deelnemersnummer, resident, "
        "resident code, client code, inwoner, inwonercode"
    ),
    Field.SUPERVISOR: (
        "begeleider, professional, begeleidend professional, supervisor, vaste begeleider, naam begeleider, "
        "maatschappelijk werker, verantwoordelijke, sociaal werker, casusregisseur"
    ),
    Field.DEPUTY: (
        "vervanger, deputy, plaatsvervanger, achterwacht, vervangend begeleider, naam vervanger, stand in, tweede "
        "begeleider, waarnemer"
    ),
    Field.VOLUNTEER: (
        "vrijwilliger, volunteer, naam vrijwilliger, maatje, vrijwilligster, buddy, name volunteer, name of "
        "volunteer, volunteer name, gekoppeld aan, bezoeker"
    ),
    Field.FORM: "vorm, form, activiteit, activity, soort, soort contact, activiteitsvorm, activity form, wat",
    Field.DAY: "dag, day, weekdag, weekday, vaste dag, op dag, welke dag",
    Field.TIME: (
        "tijd, time, tijdstip, begintijd, aanvang, starttijd, vanaf tijd, hoe laat, start time, starts, begin tijd"
    ),
    Field.MINUTES: "minuten, minutes, duur, duration, hoe lang, lengte, aantal minuten, duur in minuten, length",
    Field.SINCE: (
        "sinds, since, startdatum, begindatum, start date, datum start, gestart op, gekoppeld op, start, vanaf, "
        "datum koppeling, ingangsdatum"
    ),
    Field.HOURS: "werktijden, werktijd, hours, working hours, openingstijden, opening hours, kantooruren",
    Field.AFTER_HOURS: (
        "buiten werktijd, na werktijd, after hours, buiten kantooruren, avond en weekend, dienst, on call"
    ),
    Field.GP: "huisartsenpost, hap, gp post, gp out of hours, out of hours gp, nummer huisartsenpost",
    Field.GGD: "ggd, ggd loket, meldpunt ggd, ggd desk, nummer ggd",
    Field.CONFIDANT: "vertrouwenspersoon, confidant, nummer vertrouwenspersoon",
    Field.STATE: "hoe ver, how far, stand, state, status",
    Field.OF_RESIDENT: (
        "naam bewoner, naam client, naam deelnemer, bewonernaam, clientnaam, resident name, name resident, client "
        "name, name client, name of resident, adres, address, straat, street, huisnummer, postcode, postal code, "
        "zip, woonplaats, geboortedatum, geb datum, date of birth, birth date, birthday, bsn, burgerservicenummer, "
        "sofinummer, leeftijd, age, diagnose, diagnosis, huisarts, gp"
    ),
}
MEANS: Mapping[str, Field] = MappingProxyType(
    {written.strip(): field for field, row in _WRITTEN.items() for written in row.split(",")}
)
"""Each heading as `plain` makes it, with what it means."""

TITLES: Mapping[str, Sort] = MappingProxyType(
    {
        word: sort
        for sort, words in {
            Sort.AREA: "gebieden gebied areas area wijken dorpen buurten",
            Sort.PERSON: "mensen people personen medewerkers vrijwilligers volunteers professionals coordinatoren "
            "coordinators begeleiders beroepskrachten adressenlijst namen",
            Sort.RESIDENT: "bewoners residents clienten clients deelnemers codes",
            Sort.MATCH: "koppelingen matches koppeling maatjes bezoeken",
        }.items()
        for word in words.split()
    }
)
"""Words in the name of a sheet that say what its rows are about."""

ROLES: Mapping[str, Role] = MappingProxyType(
    {
        word: role
        for role, words in {
            Role.VOLUNTEER: "vrijwilliger, vrijwilligers, vrijwilligster, volunteer, volunteers, maatje, buddy",
            Role.PROFESSIONAL: "professional, professionals, begeleider, begeleiders, beroepskracht, beroepskrachten, "
            "begeleidend professional, sociaal werker, maatschappelijk werker, supervisor, ouderenwerker, "
            "welzijnswerker",
            Role.COORDINATOR: "coordinator, coordinatoren, coordinators, vrijwilligerscoordinator",
            Role.SAFEGUARDING_OFFICER: "aandachtsfunctionaris, safeguarding officer, safeguarding_officer",
            Role.MANAGER: "manager, leidinggevende, teamleider",
        }.items()
        for word in (one.strip() for one in words.split(","))
    }
)
"""What people call a role."""


def plain(heading: str) -> str:
    """A heading without what stands in brackets, signs and accents."""
    words = folded(_BETWEEN_BRACKETS.sub(" ", heading)).replace(" . ", " ")
    return " ".join(words.replace(".", " ").split())


def meaning(heading: str) -> Field | None:
    """What a column with this heading holds; None for one that we do not know."""
    return MEANS.get(plain(heading))


def sort_of_title(title: str) -> Sort | None:
    """What the name of a sheet says that its rows are about."""
    return next((TITLES[word] for word in plain(title).split() if word in TITLES), None)


def role_of_title(title: str) -> Role | None:
    """The role of everybody on a sheet that is called after one, such as "Vrijwilligers 2026"."""
    return next((ROLES[word] for word in plain(title).split() if word in ROLES), None)
