"""What a catalogue of signs must hold to before anybody is shown a word of it."""

import re
from collections import Counter
from collections.abc import Iterator

from domain.catalogue_entries import CatalogueEntries
from domain.catalogue_faults import Fault
from domain.phones import EMERGENCY_NUMBER, LOCAL_KEYS, Phone, PhoneStatus, is_dutch_number
from domain.signs import Boundary, CatalogueEntry, MenuButton
from domain.urgency import Urgency
from domain.wishes import Wish

MOST_LETTERS_ON_A_BUTTON = 34
OTHER_SIGN = "sign:"
YES = ("emergency", "today", "gp_first")
_NUMBER = re.compile(r"(?<![\d-])(?:11\d|0\d{1,3}[- ]?\d{4,8})(?![\d-])")


def faults_in(entries: CatalogueEntries) -> Iterator[Fault]:
    """Every way in which the entries do not fit together."""
    numbers = {number for phone in entries.phones if phone.may_be_shown for number in (phone.number, phone.other)}
    for phone in entries.phones:
        yield from (Fault(f"phones {phone.key}", reason) for reason in _of_phone(phone))
    for sign in entries.signs:
        reasons = (*_of_sign(sign, entries), *_of_numbers(sign, numbers))
        yield from (Fault(f"signs {sign.key}", reason) for reason in reasons)
    for section, buttons in (("menu", entries.menu), ("boundary_menu", entries.boundary_menu)):
        for button in buttons:
            yield from (Fault(f"{section} {button.key}", reason) for reason in _of_button(button, entries))
    for boundary in entries.boundaries:
        yield from (Fault(f"boundaries {boundary.key}", reason) for reason in _of_boundary(boundary, entries, numbers))
    for wish in entries.wishes:
        if wish.key not in set(Wish):
            yield Fault(f"wishes {wish.key}", f"unknown wish; known are {', '.join(Wish)}")
    known = {sign.key for sign in entries.signs}
    for kind in entries.danger.kinds:
        if kind.sign not in known:
            yield Fault("danger", f"unknown sign {kind.sign}")
    yield from _of_the_whole(entries)


def _of_the_whole(entries: CatalogueEntries) -> Iterator[Fault]:
    """What no single entry shows: the 112 phone, the way to every sign, the sign for whoever cannot name one."""
    if not any(phone.number == EMERGENCY_NUMBER and phone.may_be_shown for phone in entries.phones):
        yield Fault("phones", f"no confirmed phone has the number {EMERGENCY_NUMBER}")
    reached = {way.sign for button in entries.menu for way in button.ways}
    for sign in entries.signs:
        if sign.key not in reached:
            yield Fault(f"signs {sign.key}", "no button leads to it; two taps must be enough")
    fallbacks = [sign.key for sign in entries.signs if sign.is_fallback]
    if len(fallbacks) != 1:
        yield Fault("signs", f"exactly one has fallback: true, not {len(fallbacks)}")


def _of_phone(phone: Phone) -> Iterator[str]:
    for number in (phone.number, phone.other):
        if number is not None and not is_dutch_number(number):
            yield f"{number} does not have the shape of a Dutch number"
    if (phone.status is PhoneStatus.LOCAL) != (phone.number is None):
        yield "a local phone has no number, every other has one"
    if phone.status is PhoneStatus.LOCAL and phone.key not in LOCAL_KEYS:
        yield f"an area fills in no such number; known are {', '.join(sorted(LOCAL_KEYS))}"


def _of_sign(sign: CatalogueEntry, entries: CatalogueEntries) -> Iterator[str]:
    phones = {phone.key: phone for phone in entries.phones}
    yield from (f"unknown phone {key}" for key in sign.phones if key not in phones)
    for condition in sign.escalate:
        if not condition.urgency.rank < sign.default_urgency.rank:
            yield f"escalate to {condition.urgency} does not raise {sign.default_urgency}"
    if not sign.examples:
        yield "examples is empty"
    if not sign.route:
        yield "route is empty"
    yield from (f"short is over {MOST_LETTERS_ON_A_BUTTON} letters in {at}" for at in _too_long(sign))
    yield from _of_yes(sign, entries, {phones[key].number or key for key in sign.phones if key in phones})


def _of_yes(sign: CatalogueEntry, entries: CatalogueEntries, numbers: set[str]) -> Iterator[str]:
    """What "yes" may do: it never makes a sign less urgent, and the number it shows is one of the sign's."""
    yes = sign.ask_first_yes
    urgencies = {other.key: other.default_urgency for other in entries.signs}
    if yes.startswith(OTHER_SIGN):
        other = yes.removeprefix(OTHER_SIGN)
        if other not in urgencies or other == sign.key:
            yield f"ask_first_yes names the unknown sign {other}"
        elif not urgencies[other].at_least(sign.default_urgency):
            yield f"ask_first_yes lowers the urgency to that of {other}"
    elif yes not in YES:
        yield f"unknown ask_first_yes {yes}; known are {', '.join(YES)}, {OTHER_SIGN}KEY"
    elif yes != "emergency" and not Urgency.TODAY.at_least(sign.default_urgency):
        yield f"ask_first_yes lowers the urgency to {Urgency.TODAY}"
    elif yes == "emergency" and EMERGENCY_NUMBER not in numbers:
        yield f"ask_first_yes is emergency, but {EMERGENCY_NUMBER} is not among its phones"
    elif yes == "gp_first" and "gp_out_of_hours" not in numbers:
        yield "ask_first_yes is gp_first, but gp_out_of_hours is not among its phones"


def _of_numbers(sign: CatalogueEntry, shown: set[str | None]) -> Iterator[str]:
    """Numbers inside the words of a sign: only those that are confirmed may stand there."""
    for words in (sign.label, sign.short, sign.ask_first, sign.advice, sign.do_not, *sign.examples):
        for language, said in words.in_all():
            for number in _NUMBER.findall(said):
                if number not in shown:
                    yield f"the number {number} in {language} is shown, but no confirmed phone has it"


def _of_button(button: MenuButton, entries: CatalogueEntries) -> Iterator[str]:
    signs = {sign.key: sign for sign in entries.signs}
    boundaries = {boundary.key for boundary in entries.boundaries}
    if not button.ways:
        yield "leads nowhere"
    if len(button.ways) > 1 and button.question is None:
        yield "question is missing: it has more than one way"
    yield from (f"way {key} comes twice" for key, count in Counter(way.key for way in button.ways).items() if count > 1)
    for way in button.ways:
        if (way.sign is None) == (way.boundary is None):
            yield f"way {way.key} must lead to a sign or to a boundary"
        if way.sign is not None and way.sign not in signs:
            yield f"unknown sign {way.sign}"
        elif way.sign and way.urgency and not way.urgency.at_least(signs[way.sign].default_urgency):
            yield f"way {way.key} lowers the urgency of {way.sign}"
        if way.boundary is not None and way.boundary not in boundaries:
            yield f"unknown boundary {way.boundary}"
    for each in (button.label, *(way.label for way in button.ways)):
        if any(len(said) > MOST_LETTERS_ON_A_BUTTON for _, said in each.in_all()):
            yield f"the label {each.nl!r} is over {MOST_LETTERS_ON_A_BUTTON} letters"


def _of_boundary(boundary: Boundary, entries: CatalogueEntries, shown: set[str | None]) -> Iterator[str]:
    """A button leads to each, and its advice names confirmed numbers only."""
    buttons = (*entries.boundary_menu, *entries.menu)
    if not any(way.boundary == boundary.key for button in buttons for way in button.ways):
        yield "no button leads to it"
    if boundary.urgency is Urgency.EMERGENCY:
        yield "an emergency is a sign, not a boundary"
    for language, said in boundary.advice.in_all():
        for number in _NUMBER.findall(said):
            if number not in shown:
                yield f"the number {number} in {language} is shown, but no confirmed phone has it"


def _too_long(sign: CatalogueEntry) -> Iterator[str]:
    return (language for language, said in sign.short.in_all() if len(said) > MOST_LETTERS_ON_A_BUTTON)
