"""The pages: the chat, the demo, and the way in."""
