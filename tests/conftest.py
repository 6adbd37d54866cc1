"""Every `fixtures_*.py` beside this file is a plugin: a capability brings its fixtures in one of its own.

Plugins do not import each other (pytest must load each itself); what two of them share stands in `fakes/`.
"""

from pathlib import Path

pytest_plugins = sorted(path.stem for path in Path(__file__).parent.glob("fixtures_*.py"))
