"""What a volunteer saw, in their own words: told at once, added to later, never written over."""


def with_more(seen: str | None, more: str, *, after: int) -> str:
    """What was seen with more behind it; `after` is how many characters stood there when more was asked for."""
    before = (seen or "")[:after]
    return f"{before}\n{more}" if before else more


def told_anew(seen: str | None, told: str | None) -> str | None:
    """What was seen when its beginning is told anew; what was added to it stays."""
    if not told or not seen:
        return told or seen
    if seen == told or seen.startswith(f"{told}\n"):
        return seen
    _, _, added = seen.partition("\n")
    return f"{told}\n{added}" if added else told
