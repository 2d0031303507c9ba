# Crosswire: every task of a user and of a developer. `make help` lists them.
PYTHON ?= python3
SERVICES := $(notdir $(patsubst %/,%,$(dir $(wildcard services/*/pyproject.toml))))
MEMBERS := shared $(SERVICES:%=services/%)
BIN := .venv/bin
RUN := $(BIN)/python -m
UV := $(BIN)/uv
SOURCES := shared services tests

.DEFAULT_GOAL := help
.PHONY: help setup run demo test unit check format lint types imports chaos bench web-month ssrf feeds-bad quality up down lock clean

help: ## show this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | awk -F'\t' '{printf "  make %-12s %s\n", $$1, $$2}'

setup: .venv/ready ## make .venv with every tool and library, hash-locked

.venv/bin/uv: | requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed: this is $$($(PYTHON) --version 2>&1). Name one with make PYTHON=python3.12"; exit 1; }
	@echo "Setting up in .venv (about a minute the first time)"
	$(PYTHON) -m venv .venv
	@sed -n '/^uv==/,/[^\\]$$/p' requirements.lock > .venv/uv.lock
	@$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r .venv/uv.lock

.venv/ready: .venv/bin/uv requirements.lock pyproject.toml $(MEMBERS:%=%/pyproject.toml)
	@$(UV) pip sync --quiet --compile-bytecode --require-hashes requirements.lock
	@$(UV) pip install --quiet --no-deps --no-build-isolation $(MEMBERS:%=-e %)
	@touch $@

LOCKED := $(UV) pip compile --quiet --universal --generate-hashes --no-header --python-version 3.11 --no-emit-package crosswire $(SERVICES:%=--no-emit-package crosswire-%)
lock: .venv/bin/uv ## pin every library anew, for the workspace and for each service
	$(LOCKED) --upgrade --group dev $(MEMBERS:%=%/pyproject.toml) -o requirements.lock
	@for s in $(SERVICES); do echo "lock services/$$s"; $(LOCKED) shared/pyproject.toml services/$$s/pyproject.toml -c requirements.lock -o services/$$s/requirements.lock || exit 1; done
	@$(LOCKED) --extra model services/alerts/pyproject.toml -c requirements.lock -o services/alerts/model.lock

format: setup ## format the code
	@$(BIN)/ruff format --quiet $(SOURCES) && $(BIN)/ruff check --quiet --fix $(SOURCES)

lint: setup ## check format and style
	@$(BIN)/ruff format --check --quiet $(SOURCES) && $(BIN)/ruff check $(SOURCES)

types: setup ## mypy, strict
	@$(BIN)/mypy $(MEMBERS) tests

imports: setup ## the architecture contracts
	@$(BIN)/lint-imports

SEEDS ?= seeds
export CROSSWIRE_DATA ?= $(CURDIR)/var

run: setup ## start Crosswire, show what it finds in the seed articles, go on as a daemon
	@$(BIN)/crosswire up --seeds $(SEEDS)

demo: setup ## the seed articles only, in a folder that is thrown away, then exit
	@$(BIN)/crosswire demo $(SEEDS)

test: setup ## every test: unit, contract on three stores and real Redis, end to end
	@$(BIN)/pytest -q -n $(or $(JOBS),2)

unit: setup ## the tests that need no server: seconds
	@$(BIN)/pytest -q tests/unit

check: lint types imports test ## format, style, types, architecture contracts and tests

chaos: setup ## kill -9 of everything, 20 rounds of 100 articles, and a naive chain that must fail
	@$(RUN) tests.chaos --rounds $(or $(ROUNDS),20) --articles $(or $(ARTICLES),100)

bench: setup ## articles a second, latency, cost of each stage, growth of matching
	@$(RUN) tests.bench

web-month: setup ## 500 publishers of varied temper, polled for a simulated month
	@$(RUN) tests.websim --feeds $(or $(FEEDS),500) --days $(or $(DAYS),30) --seed $(or $(SEED),1)

ssrf: setup ## addresses that lead inward, through every way in: none may be dialled
	@$(RUN) tests.ssrf

feeds-bad: setup ## broken and malicious feeds and pages, served to the real ingest: what survives
	@$(RUN) tests.feeds_bad

quality: setup ## what is found in labelled cases, against the floors; CROSSWIRE_BENCH=FOLDER adds other sets
	@$(RUN) tests.quality --all
	@$(RUN) tests.quality.reprints

COMPOSE := $(shell docker compose version >/dev/null 2>&1 && echo docker compose || echo docker-compose)
up: secrets/ready ## docker compose: Redis, PostgreSQL and every service
	@$(COMPOSE) up --build --detach
	@echo "Crosswire is starting: http://127.0.0.1:$${CROSSWIRE_PORT:-8710}/ready (the token is in secrets/api_token)"
	@echo "Feed it the seeds:  $(COMPOSE) exec ingest python -m crosswire_ingest add /seeds"

down: ## stop what `make up` started; the data stays in its volumes
	@$(COMPOSE) down

secrets/ready: deploy/make-secrets
	@sh deploy/make-secrets secrets && touch $@

clean: ## remove what was built (the data folder var/ stays)
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
