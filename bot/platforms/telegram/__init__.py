"""Telegram: the same conversations in a chat app that most people have already."""

import os

os.environ.setdefault("PTB_TIMEDELTA", "true")  # else the library warns of its own future at every span of time
