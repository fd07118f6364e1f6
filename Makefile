# The two commands: `make lab` opens the course, `make test` proves it. Both set up .venv first, once.
# On Windows, see README.md.

PYTHON ?= python3
BIN := .venv/bin
NOTEBOOKS := $(wildcard notebooks/*.ipynb)
# Containers and cloud shells run as root, which Jupyter wants to be told.
ROOT_FLAG := $(if $(filter 0,$(shell id -u)),--allow-root)
# Trust the certificates that this machine trusts: schools and companies add their own.
export UV_SYSTEM_CERTS ?= 1

# Without this JupyterLab greets a newcomer with a pop-up about news.
QUIET := {"@jupyterlab/apputils-extension:notification": {"fetchNews": "false"}}

.PHONY: lab test matrix notebooks bench mutants lint lock setup

lab: setup
	@echo "Opening JupyterLab; Ctrl-C stops it."
	@$(BIN)/jupyter lab $(ROOT_FLAG) --ServerApp.root_dir="$(CURDIR)" \
		--LabApp.default_url=/lab/tree/notebooks/week2_logistic_regression.ipynb $(LAB_ARGS)

test: setup
	@$(BIN)/python -m pytest $(PYTEST_ARGS)

# Every notebook where numbers might move; MATRIX_ARGS=--short keeps to two processors' kernels.
matrix: setup
	@$(BIN)/python tests/matrix.py $(MATRIX_ARGS)

# Run every notebook from a fresh kernel and keep only what a reader needs: code, prose, outputs.
notebooks: setup
	$(BIN)/ruff check --fix -q $(NOTEBOOKS)
	$(BIN)/ruff format -q $(NOTEBOOKS)
	$(BIN)/jupyter nbconvert --to notebook --execute --inplace $(NOTEBOOKS)
	$(BIN)/jupyter nbconvert --coalesce-streams $(NOTEBOOKS)
	$(BIN)/nbstripout --keep-output --keep-count --keep-id \
		--extra-keys "metadata.language_info.version cell.metadata.execution" $(NOTEBOOKS)

# How fast training is beside other libraries; these live in a place of their own, .venv/bench.
bench: .venv/bench/ready
	@.venv/bench/bin/python tests/bench/run.py

# A library that cannot be installed is reported as absent in the table.
.venv/bench/ready: .venv/bench/locked tests/bench/requirements.txt
	@while read package; do \
		.venv/bench/bin/python -m pip install --quiet --disable-pip-version-check "$$package" || true; \
	done < tests/bench/requirements.txt
	@touch $@

# Which wrong helpers the unit tests would let pass; ask for some: make mutants MODULES="deep shallow".
mutants: .venv/mutants/ready
	@.venv/mutants/bin/python tests/mutants.py $(MODULES)

.venv/mutants/ready: .venv/mutants/locked
	@$(BIN)/uv pip install --quiet --python .venv/mutants/bin/python --group mutants
	@touch $@

# A place of its own for more packages beside those of the lock.
.venv/%/locked: .venv/ready
	@$(PYTHON) -m venv --clear $(@D)
	@$(BIN)/uv pip install --quiet --require-hashes --python $(@D)/bin/python -r requirements.lock
	@$(BIN)/uv pip install --quiet --python $(@D)/bin/python --no-deps --no-build-isolation --editable .
	@touch $@

lint: setup
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

# The newest versions that pyproject.toml allows, with hashes and without index addresses.
lock: setup
	$(BIN)/uv pip compile --quiet --upgrade --universal --generate-hashes --no-emit-index-url \
		--custom-compile-command "make lock" --group test --group setup \
		pyproject.toml --output-file requirements.lock

setup: .venv/ready

.venv/ready: requirements.lock pyproject.toml Makefile
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Python 3.11 or newer is needed; $(PYTHON) is " + sys.version.split()[0] + ". Name another one: make PYTHON=python3.12 ...")'
	@echo "[1/3] Creating .venv (this happens once) ..."
	@$(PYTHON) -m venv --clear .venv
	@echo "[2/3] Installing the packages of requirements.lock; a minute on a slow line ..."
	@sed -n '/^uv==/,/[^\\]$$/p' requirements.lock > .venv/uv.txt
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r .venv/uv.txt
	@$(BIN)/uv pip sync --quiet --require-hashes --python $(BIN)/python requirements.lock
	@echo "[3/3] Making the helpers importable from every folder ..."
	@$(BIN)/uv pip install --quiet --python $(BIN)/python --no-deps --no-build-isolation --editable .
	@mkdir -p .venv/share/jupyter/lab/settings
	@echo '$(QUIET)' > .venv/share/jupyter/lab/settings/overrides.json
	@touch $@
