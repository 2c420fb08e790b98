# Everything this project does, from nothing: Python 3.11 or newer and make are enough.
# Another Python: make test PYTHON=python3.13

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# The peers of the benchmarks stay apart from everything else.
BENCH_VENV := .venv-bench
PIP := -m pip install --quiet --disable-pip-version-check

# The makers of mkdocs, its theme and its plugins disagree about its future, at length, in every build.
export NO_MKDOCS_2_WARNING := true
export DISABLE_MKDOCS_2_WARNING := true

.DEFAULT_GOAL := help
.PHONY: help demo test docs bench fmt clean

help:  ## Say what can be made
	@grep -E '^[a-z]+:.*## ' $(firstword $(MAKEFILE_LIST)) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 16

demo: $(VENV)/.register  ## Decide the example, a family migrant in Utrecht; then audit a synthetic register
	@$(BIN)/inburgering assess examples/utrecht-2024-2554.json
	@$(BIN)/inburgering tables examples/register.parquet --on 2023-05-01 --also-on 2022-12-01 --also-on 2023-01-26
	@$(BIN)/inburgering audit examples/register.parquet --on 2023-05-01 -o findings.html

test: $(VENV)/.dev  ## Run every check: format, lint, types, rooms, tests with branch coverage, docs
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/mkdocs build --strict
	$(BIN)/pytest -n auto --dist loadgroup --cov

docs: $(VENV)/.docs  ## Build the documentation into site/
	$(BIN)/mkdocs build --strict

bench: $(BENCH_VENV)/.bench  ## Measure, beside the peers, in one run
	$(BENCH_VENV)/bin/python -m benchmarks

fmt: $(VENV)/.dev  ## Format the code and fix what can be fixed
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .

clean:  ## Throw away the environments and everything built
	rm -rf $(VENV) $(BENCH_VENV) build dist site htmlcov .coverage .coverage.* \
		.hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache findings.html

# An environment is made once. Each stamp says that one set of extras is installed in it, and is renewed when
# pyproject.toml changes. The package itself is installed editable, so a change in src needs no new install.

$(VENV)/.made $(BENCH_VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "inburgering needs Python 3.11 or newer; '$(PYTHON)' is $$($(PYTHON) --version 2>/dev/null || echo missing)." >&2; \
		echo "Name a newer one: make $(MAKECMDGOALS) PYTHON=python3.12" >&2; exit 1; }
	$(PYTHON) -m venv $(@D)
	@touch $@

$(VENV)/.register: pyproject.toml $(VENV)/.made
	$(BIN)/python $(PIP) --editable '.[cli,register]'
	@touch $@

$(VENV)/.docs: pyproject.toml $(VENV)/.made
	$(BIN)/python $(PIP) --editable '.[docs]'
	@touch $@

$(VENV)/.dev: pyproject.toml $(VENV)/.made
	$(BIN)/python $(PIP) --editable '.[dev]'
	@touch $@ $(VENV)/.register $(VENV)/.docs

$(BENCH_VENV)/.bench: pyproject.toml $(BENCH_VENV)/.made
	$(BENCH_VENV)/bin/python $(PIP) --editable '.[bench]'
	@touch $@
