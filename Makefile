# The two commands are `make site` and `make test`; the rest is for those who carry on.
PYTHON ?= python3
BIN := .venv/bin
export NO_MKDOCS_2_WARNING := 1
export DISABLE_MKDOCS_2_WARNING := true
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: site serve test test-all check format bench lock clean

site: .venv/ready ## Build the register into site/ and say what is missing
	@$(BIN)/tertib build --pdf

serve: .venv/ready ## Write and see: rebuilds on every save
	@$(BIN)/tertib serve

test: .venv/ready ## All tests but the slow ones
	@$(BIN)/python tests/browser_ready.py
	@$(BIN)/pytest -n auto -m "not slow"

test-all: .venv/ready ## The slow ones
	@$(BIN)/pytest -n auto -m slow

check: .venv/ready ## Style, types, the shipped register
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/tertib check

format: .venv/ready ## Let ruff write the code
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

bench: .venv/ready ## Ratios and rates, printed; never a test
	@PYTHONPATH=tests $(BIN)/python -m bench

lock: ## Renew requirements.lock: versions and hashes, no address
	@uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	  --no-header --upgrade --group dev pyproject.toml --output-file requirements.lock

clean:
	rm -rf .venv .cache site dist

.venv/ready: requirements.lock pyproject.toml
	@echo "Setting up .venv (once; a minute or two) …"
	@$(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install -qq --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install -qq --no-build-isolation --no-deps -e .
	@touch $@
