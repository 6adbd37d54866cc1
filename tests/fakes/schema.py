"""Today's tables in an empty database: laid once a worker and kind of database, then copied for every test."""


def lay(url: str) -> None:
    """Bring the empty database at this address (with its asynchronous driver) to today's tables.

    Called outside any event loop. The migrations of storage go here; until then a database stays empty.
    """
    del url
