# verify-screens. `make help` lists what there is; `make demo` and `make test` do all the set-up.

SHELL := /bin/bash
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PYTHONUTF8 := 1

.DEFAULT_GOAL := help
.PHONY: help setup demo test check format evaluate hints fuzz bench samples wheel lock clean

help: ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1|\2/' | column -t -s '|'

setup: $(READY) ## make .venv with the locked packages and this program in it

# pip reads the lock only when it changed, so that everything works offline after set-up.
$(READY): requirements-dev.lock pyproject.toml
	@bash tests/install/venv.sh $(VENV)
	$(BIN)/python -m pip install --quiet --no-deps --require-hashes -r requirements-dev.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $(READY)

demo: $(READY) ## run verify-screens on sample_images/
	$(BIN)/verify-screens sample_images/inbox --config sample_images/verify-screens.toml --out reports

test: $(READY) ## run all tests
	$(BIN)/pytest -n auto --dist worksteal

check: $(READY) ## format, lint, types, imports and the fast tests, for every commit
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -m "not slow"

format: $(READY) ## put the code in its form
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

evaluate: $(READY) ## compare a run with a truth file: make evaluate, SET=folder, or SEED=7 COUNT=400
ifdef SEED
	@folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && \
	$(BIN)/python -m sample_images.draw --set tuning --seed $(SEED) --count $(or $(COUNT),400) \
		--no-thumbnails --out "$$folder" && \
	$(BIN)/python -m tests.evaluation "$$folder" --wrong
else
	$(BIN)/python -m tests.evaluation $(or $(SET),sample_images)
endif

hints: $(READY) ## how often E701 is wrong, and what it finds (wants chromium; a quarter of an hour)
	$(BIN)/python -m tests.hints --wrong

fuzz: $(READY) ## feed the readers with what nobody would write: make fuzz, MINUTES=10
	$(BIN)/python -W ignore -m tests.fuzz --minutes $(or $(MINUTES),10)

bench: $(READY) ## CPU time and memory beside the stock PaddleOCR pipeline
	$(BIN)/python -m tests.benchmarks $(or $(SET),sample_images)

samples: $(READY) ## draw sample_images/ again (wants Debian's chromium and fonts-noto-cjk)
	$(BIN)/python -m sample_images.draw --set samples --seed 20211130 --out sample_images

wheel: $(READY) ## build the wheel into dist/
	$(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation -w dist .

lock: ## make both lock files again (wants uv: python -m pip install uv)
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header pyproject.toml -o requirements.lock
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header pyproject.toml --group dev -c requirements.lock -o requirements-dev.lock

clean: ## remove what was built, drawn reports included
	rm -rf $(VENV) build dist reports .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
