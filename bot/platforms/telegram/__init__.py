"""Telegram: the same conversations in a chat app that most people have already."""

import os

from bot.left_out import left_out

os.environ.setdefault("PTB_TIMEDELTA", "true")  # else the library warns of its own future at every span of time

with left_out("rich", "pygments"):  # for the command line of a library that this one stands on
    import telegram as telegram
