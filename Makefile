# The two commands: `make lab` opens the course, `make test` proves it. Both set up .venv first, once.
# On Windows, see README.md.

PYTHON ?= python3
BIN := .venv/bin
# A Python that somebody names makes .venv anew, if it has another one.
SET_UP := $(PYTHON) tools/set_up.py $(if $(filter file,$(origin PYTHON)),,--asked)
NOTEBOOKS := $(wildcard notebooks/*.ipynb notebooks/further/*.ipynb)
# Trust the certificates that this machine trusts: schools and companies add their own.
export UV_SYSTEM_CERTS ?= 1

# What is downloaded stays in the clone, and goes with it.
export UV_CACHE_DIR ?= $(CURDIR)/.cache/uv
export PIP_CACHE_DIR ?= $(CURDIR)/.cache/pip

.PHONY: help lab fresh report test notebooks site lint lock ci bench matrix mutants scale setup

help: ## prints this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-10s %s\n", $$1, $$2}' Makefile

lab: setup-lab ## opens your copies of the notebooks, in the folder my, in JupyterLab
	@$(BIN)/python -m helpers.start $(LAB_ARGS)

fresh: setup-lab ## starts a week anew and keeps your old copies: make fresh WEEK=2
	@$(BIN)/python -m helpers.start --fresh "$(WEEK)" $(LAB_ARGS)

report: setup-lab ## prints what a bug report needs to say about this machine
	@$(BIN)/python -m helpers.start --report

# A file's cells or tests stay together, as a notebook has one kernel; notebooks, the longest, first.
PARALLEL := -n logical --maxprocesses 4 --dist loadscope --no-loadscope-reorder

# Where Python may not keep what it compiles, each of a run's processes and kernels would do it anew.
test: export PYTHONDONTWRITEBYTECODE :=
test: setup-test ## runs all tests and notebooks but the slow tests; PYTEST_ARGS=--slow runs these, too
	@$(BIN)/python -m pytest $(PARALLEL) $(PYTEST_ARGS)

# Keep only what a reader needs: code, prose, outputs. A bar of a slow machine would be kept as well.
notebooks: export COURSE_PROGRESS := 0
notebooks: setup-test ## runs every notebook from a fresh kernel and keeps its outputs
	$(BIN)/ruff check --fix -q $(NOTEBOOKS)
	$(BIN)/ruff format -q $(NOTEBOOKS)
	$(BIN)/jupyter nbconvert --to notebook --execute --inplace $(NOTEBOOKS)
	$(BIN)/jupyter nbconvert --coalesce-streams $(NOTEBOOKS)
	$(BIN)/nbstripout --keep-output --keep-count --keep-id \
		--extra-keys "metadata.language_info.version cell.metadata.execution" $(NOTEBOOKS)
	PYTHONPATH=tests $(BIN)/python -m tools.figures $(NOTEBOOKS)
	$(BIN)/python -m tools.slides $(NOTEBOOKS)

# The pages are copies of the repository's own files, with the start page of the site beside them.
SITE ?= _site
PAGES := .cache/site
site: setup-site ## makes the pages of the site, in the folder _site
	@rm -rf $(PAGES) $(SITE)
	@mkdir -p $(PAGES)/source
	@cp -R README.md TEACHING.md CONTRIBUTING.md LICENSE datasets notebooks tools site/pages/* $(PAGES)/source
	@.venv-site/bin/python -m sphinx -q -W --keep-going -j auto -E -c site -d $(PAGES)/doctrees \
		$(PAGES)/source $(PAGES)/html
	@mv $(PAGES)/html $(SITE)
	@echo "The start page is $(SITE)/index.html."

lint: setup-test ## checks the code's form, and the workflows
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/python -m tools.workflows

# All locks agree: a package that two of them name has one version.
LOCK := $(BIN)/uv pip compile --quiet --upgrade --universal --generate-hashes --no-emit-index-url \
	--custom-compile-command "make lock" --python-version 3.11
lock: setup-test ## moves to the newest versions of all packages; run make notebooks after it
	$(LOCK) --group setup pyproject.toml --output-file requirements.lock
	$(LOCK) --group test --constraint requirements.lock --output-file requirements-test.lock
	for group in site scale mutants bench; do \
		$(LOCK) --group $$group --constraint requirements.lock --constraint requirements-test.lock \
			--output-file requirements-$$group.lock || exit 1; \
	done

# The lint tells its part also where a test failed.
ci: setup-test ## what CI runs: all tests, the slow ones too, the short matrix, the lint
	@status=0; \
	$(MAKE) --no-print-directory test PYTEST_ARGS="--slow -rs" || status=1; \
	$(MAKE) --no-print-directory matrix MATRIX_ARGS=--short || status=1; \
	$(MAKE) --no-print-directory lint || status=1; \
	exit $$status

# A library that cannot be installed is reported as absent in the table.
OTHERS := .venv-bench/bin/python -m pip install --quiet --disable-pip-version-check
bench: setup-bench ## measures training beside other libraries
	@$(OTHERS) --require-hashes -r requirements-bench.lock || true
	@$(OTHERS) -r tools/bench/requirements.txt || true
	@.venv-bench/bin/python -m tools.bench.run

matrix: setup-test ## compares where numbers might move; MATRIX_ARGS=--short for two cases
	@$(BIN)/python -m tools.matrix $(MATRIX_ARGS)

mutants: setup-mutants ## lists wrong helpers that no unit test notices; MODULES="deep shallow"
	@.venv-mutants/bin/python -m tools.mutants $(MODULES)

scale: setup-scale ## measures a search on Dask: one worker and two, 10,000 small tasks
	@.venv-scale/bin/python -m tools.cluster

setup: setup-lab

setup-%:
	@$(SET_UP) $*
