# Two commands: `make demo` shows Buurtpols, `make test` proves it.
SHELL := /bin/bash
PYTHON ?= python3
PORT ?= 8000
JOBS ?= 3
N ?= 100
VOLUNTEERS ?= 200
UPGRADE ?=
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.ready
KILLED := tests/crash/test_broadcast_killed.py
STARTED := tests/crash/test_real_process.py tests/crash/test_two_processes.py

# What Python compiled is kept: without, each start compiles every library again, and tests start hundreds of programs.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help env compiled demo test test-matrix year crash broadcast bench check lock clean

help:  ## what can be asked
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'

# uv itself comes out of the lock too, by its hash. A half-made environment is never marked as ready.
$(STAMP): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Buurtpols needs Python 3.11 or newer; PYTHON=python3.12 make ... chooses one." >&2; exit 1; }
	@echo "Making the environment in $(VENV): a minute, once." >&2
	@test -x $(BIN)/pip -o -x $(BIN)/uv || $(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "python3 cannot make an environment: install python3-venv (Debian, Ubuntu)." >&2; exit 1; }
	@test -x $(BIN)/uv || $(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --require-hashes -r <(awk '/^[^ ]/ { uv = /^uv==/ } uv' requirements.lock)
	@VIRTUAL_ENV=$(CURDIR)/$(VENV) $(BIN)/uv pip sync -q --require-hashes requirements.lock
	@VIRTUAL_ENV=$(CURDIR)/$(VENV) $(BIN)/uv pip install -q --no-deps --no-build-isolation -e .
	@touch $@

env: $(STAMP)  ## the environment alone, in .venv

# The user of a service cannot write beside the program: what is not compiled here is compiled anew at each start.
compiled: $(STAMP)  ## the environment for a service, compiled: starts in a third of the work
	@$(BIN)/python -m compileall -q -j 0 bot domain handlers scheduler storage $(VENV)/lib

demo: $(STAMP)  ## three phones on http://127.0.0.1:8000 (PORT= for another port)
	@exec $(BIN)/buurtpols demo --port $(PORT)

# One worker more than two cores: tests that start programs and browsers wait as much as they work. What stands together
# stays with one worker as long as others have work of their own, so that fewer programs and browsers are started.
test: $(STAMP)  ## everything CI runs as tests
	@$(BIN)/pytest -n $(JOBS) --dist worksteal

# Matrix has a homeserver of its own, one for each worker, so it has a target of its own; its crash runs stand beside it.
test-matrix: $(STAMP)  ## Matrix over a real homeserver, and killed at every commit
	@$(BIN)/pytest tests/crash/test_on_matrix.py -q -s & crash=$$!; $(BIN)/pytest tests/matrix -q -n 2; others=$$?; wait $$crash && exit $$others

# A year of check-ins in the lives of many; `make test` plays the same with fewer.
year: $(STAMP)  ## a made-up year of 200 volunteers: nobody is asked wrongly, nobody is forgotten (VOLUNTEERS=2000 for a night)
	@YEAR_VOLUNTEERS=$(VOLUNTEERS) $(BIN)/pytest -q -p no:xdist tests/scheduler/test_check_in_year.py

# Crash runs fork, so they have no workers: each kind of database has a process of its own. A third one starts programs
# and mostly waits for them; they are held to a time, so the others stand back. The figures are printed.
crash: $(STAMP)  ## the program dies at every commit, and N times at any moment: nothing is lost (N=10000 for a night)
	@forked="nice $(BIN)/pytest tests/crash $(addprefix --ignore ,$(KILLED) $(STARTED)) -q -s --kills $(N)"; \
	$$forked -m sqlite & sqlite=$$!; $$forked -m "not sqlite" & others=$$!; $(BIN)/pytest $(STARTED) -q -s; started=$$?; \
	wait $$sqlite; sqlite=$$?; wait $$others; others=$$?; exit $$((sqlite || others || started))

# Red when a limit was broken or not everything came once; how fast it was is only told. Both wait more than they work.
broadcast: $(STAMP)  ## a broadcast to 300 chats, held to Telegram's limits, and one killed in the middle, in a minute
	@$(BIN)/python bench/broadcast.py --chats 300
	@$(BIN)/pytest $(KILLED) -q

# Bounded in time: each takes larger figures as arguments, see bench/README.md.
bench: $(STAMP)  ## what it costs and how fast it is, as ratios, in three minutes; docs/performance.md keeps them
	@set -e; for one in "inbound.py --people 100 --rounds 2" "broadcast.py --chats 300" "report_cost.py --reports 40 --people 300" "send_cost.py --sends 200 --runs 2" "start.py --runs 2"; do echo "== $$one"; $(BIN)/python bench/$$one; done

check: $(STAMP)  ## format, lint, types, imports, texts, migrations
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/pytest -q -p no:xdist tests/bot/test_texts.py tests/storage/test_migrations.py

lock: $(STAMP)  ## pin what pyproject.toml asks for, with hashes (UPGRADE=--upgrade takes the newest that fit)
	@$(BIN)/uv pip compile -q $(UPGRADE) --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --group dev --group synapse --group pg pyproject.toml -o requirements.lock

clean:  ## remove the environment and what tests and checks left
	@rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
