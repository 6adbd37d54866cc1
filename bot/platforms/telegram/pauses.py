"""How long the parts of a Telegram bot wait between two tries."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Pauses:
    """Seconds, by a clock that never jumps.

    What could not begin, a poll or the setting of a webhook, is tried again after `begin_again`, and then after twice
    as long each time. A poll without an answer for `stalled_after` is begun anew. A webhook is looked at every
    `look_every`, to see that it is still ours. Between the menus of two chats there are `between_menus`: none is worth
    a message that has to wait. Between leaving two groups, which anybody can bring the bot into, there are
    `between_groups`: that takes next to nothing of what the bot may send, and where it is brought into one group again
    and again, no more than the 20 messages a minute that Telegram allows there.
    """

    begin_again: float = 1.0
    longest: float = 30.0
    stalled_after: float = 75.0
    look_every: float = 30.0
    between_menus: float = 1.0
    between_groups: float = 3.0


USUAL = Pauses()
