"""All tables; columns that end in `_sealed` hold what only the organisation's key can open."""

from storage.tables.account import kept_counts
from storage.tables.agreeing import talks, task_cards
from storage.tables.chat import conversations, drafts, inbox, outbox, unkept, uploads
from storage.tables.check_ins import check_in_plans, check_ins
from storage.tables.columns import Utc, conditions_on_postgres, metadata
from storage.tables.matrix import matrix_devices, matrix_keys, matrix_rooms
from storage.tables.offers import offer_guests, offers
from storage.tables.organisation import (
    accounts,
    areas,
    devices,
    invites,
    links,
    matches,
    people,
    posts,
    residents,
    sessions,
)
from storage.tables.reaching import addressees, broadcasts, mutes, segments, tags, templates
from storage.tables.replacing import replacements
from storage.tables.reporting import escalation_reference, escalations, signs, tasks, visits
from storage.tables.rounds import look_in_asks, look_ins, rounds
from storage.tables.support import aftercares
from storage.tables.team import data_leaks, departures, evenings, intakes
from storage.tables.upkeep import audit, beats, keys, leases

SEQUENCES = (escalation_reference,)

__all__ = [
    "SEQUENCES",
    "Utc",
    "accounts",
    "addressees",
    "aftercares",
    "areas",
    "audit",
    "beats",
    "broadcasts",
    "check_in_plans",
    "check_ins",
    "conditions_on_postgres",
    "conversations",
    "data_leaks",
    "departures",
    "devices",
    "drafts",
    "escalation_reference",
    "escalations",
    "evenings",
    "inbox",
    "intakes",
    "invites",
    "kept_counts",
    "keys",
    "leases",
    "links",
    "look_in_asks",
    "look_ins",
    "matches",
    "matrix_devices",
    "matrix_keys",
    "matrix_rooms",
    "metadata",
    "mutes",
    "offer_guests",
    "offers",
    "outbox",
    "people",
    "posts",
    "replacements",
    "residents",
    "rounds",
    "segments",
    "sessions",
    "signs",
    "tags",
    "talks",
    "task_cards",
    "tasks",
    "templates",
    "unkept",
    "uploads",
    "visits",
]
