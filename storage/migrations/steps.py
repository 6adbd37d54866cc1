"""Taking the steps, by Alembic; its settings need no file of their own."""

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from storage import tables
from storage.migrations import FOLDER


def settings(connection: Connection | None = None) -> Config:
    """Alembic's settings; `connection` is what the steps run on."""
    config = Config()
    config.set_main_option("script_location", str(FOLDER))
    config.set_main_option("path_separator", "os")
    config.set_main_option("file_template", "%%(rev)s_%%(slug)s")
    config.attributes["connection"] = connection
    return config


def take_all(connection: Connection) -> None:
    """Take every step that this database has not taken yet.

    The steps are written by comparing with SQLite, which has no sequences, and Alembic compares none: so those that are
    missing are made at the end.
    """
    command.upgrade(settings(connection), "head")
    for one in tables.SEQUENCES:
        one.create(connection, checkfirst=True)
