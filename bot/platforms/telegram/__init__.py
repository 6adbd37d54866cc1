"""Telegram: the same conversations in a chat app that most people have already."""
