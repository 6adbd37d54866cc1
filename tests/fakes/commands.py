"""Many commands in one child process, which imports the program once: its real command line, one call at a time.

Run as a program, it reads one JSON object a line (`folder`, `words`, `settings`) and answers each with `code`, `out`
and `err`. `Commands` is the other side.
"""

import contextlib
import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Done:
    """How a command ended, and what it said."""

    code: int
    out: str
    err: str

    def well(self) -> list[str]:
        """Its lines; fails unless it ended well and said nothing on standard error."""
        assert (self.code, self.err) == (0, ""), (self.code, self.out, self.err)
        return self.out.splitlines()

    def refused(self) -> str:
        """Why it was refused; fails unless that is one line and nothing else was said."""
        assert self.code == 1, (self.code, self.out, self.err)
        assert len(self.err.splitlines()) == 1, self.err
        return self.err.strip()


class Commands:
    """Calls commands in one folder."""

    def __init__(self, process: "subprocess.Popen[str]", folder: Path) -> None:
        """Speak to that process."""
        self._process, self._folder = process, folder

    def __call__(self, *words: str, **settings: str) -> Done:
        """Call `buurtpols` with these words; settings stand in the environment for this call alone."""
        assert self._process.stdin
        assert self._process.stdout
        asked = {"folder": str(self._folder), "words": words, "settings": settings}
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()
        return Done(**json.loads(self._process.stdout.readline()))


@contextmanager
def calling(environment: Mapping[str, str]) -> "Iterator[subprocess.Popen[str]]":
    """The child process, ended at the end of the block."""
    with subprocess.Popen(
        [sys.executable, __file__],
        env={**environment, "PYTHONPATH": f"{ROOT}{os.pathsep}{environment['PYTHONPATH']}"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        yield process
        assert process.stdin
        process.stdin.close()


def _serve() -> None:
    from bot.__main__ import app  # noqa: PLC0415  only in the child

    inherited = dict(os.environ)
    for line in sys.stdin:
        asked = json.loads(line)
        os.chdir(asked["folder"])
        os.environ.clear()
        os.environ.update({**inherited, "LANG": "C.UTF-8", **asked["settings"]})
        out, err, code = io.StringIO(), io.StringIO(), 0
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            try:
                app(asked["words"])
            except SystemExit as end:
                code = int(end.code or 0)
        print(json.dumps({"code": code, "out": out.getvalue(), "err": err.getvalue()}), flush=True)  # noqa: T201


if __name__ == "__main__":
    _serve()
