"""All conversations that are shipped, and what each must be given to begin: for tests that walk all of them."""

import inspect
from collections.abc import Mapping

from bot.capability import Capability
from bot.catalogue import shipped
from bot.wiring import wiring
from domain.ids import new_id

CAPABILITIES = wiring(shipped()).by_name
TOLD_BY_PLATFORMS = {"lost_touch", "back_in_touch", "new_device", "confirm_device", "collect_file"}
"""What no button begins: the platform tells it of the account that it is about."""
GIVEN = {
    "answers": "x", "": "falls", "code": "000000", "how": "well", "key": "falls", "keys": "k", "step": "how",
    "steps": "seen", "day": "2026-03-03", "say": "yes", "said": "yes", "answer": "yes", "urgency": "today",
    "version": "1", "device": "D", "boundary": "wound_care", "quarter": "2026Q1",
}  # fmt: skip
"""What conversations are told besides what they are about; an argument that is not here is an id."""
NAMED = {
    "change": {"record": "conversation"}, "undo_visit": {"record": "visit"}, "undo_sign": {"record": "sign"},
    "danger": {"sign": ""}, "gut_feeling": {"resident": "written"},
}  # fmt: skip
"""Arguments that are not called as what they are; that of danger is the kind of sign."""


def given_to(capability: Capability, things: Mapping[str, str]) -> dict[str, str]:
    """The arguments without which a conversation cannot begin, and others for which there is a thing."""
    found = list(inspect.signature(capability.converse).parameters.values())[2:]
    needed = [one.name for one in found if one.name != "db" and (one.default is one.empty or one.name in things)]
    kinds = {name: NAMED.get(capability.name, {}).get(name, name) for name in needed}
    return {name: things.get(kind) or GIVEN.get(kind, new_id()) for name, kind in kinds.items()}
