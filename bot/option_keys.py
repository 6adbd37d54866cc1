"""The stable names of buttons: what a story may say that somebody picks."""

from collections.abc import Collection, Iterable, Mapping

from domain.catalogue import Catalogue
from domain.ids import TextId

_SHARED = ("option", "language", "urgency")
"""Texts whose second part is the key itself."""
_NO_LABELS = ("as-is", "which", "chosen")
_OTHERWISE = {
    "appreciation.everybody": "everybody",
    "broadcast.option-answers": "list",
    "card.any-day": "any",
    "card.done": "done",
    "check-in.any-day": "any",
    "danger.about-me": "about_me",
    "details.urgency_as-it-is": "skip",
    "matches.nobody": "nobody",
    "memory.none": "none",
    "sign.change": "change",
    "sign.nobody-coded": "nobody_coded",
    "sign.none-of-these": "something_else",
    "sign.notes-leave": "no",
    "sign.notes-raise": "yes",
    "sign.say-whom": "whom",
    "sign.undo": "undo",
    "sign.write-down": "note",
    "sign.write-more": "note",
    "sign.yes-now": "yes",
    "support.when_any": "skip",
    "talk.no-point": "nothing",
    "task.phoned_not_reached": "not_reached",
    "task.phoned_talk": "talk",
    "task.phoned_well": "well",
    "visit.it-was-yesterday": "yesterday",
}
"""Labels that do not show their key."""


def keys_by_label(ids: Iterable[TextId]) -> Mapping[TextId, str]:
    """The key of each text that is the label of a button; texts that are none are left out."""
    all_ids = set(ids)
    found = ((text, _key_in(text, all_ids)) for text in all_ids)
    return {text: key for text, key in found if key}


def keys_of_catalogue(catalogue: Catalogue) -> frozenset[str]:
    """The keys of the buttons that the catalogue brings: buttons, ways, signs and boundaries."""
    menus = (*catalogue.menu, *catalogue.boundary_menu)
    ways = {way.key for button in menus for way in button.ways}
    reports = {sign.key for sign in catalogue.signs} | {boundary.key for boundary in catalogue.boundaries}
    return frozenset({button.key for button in menus} | ways | reports)


def _key_in(text: TextId, ids: Collection[str]) -> str | None:
    message, _, name = text.partition(".")
    if text in _OTHERWISE:
        return _OTHERWISE[text]
    if message in _SHARED and name not in _NO_LABELS:
        return name
    if name.startswith("option-"):
        return name.removeprefix("option-").replace("-", "_")
    question, _, key = text.partition("_")
    return key if question in ids and message != "date" else None
