"""Every token that a program of the tests makes up begins with a canary: sessions, one-time links, what is signed.

Python imports this by itself at its start where this folder is on its path; the run of tests imports it by name.
"""

import secrets

_MARK = "kanarie_"
_made_up = secrets.token_urlsafe


def _marked(nbytes: int | None = None) -> str:
    return _MARK + _made_up(nbytes)


if _made_up.__module__ == "secrets":  # a run within a run marks once
    vars(secrets)["token_urlsafe"] = _marked
