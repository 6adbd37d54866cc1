"""Texts that are about nobody, and the advice in an emergency: these may be said everywhere, whoever reads along."""

from domain.ids import TextId

ABOUT_NOBODY = frozenset(
    {
        "device",
        "engine",
        "help",
        "join",
        "language",
        "media",
        "page",
        "prompt",
        "reach",
        "small-talk",
        "stop",
        "stranger",
        "telegram",
    }
)
"""Whole groups of texts: help, the language, joining, and what the chat says about itself."""

EMERGENCY_ADVICE = frozenset(
    {
        "call.numbers",
        "close.still-worried",
        "danger.for-you",
        "danger.heard",
        "details.danger",
        "escalation.emergency-now",
        "escalation.nobody-called",
        "escalation.nobody-reachable",
        "escalation.nobody-reachable-but-duty",
        "escalation.nobody-yet",
        "escalation.nobody-yet-emergency",
        "escalation.nobody-yet-to-call",
        "sign.emergency",
    },
)
"""What to do and whom to phone when it cannot wait, with the numbers as digits."""


def is_about_nobody(text: TextId) -> bool:
    """Whether this text says nothing about a resident, a report or what somebody does for whom."""
    return text.partition(".")[0] in ABOUT_NOBODY


def is_emergency_advice(text: TextId) -> bool:
    """Whether somebody may need this text at once."""
    return text in EMERGENCY_ADVICE
