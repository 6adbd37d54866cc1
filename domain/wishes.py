"""What a volunteer can ask for themselves."""

from enum import StrEnum


class Wish(StrEnum):
    """What a volunteer can ask for themselves; the last two they did not ask in so many words.

    `about_me` are danger words about who wrote them, `looks_for_help` words that wait unread on their own page.
    """

    CALL_ME_NOW = "call_me_now"
    TALK = "talk"
    TIP = "tip"
    PEER_REVIEW = "peer_review"
    TRAINING = "training"
    OTHER_TASK = "other_task"
    COME_ALONG = "come_along"
    SOMETHING_ELSE = "something_else"
    AFTERCARE = "aftercare"
    ABOUT_ME = "about_me"
    LOOKS_FOR_HELP = "looks_for_help"
