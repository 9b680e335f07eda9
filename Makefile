# Each target sets up what it needs in .venv; nothing but Python 3.11+ and make is asked of the machine.
PYTHON ?= python3
BIN := .venv/bin

DATA ?= ../shared/data

.PHONY: run test check bench bench-clean bench-names bench-suggest format docs clean

run: .venv/.run
	$(BIN)/glossator

test: .venv/.dev
	$(BIN)/python -m pytest

check: .venv/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: .venv/.dev
	$(BIN)/python -m pytest tests/bench -n 0 -s --override-ini addopts=""

# How well and how fast texts are cleaned; the weights are trained anew without the pages measured.
bench-clean: .venv/.train
	$(BIN)/python -m tests.bench.clean $(DATA)

# How well and how fast names are matched.
bench-names: .venv/.train
	$(BIN)/python -m tests.bench.names $(DATA)

# How well and how fast names, claims and links are proposed.
bench-suggest: .venv/.dev
	$(BIN)/python -m tests.bench.suggest $(DATA)

format: .venv/.dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

docs: .venv/.dev
	$(BIN)/python -m docs.build

clean:
	rm -rf .venv

.venv/bin/python:
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Glossator needs Python 3.11 or newer: make PYTHON=/path/to/python3.11")'
	$(PYTHON) -m venv .venv

.venv/.run: pyproject.toml .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

.venv/.dev: pyproject.toml .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@ .venv/.run

# The peers agree on their requirements only with a newer pip than Python 3.11 brings along.
.venv/.train: pyproject.toml .venv/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade pip
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,train,peers]'
	touch $@ .venv/.dev .venv/.run
