"""The chat platforms: each is imported only when it is configured."""
