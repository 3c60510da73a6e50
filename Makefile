# setsail: everything starts here. Needs Python 3.11 or newer, make and a package index.
#
#   make rehearse MARKET=SA   rehearse a market's launch on this machine
#   make test                 lint, types, import rules and the whole test suite
#   make install              the set-up alone, into .venv

SHELL := /bin/bash
MARKET ?= ID
ARGS ?=
VENV := .venv
BIN := $(VENV)/bin
# The first interpreter that is new enough; say PYTHON=… to choose another.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
  $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo $$p; break; }; done)
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.DEFAULT_GOAL := help
.PHONY: help install install-dev rehearse test test-slow lint format docs goldens bench lock chromium clean

help:
	@sed -n 's/^#   //p' Makefile

install: $(VENV)/.installed
install-dev: $(VENV)/.installed-dev

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "setsail needs Python 3.11 or newer; none was found" >&2; exit 1; }
	@echo "· making $(VENV) with $$($(PYTHON) -V)"
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
	  echo "$(VENV) could not be made; on Debian: apt-get install python3-venv" >&2; exit 1; }

$(VENV)/.installed: requirements.lock pyproject.toml | $(BIN)/python
	@echo "· installing the locked packages (once; some minutes on a slow line)"
	@$(PIP) install --require-hashes -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@
	@echo "· installed: $(BIN)/setsail"

$(VENV)/.installed-dev: requirements-dev.lock $(VENV)/.installed
	@echo "· installing the locked tools for tests"
	@$(PIP) install --require-hashes -r requirements-dev.lock
	@touch $@

rehearse: install
	@$(BIN)/setsail rehearse "$(MARKET)" $(ARGS)

# Browser tests drive Debian's Chromium. Where it cannot be installed they skip and say so;
# with CI=true they fail instead.
chromium:
	@command -v chromium >/dev/null || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    echo "· installing chromium and fonts for the browser tests"; \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium fonts-noto-core >/dev/null \
	      || echo "· chromium could not be installed"; \
	  else echo "· no chromium: browser tests will be skipped (apt-get install chromium fonts-noto-core)"; fi; }

lint: install-dev
	@echo "· ruff, mypy, import-linter"
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache

test: install-dev chromium lint
	@echo "· pytest"
	@$(BIN)/python -m pytest -m "not slow" --cov --cov-report=term:skip-covered $(ARGS)

test-slow: install-dev chromium
	@$(BIN)/python -m pytest -m slow -x $(ARGS)

format: install-dev
	@$(BIN)/ruff check --fix .
	@$(BIN)/ruff format .

# Reference pages and JSON Schemas; a test fails when one is stale.
docs: install
	@$(BIN)/python docs/generate.py

# The compiled snapshot of every market; read the difference before you commit it.
goldens: install-dev
	@$(BIN)/python -m tests.goldens

bench: install
	@for name in startup profiles placement l10n load_client gateway; do $(BIN)/python -m benchmarks.$$name $(ARGS); done

# Hashes only, no addresses: the lock works with any package index.
LOCK := $(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
  --no-emit-index-url --no-emit-find-links --no-strip-extras --quiet --custom-compile-command "make lock" --extra build
lock: $(BIN)/python
	@$(PIP) install uv
	@$(LOCK) -o requirements.lock
	@$(LOCK) --extra dev -c requirements.lock -o requirements-dev.lock

clean:
	@rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache
