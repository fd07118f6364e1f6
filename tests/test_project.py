"""The files around the course agree with each other."""

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from importlib import metadata
from pathlib import Path

import check_jsonschema
import pytest
from click.testing import CliRunner
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from ruamel.yaml import YAML

REPOSITORY = Path(__file__).parents[1]
TEXTS = [
    path
    for pattern in ("*", ".ci/*", ".github/**/*", "[a-z]*/**/*.py", "[a-z]*/**/*.md", "helpers/*")
    for path in REPOSITORY.glob(pattern)
    if path.is_file()
    and path.name != ".git"  # a worktree keeps a path there
    and not path.is_relative_to(REPOSITORY / "my")
]
WORKFLOWS = sorted(REPOSITORY.glob(".github/workflows/*"))
DEPENDABOT = REPOSITORY / ".github" / "dependabot.yml"
ISSUES = sorted(REPOSITORY.glob(".github/ISSUE_TEMPLATE/*"))
ACTIONS = (
    *("checkout", "setup-python", "upload-artifact"),
    *("upload-pages-artifact", "deploy-pages"),
)
# The one job that may do more than read: it runs nothing of ours, and publishes the site.
PUBLISH = {
    "needs": "build",
    "permissions": {"pages": "write", "id-token": "write"},
    "environment": {"name": "github-pages", "url": "${{ steps.deployment.outputs.page_url }}"},
}
# Every line that a workflow runs, so that one more, fetched from somewhere, does not slip in.
COMMANDS = r"""
echo "PIP_CACHE_DIR=$(python -m pip cache dir)" >> "$GITHUB_ENV"
echo "PIP_CACHE_DIR=$(python -m pip cache dir)" >> "$GITHUB_ENV"
echo "PIP_CACHE_DIR=$(python -m pip cache dir)" >> "$GITHUB_ENV"
make lint PYTHON=python
make matrix PYTHON=python MATRIX_ARGS=--short
make site PYTHON=python
make test PYTHON=python
make test PYTHON=python PYTEST_ARGS="--slow -rs"
python -m venv .venv
.venv\Scripts\python -m pip install --require-hashes -r requirements.lock
.venv\Scripts\python -m pip install --require-hashes -r requirements-test.lock
.venv\Scripts\python -m pip install --no-deps --no-build-isolation -e .
.venv\Scripts\python -m pytest
python -m pip install pip-audit==2.9.0
status=0
for lock in requirements*.lock; do
  pip-audit --disable-pip --require-hashes -r "$lock" || status=1
done
exit $status
""".strip().splitlines()
needs_make = pytest.mark.skipif(not shutil.which("make"), reason="there is no make")
LOCKS = sorted(path.name for path in REPOSITORY.glob("requirements*.lock"))


def read(name):
    return (REPOSITORY / name).read_text(encoding="utf-8")


@pytest.fixture
def pyproject():
    return tomllib.loads(read("pyproject.toml"))


def direct(texts):
    """Direct dependencies: canonical name -> version specifier."""
    return {canonicalize_name(r.name): r.specifier for r in map(Requirement, texts)}


def test_the_conda_environment_has_the_same_direct_dependencies(pyproject):
    *conda, pip = YAML(typ="safe").load(read("environment.yml"))["dependencies"]
    assert pip == {"pip": ["--editable ."]}
    found = direct(re.sub(r"([<>=])", r" \1", text, count=1) for text in conda)
    assert found.pop("python") == pyproject["project"]["requires-python"]
    found.pop("pip")
    assert found == direct(pyproject["project"]["dependencies"])


def entries_of(lock):
    """(canonical name, version, marker, hashes) of every entry of a lock."""
    text = re.sub(r"^ *#.*\n", "", read(lock), flags=re.M).replace("\\\n", " ")
    entries = []
    for line in text.splitlines():
        entry = re.fullmatch(
            r"([\w.-]+)==(\S+)(?: ; (.+?))?((?: --hash=\S+)*)", " ".join(line.split())
        )
        assert entry, line
        name, version, marker, hashes = entry.groups()
        entries.append((canonicalize_name(name), version, marker, hashes.split()))
    return entries


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_hashes(lock):
    assert len(entries_of(lock)) > 5
    for name, _, _, hashes in entries_of(lock):
        assert hashes, name
        assert all(re.fullmatch("--hash=sha256:[0-9a-f]{64}", value) for value in hashes), name


def test_every_group_has_a_lock_with_each_package_once_within_its_bounds(pyproject):
    groups = pyproject["dependency-groups"]
    first = pyproject["project"]["dependencies"] + groups.pop("setup")
    texts = {f"requirements-{name}.lock": group for name, group in groups.items()}
    texts["requirements.lock"] = first
    assert sorted(texts) == LOCKS
    for lock, group in texts.items():
        for name, specifier in direct(group).items():
            versions = [version for pinned, version, _, _ in entries_of(lock) if pinned == name]
            assert len(versions) == 1, name
            assert specifier.contains(versions[0]), name


def test_all_locks_agree():
    """What two of them name for the same systems has one version, with the same hashes."""
    known, both = {}, 0
    for lock in LOCKS:
        for name, version, marker, hashes in entries_of(lock):
            both += (name, marker) in known
            assert known.setdefault((name, marker), (version, hashes)) == (version, hashes), lock
    assert both > 100


@pytest.mark.skipif(Path(sys.prefix, "conda-meta").exists(), reason="conda has its own versions")
def test_what_is_installed_is_what_is_locked():
    pins = entries_of("requirements.lock") + entries_of("requirements-test.lock")
    locked = {n: v for n, v, marker, _ in pins if marker is None or Marker(marker).evaluate()}
    assert {name: metadata.version(name) for name in locked} == locked


def test_no_file_names_an_index_or_a_machine():
    address = re.compile(r"https?://[^\s)>\"]*(?:pypi|pythonhosted|conda\.)|/home/|/root/|/work/")
    found = [
        f
        for f in TEXTS
        if f != Path(__file__) and address.search(f.read_bytes().decode("utf-8", "ignore"))
    ]
    assert [path.name for path in found if path.name != "test_notebooks.py"] == []


def workflows():
    found = {path.name: YAML(typ="safe").load(path) for path in WORKFLOWS}
    assert found
    return found


def steps():
    return [s for w in workflows().values() for job in w["jobs"].values() for s in job["steps"]]


def test_the_workflow_may_only_read_and_runs_what_was_reviewed():
    for workflow in workflows().values():
        assert workflow["permissions"] == {"contents": "read"}
        for name, job in workflow["jobs"].items():
            more = PUBLISH if name == "publish" else {}
            assert {key: job.pop(key) for key in more} == more
            assert job.keys() <= {"if", "runs-on", "strategy", "steps", "timeout-minutes"}
            assert not more or not any("run" in step for step in job["steps"])
    for step in steps():
        assert step.keys() <= {"id", "if", "name", "run", "uses", "with"}
        if "uses" in step:
            name, _, commit = step["uses"].partition("@")
            assert name in {f"actions/{kind}" for kind in ACTIONS}
            assert re.fullmatch("[0-9a-f]{40}", commit), name


def test_the_workflow_starts_on_nothing_else():
    """In particular not on pull_request_target, which hands a stranger's code our rights."""
    starts = {name: set(workflow["on"]) for name, workflow in workflows().items()}
    assert starts == {
        "site.yml": {"push", "workflow_dispatch"},
        "test.yml": {"push", "pull_request", "workflow_dispatch", "schedule"},
    }


def test_the_workflow_runs_these_commands_and_no_others():
    lines = [line for step in steps() for line in step.get("run", "").splitlines()]
    assert sorted(lines) == sorted(COMMANDS)


def test_make_installs_nothing_else_without_its_hash():
    """But for PyTorch, whose builds differ; see its file. For set-up, see test_set_up.py."""
    installs = re.findall(r"^.*(?:pip install|\$\(OTHERS\)).*$", read("Makefile"), re.M)
    unhashed = [line for line in installs if "--require-hashes" not in line]
    assert [line.split()[-1] for line in unhashed] == ["--disable-pip-version-check", "true"]
    assert "-r tools/bench/requirements.txt" in unhashed[1]
    assert re.findall(r"^[^#].*$", read("tools/bench/requirements.txt"), re.M) == ["torch==2.13.0"]


@pytest.mark.parametrize(
    ("kind", "files"),
    [
        ("github-workflows", WORKFLOWS),
        ("dependabot", [DEPENDABOT]),
        ("github-issue-forms", ISSUES),
        ("citation-file-format", [REPOSITORY / "CITATION.cff"]),
    ],
)
def test_what_the_host_reads_follows_the_published_schemas(kind, files):
    schema = ["--builtin-schema", f"vendor.{kind}"]
    done = CliRunner().invoke(check_jsonschema.main, [*schema, *map(str, files)])
    assert (done.exit_code, done.output.strip()) == (0, "ok -- validation done")


def test_a_report_of_a_problem_asks_for_what_make_report_prints():
    for path in ISSUES:
        fields = YAML(typ="safe").load(path)["body"]
        asked = [f for f in fields if "`make report`" in f["attributes"]["label"]]
        assert [field["validations"]["required"] for field in asked] == [True], path


def test_the_release_has_one_number_and_one_date(pyproject):
    number, date = re.search(r"(?m)^## (\S+), (\S+)$", read("CHANGELOG.md")).groups()
    cited = YAML(typ="safe").load(read("CITATION.cff"))
    assert pyproject["project"]["version"] == cited["version"] == number
    assert cited["date-released"] == date
    assert [author["name"] for author in cited["authors"]] == re.findall(
        r"(?m)^Copyright \(c\) \d+ (.*)$", read("LICENSE")
    )
    assert f"v{number}" in read("CONTRIBUTING.md")


def test_the_container_is_set_up_by_make_and_opens_the_lab():
    first, _, rest = read(".devcontainer/devcontainer.json").partition("\n")
    assert "Not run" in first
    container = json.loads(rest)
    assert container["postCreateCommand"] == "make setup"
    assert container["postAttachCommand"].startswith("make lab ")
    (port,) = container["forwardPorts"]
    assert f"--ServerApp.port={port}" in container["postAttachCommand"]


def make(*arguments):
    """What make says, for somebody who set no variable."""
    kept = {n: v for n, v in os.environ.items() if not n.startswith(("MAKE", "MFLAGS", "PYTHON"))}
    command = ["make", "--no-print-directory", *arguments]
    done = subprocess.run(command, cwd=REPOSITORY, env=kept, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


@needs_make
def test_every_command_sets_up_what_it_needs_with_the_python_that_was_named():
    for target in ("setup", "lab", "fresh", "report"):
        assert make("-n", target)[0].split() == ["python3", "tools/set_up.py", "lab"]
    for target in ("test", "notebooks", "lint", "lock", "matrix"):
        assert make("-n", target)[0].split()[2:] == ["test"]
    for target in ("site", "scale", "mutants", "bench"):
        assert make("-n", target)[0].split()[2:] == [target]
    named = make("-n", "lab", "PYTHON=python3.13")[0].split()
    assert named == ["python3.13", "tools/set_up.py", "--asked", "lab"]


@needs_make
def test_plain_make_prints_every_target():
    said = [re.match(r"make (\w+) +\w", line)[1] for line in make()]
    phony = re.search(r"^\.PHONY: (.*)$", read("Makefile"), re.M)[1].split()
    assert said == [target for target in phony if target != "setup"]


@pytest.mark.parametrize("page", ["README.md", "TEACHING.md", "CONTRIBUTING.md"])
def test_the_pages_name_only_what_is_there(page):
    for name in re.findall(r"\]\(([^)#:]+)\)", read(page)):
        assert (REPOSITORY / name).exists(), name
    for target in re.findall(r"`make (\w+)", read(page)):
        assert re.search(rf"^{target}:", read("Makefile"), re.M), target


def test_the_start_page_links_every_notebook_and_the_glossary_once_and_nothing_else():
    links = re.findall(r"\]\(([^)]+)\)", read("notebooks/README.md"))
    notebooks = REPOSITORY / "notebooks"
    found = (path.relative_to(notebooks).as_posix() for path in notebooks.rglob("*.ipynb"))
    notebooks_there = [path for path in found if ".ipynb_checkpoints" not in path]
    assert sorted(links) == sorted([*notebooks_there, "glossary.md"])


def test_every_text_says_the_minutes_of_the_start_page():
    """There each notebook has them, in its row; the site takes them from there."""
    rows = re.findall(r"\((\S+\.ipynb)\) .*\| (\d+) \|$", read("notebooks/README.md"), re.M)
    minutes = {path: int(number) for path, number in rows}
    assert len(minutes) == len(list((REPOSITORY / "notebooks").rglob("[!.]*.ipynb")))
    for path, number in minutes.items():
        cells = json.loads(read(f"notebooks/{path}"))["cells"]
        beginning = "".join(cells[0]["source"]).replace("half an hour", "30 minutes")
        assert set(re.findall(r"(\d+) minutes", beginning)) <= {str(number)}, path
    weeks = [number for path, number in minutes.items() if path.startswith("week")]
    said = re.search(r"Week 1 takes (\d+) minutes .* others take (\d+) min", read("README.md"))
    assert weeks == [int(said[1]), *[int(said[2])] * 3]
    warm_up = f"of {minutes['further/numpy_warm_up.ipynb']} minutes"
    assert warm_up in read("notebooks/week1_what_is_a_neural_network.ipynb")


def test_the_readme_clones_from_the_address_of_the_repository(pyproject):
    """As long as pyproject.toml has none, it only speaks of a clone; so does the site."""
    clones = re.findall(r"git clone (\S+)", read("README.md"))
    address = pyproject["project"]["urls"].get("Repository")
    assert clones == ([address] if address else [])
    assert address is None or re.fullmatch(r"https://\S+[^/]", address)


def test_helpers_do_not_know_the_notebooks_tools():
    """Week modules compute; they import nothing but NumPy and each other's mathematics."""
    for name in ("activations", "logistic", "shallow", "deep", "gram", "gradient_check"):
        imports = re.findall(r"^(?:import|from) (\S+)", read(f"helpers/{name}.py"), re.M)
        tools = {"functools", "inspect"} if name == "gram" else set()  # of a decorator
        assert set(imports) - tools <= {
            "numpy",
            "helpers",
            "helpers.network_shapes",
            "helpers.shapes",
            "helpers.validation",
        }, name
