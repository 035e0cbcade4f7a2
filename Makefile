# Everything a developer or a newcomer does, in one word each. Needs Python 3.11 or later, make and a package index.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
DEMO := .demo/iran-russia.db
SKIPPED := 3
FUZZ_SECONDS ?= 3600
PYTEST_ARGS ?= -n 2 --dist loadfile

.DEFAULT_GOAL := help
.PHONY: help install demo serve test check format style types contracts docs bench fuzz lock clean

help: ## list what make can do
	@grep -E '^[a-z]+:.*##' Makefile | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 18

install: $(READY) ## make the environment, from the lock

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "dragoman needs Python 3.11 or later, not %d.%d: make PYTHON=python3.11 …" % sys.version_info[:2])'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

demo: $(READY) ## add the example reports to a base and print their timeline
	@mkdir -p $(dir $(DEMO))
	$(BIN)/dragoman add examples/reports.jsonl --db $(DEMO) || test $$? -eq $(SKIPPED)
	@echo
	$(BIN)/dragoman timeline --db $(DEMO) | tail -n 25
	@sed 's#@DB@#$(DEMO)#; s#@BIN@#$(BIN)#' examples/next.txt

serve: $(READY) ## open the demo's base in the browser (make demo first)
	@test -e $(DEMO) || $(MAKE) --no-print-directory demo
	$(BIN)/dragoman serve --db $(DEMO)

test: $(READY) ## run the tests
	$(BIN)/python -m pytest $(PYTEST_ARGS)

check: style types contracts docs test ## format, lint, types, import contracts, docs and tests

format: $(READY) ## write the code in the house's form
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

style: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(READY)
	$(BIN)/mypy

contracts: $(READY)
	$(BIN)/lint-imports --no-cache

docs: $(READY) ## compare docs/commands.md with what --help says
	$(BIN)/python docs/commands.py --check

bench: $(READY) ## score every bench in ../shared and measure the speed, into docs/quality.md
	$(BIN)/python -m bench.quality
	$(BIN)/python -m bench.serving

fuzz: $(READY) ## change texts at random for an hour and see whether the reader fails (needs atheris)
	$(BIN)/python -m pip install --quiet 'atheris>=3'
	$(BIN)/python tests/fuzz/fuzz_reader.py .fuzz -max_total_time=$(FUZZ_SECONDS)

lock: $(READY) ## pin every dependency with its hashes (needs uv)
	uv pip compile pyproject.toml --extra dev --universal --python-version 3.11 --upgrade --quiet \
	  --generate-hashes --no-emit-index-url --no-annotate --custom-compile-command 'make lock' --output-file requirements.lock
	@! grep -nE '://' requirements.lock || (echo 'the lock names a host' && exit 1)

clean: ## remove the demo's base and the caches; the environment stays
	rm -rf .demo .fuzz .fuzz-found build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
