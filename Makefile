# The two commands: `make lab` opens the course, `make test` proves it. Both set up .venv first, once.
# On Windows, see README.md.

PYTHON ?= python3
BIN := .venv/bin
NOTEBOOKS := $(wildcard notebooks/*.ipynb notebooks/exercises/*.ipynb)
# Trust the certificates that this machine trusts: schools and companies add their own.
export UV_SYSTEM_CERTS ?= 1

# What is downloaded stays in the clone, and goes with it.
export UV_CACHE_DIR ?= $(CURDIR)/.cache/uv
export PIP_CACHE_DIR ?= $(CURDIR)/.cache/pip
# The programs in .venv know their folder: a clone that was moved is set up anew.
MOVED := $(shell [ "$$(cat .venv/clone 2>/dev/null)" = "$$(pwd -P)" ] || echo moved)

.PHONY: help lab fresh report test notebooks site lint lock ci bench matrix mutants scale setup

help: ## prints this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-10s %s\n", $$1, $$2}' Makefile

lab: setup ## opens your copies of the notebooks, in the folder my, in JupyterLab
	@$(BIN)/python -m helpers.start $(LAB_ARGS)

fresh: setup ## starts a week anew and keeps your old copies: make fresh WEEK=2
	@$(BIN)/python -m helpers.start --fresh "$(WEEK)"

report: setup ## prints what a bug report needs to say about this machine
	@$(BIN)/python -m helpers.start --report

# A file's cells or tests stay together, as a notebook has one kernel; notebooks, the longest, first.
PARALLEL := -n logical --maxprocesses 4 --dist loadscope --no-loadscope-reorder

test: setup ## runs all tests and notebooks but the slow tests; PYTEST_ARGS=--slow runs these, too
	@$(BIN)/python -m pytest $(PARALLEL) $(PYTEST_ARGS)

# Keep only what a reader needs: code, prose, outputs. A bar of a slow machine would be kept as well.
notebooks: export COURSE_PROGRESS := 0
notebooks: setup ## runs every notebook from a fresh kernel and keeps its outputs
	$(BIN)/ruff check --fix -q $(NOTEBOOKS)
	$(BIN)/ruff format -q $(NOTEBOOKS)
	$(BIN)/jupyter nbconvert --to notebook --execute --inplace $(NOTEBOOKS)
	$(BIN)/jupyter nbconvert --coalesce-streams $(NOTEBOOKS)
	$(BIN)/nbstripout --keep-output --keep-count --keep-id \
		--extra-keys "metadata.language_info.version cell.metadata.execution" $(NOTEBOOKS)
	PYTHONPATH=tests $(BIN)/python -m tools.figures $(NOTEBOOKS)

# The pages are copies of the repository's own files, with the start page of the site beside them.
SITE ?= _site
site: .venv/site/ready ## makes the pages of the site, in the folder _site
	@rm -rf .venv/site/pages .venv/site/made $(SITE)
	@mkdir -p .venv/site/pages
	@cp -R README.md CONTRIBUTING.md LICENSE datasets notebooks tools site/pages/* .venv/site/pages
	@.venv/site/bin/python -m sphinx -q -W --keep-going -j auto -E -c site -d .venv/site/doctrees \
		.venv/site/pages .venv/site/made/html
	@mv .venv/site/made/html $(SITE)
	@echo "The start page is $(SITE)/index.html."

.venv/site/ready: .venv/site/locked requirements-site.lock
	@$(BIN)/uv pip install --quiet --require-hashes --python .venv/site/bin/python -r requirements-site.lock
	@touch $@

lint: setup ## checks the code's form
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

lock: setup ## moves to the newest versions of all packages; run make notebooks after it
	$(BIN)/uv pip compile --quiet --upgrade --universal --generate-hashes --no-emit-index-url \
		--custom-compile-command "make lock" --group test --group setup \
		pyproject.toml --output-file requirements.lock
	$(BIN)/uv pip compile --quiet --upgrade --universal --generate-hashes --no-emit-index-url \
		--custom-compile-command "make lock" --python-version 3.11 --group site \
		--constraint requirements.lock --output-file requirements-site.lock
	$(BIN)/uv pip compile --quiet --upgrade --universal --generate-hashes --no-emit-index-url \
		--custom-compile-command "make lock" --group scale --constraint requirements.lock \
		--output-file requirements-scale.lock

# The lint tells its part also where a test failed.
ci: setup ## what CI runs: all tests, the slow ones too, the short matrix, the lint
	@status=0; \
	$(MAKE) --no-print-directory test PYTEST_ARGS="--slow -rs" || status=1; \
	$(MAKE) --no-print-directory matrix MATRIX_ARGS=--short || status=1; \
	$(MAKE) --no-print-directory lint || status=1; \
	exit $$status

# The other libraries live in a place of their own, .venv/bench.
bench: .venv/bench/ready ## measures training beside other libraries
	@.venv/bench/bin/python -m tools.bench.run

# A library that cannot be installed is reported as absent in the table.
.venv/bench/ready: .venv/bench/locked tools/bench/requirements.txt
	@while read package; do \
		.venv/bench/bin/python -m pip install --quiet --disable-pip-version-check "$$package" || true; \
	done < tools/bench/requirements.txt
	@touch $@

matrix: setup ## compares the notebooks where numbers might move; MATRIX_ARGS=--short for two cases
	@$(BIN)/python -m tools.matrix $(MATRIX_ARGS)

mutants: .venv/mutants/ready ## lists wrong helpers that no unit test notices; MODULES="deep shallow"
	@.venv/mutants/bin/python -m tools.mutants $(MODULES)

.venv/mutants/ready: .venv/mutants/locked
	@$(BIN)/uv pip install --quiet --python .venv/mutants/bin/python --group mutants
	@touch $@

scale: .venv/scale/ready ## measures a search on Dask: one worker and two, 10,000 small tasks
	@.venv/scale/bin/python -m tools.cluster

.venv/scale/ready: .venv/scale/locked requirements-scale.lock
	@$(BIN)/uv pip install --quiet --require-hashes --python .venv/scale/bin/python \
		-r requirements-scale.lock
	@touch $@

# A place of its own for more packages beside those of the lock.
.venv/%/locked: .venv/ready
	@$(PYTHON) -m venv --clear $(@D)
	@$(BIN)/uv pip install --quiet --require-hashes --python $(@D)/bin/python -r requirements.lock
	@$(BIN)/uv pip install --quiet --python $(@D)/bin/python --no-deps --no-build-isolation --editable .
	@touch $@

setup: .venv/ready

# Runs a command; if it fails, says so in words where the network is missing, or else in its own.
FETCH = { $(1); } 2> .venv/setup.log || { \
	if grep -qiE 'connection|connect error|dns error|timed out|error sending' .venv/setup.log; \
	then echo "There is no network, or it lets no packages through. Run the same again when there is;" \
		"the tools' own words are in .venv/setup.log."; \
	else cat .venv/setup.log; fi >&2; exit 1; }

.venv/ready: requirements.lock pyproject.toml Makefile $(MOVED)
	@$(if $(MOVED),[ ! -e .venv/clone ] || echo "This clone was moved and is set up anew.")
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Python 3.11 or newer is needed; $(PYTHON) is " + sys.version.split()[0] + ". Name another one: make PYTHON=python3.12 ...")'
	@echo "[1/3] Creating .venv (this happens once) ..."
	@$(PYTHON) -m venv --clear .venv
	@# Compiled here, once: where Python may not keep what it compiles, each process would do it anew.
	@echo "[2/3] Installing the packages of requirements.lock; a minute on a slow line ..."
	@sed -n '/^uv==/,/[^\\]$$/p' requirements.lock > .venv/uv.txt
	@$(call FETCH,$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r .venv/uv.txt)
	@$(call FETCH,$(BIN)/uv pip sync --quiet --compile-bytecode --require-hashes --python $(BIN)/python requirements.lock)
	@echo "[3/3] Making the helpers importable from every folder ..."
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@pwd -P > .venv/clone
	@touch $@

moved: ;
