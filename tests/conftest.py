"""Every `fixtures_*.py` beside this file is a plugin: a capability brings its fixtures in one of its own.

Plugins do not import each other (pytest must load each itself); what two of them share stands in `fakes/`.
"""

import gc
import os
from pathlib import Path

from hypothesis import settings

from fakes import surroundings

gc.set_threshold(10_000, 20, 50)  # before anything is imported that asks what is usual here

if memory := surroundings.roomy():  # what a power cut leaves is asked of no test
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(memory))  # where pytest makes the folders of tests
settings.register_profile("untimed", settings(), deadline=None)  # how busy a machine is makes no test red
settings.load_profile("untimed")
pytest_plugins = sorted(path.stem for path in Path(__file__).parent.glob("fixtures_*.py"))


def pytest_collection_finish() -> None:
    """As the program itself does: what was made to begin with stays, and is not looked through for garbage."""
    gc.collect()
    gc.freeze()
