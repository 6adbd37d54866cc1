"""The lock holds every package by its hash, without a word about where it came from."""

import re
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")
PIN = re.compile(
    r"^(?P<name>[a-z0-9._-]+)(?:\[[a-z0-9,._-]+\])?==(?P<version>[^\s;]+)(?: ; [^\\\n]+)?(?P<rest>.*)$", re.IGNORECASE
)
ADDRESS = re.compile(r"://|--(extra-)?index|--find-links|@ ")


def faults(lock: str) -> list[str]:
    """What is wrong with a lock, in words."""
    blocks = re.split(r"\n(?=\S)", lock.strip())
    found = [f"not a pin: {block.splitlines()[0]}" for block in blocks if not PIN.match(block.splitlines()[0])]
    found += [f"no hash: {block.splitlines()[0]}" for block in blocks if "--hash=sha256:" not in block]
    found += [f"an address: {line.strip()}" for line in lock.splitlines() if ADDRESS.search(line)]
    pins = {hit["name"].lower(): hit["version"] for block in blocks if (hit := PIN.match(block.splitlines()[0]))}
    if tuple(int(part) for part in pins.get("vodozemac", "0").split(".")[:2]) < (0, 10):
        found.append("vodozemac is older than 0.10, which accepts all-zero keys")
    return found


def test_the_lock_is_sound() -> None:
    assert faults(LOCK) == []


@pytest.mark.parametrize(
    ("was", "becomes", "fault"),
    [
        (r"(?m)^aiohttp==(\S+) \\\n(?:    --hash.*\n)+", r"aiohttp==\1\n", "no hash: aiohttp"),
        (r"(?m)^aiohttp==(\S+)", r"aiohttp>=\1", "not a pin: aiohttp>="),
        (r"(?m)^aiohttp==(\S+)", r"aiohttp @ https://example.org/a.whl", "an address: aiohttp @"),
        (r"\A", "--index-url https://example.org/simple\n", "an address: --index-url"),
        (r"(?m)^vodozemac==\S+", "vodozemac==0.9.0", "vodozemac is older"),
    ],
)
def test_a_fault_in_the_lock_is_found(was: str, becomes: str, fault: str) -> None:
    faulty = re.sub(was, becomes, LOCK, count=1)
    assert faulty != LOCK
    assert any(line.startswith(fault) for line in faults(faulty))


def test_the_lock_holds_all_that_is_asked_for() -> None:
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [
        *asked["project"]["dependencies"],
        *(name for group in asked["dependency-groups"].values() for name in group),
    ]
    names = {re.split(r"[\[<>=; ]", line)[0].lower().replace("_", "-").replace(".", "-") for line in wanted}
    pinned = {
        hit["name"].lower().replace(".", "-").replace("_", "-")
        for line in LOCK.splitlines()
        if (hit := PIN.match(line))
    }
    assert names <= pinned


def test_what_runs_here_is_what_the_lock_says() -> None:
    for line in LOCK.splitlines():
        hit = PIN.match(line)
        if hit and ";" not in line:
            assert version(hit["name"]) == hit["version"]
