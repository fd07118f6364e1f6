"""The files around the course agree with each other."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from ruamel.yaml import YAML

REPOSITORY = Path(__file__).parents[1]
TEXTS = [
    path
    for pattern in ("*", ".ci/*", ".github/**/*", "*/*.py", "*/*.md", "helpers/*")
    for path in REPOSITORY.glob(pattern)
    if path.is_file() and path.name != ".git"  # a worktree keeps a path there
]


def read(name):
    return (REPOSITORY / name).read_text(encoding="utf-8")


@pytest.fixture
def pyproject():
    return tomllib.loads(read("pyproject.toml"))


@pytest.fixture
def direct(pyproject):
    """Direct dependencies: canonical name -> version specifier."""
    groups = pyproject["dependency-groups"]
    texts = pyproject["project"]["dependencies"] + groups["test"] + groups["setup"]
    requirements = map(Requirement, texts)
    return {canonicalize_name(r.name): r.specifier for r in requirements}


def test_the_conda_environment_has_the_same_direct_dependencies(direct, pyproject):
    environment = YAML(typ="safe").load(read("environment.yml"))
    *conda, pip = environment["dependencies"]
    from_pip = [text for text in pip["pip"] if text != "--editable ."]
    assert len(from_pip) == len(pip["pip"]) - 1
    requirements = [Requirement(re.sub(r"([<>=])", r" \1", t, count=1)) for t in conda + from_pip]
    found = {canonicalize_name(r.name): r.specifier for r in requirements}
    assert found.pop("python") == pyproject["project"]["requires-python"]
    found.pop("pip")
    needed = {name: spec for name, spec in direct.items() if name not in ("setuptools", "uv")}
    assert found == needed


def test_the_lock_pins_every_direct_dependency_once_and_with_hashes(direct):
    blocks = re.split(
        r"\n(?=[a-z0-9])", re.sub(r"^#.*\n", "", read("requirements.lock"), flags=re.M)
    )
    pins = {}
    for block in blocks:
        name, version = re.match(r"([\w.-]+)==(\S+)", block).groups()
        pins.setdefault(canonicalize_name(name), []).append(version)
        assert "--hash=sha256:" in block, name
    for name, specifier in direct.items():
        assert len(pins[name]) == 1, name
        assert specifier.contains(pins[name][0]), name


def test_no_file_names_an_index_or_a_machine():
    address = re.compile(r"https?://[^\s)>\"]*(?:pypi|pythonhosted|conda\.)|/home/|/root/|/work/")
    found = [
        f
        for f in TEXTS
        if f != Path(__file__) and address.search(f.read_bytes().decode("utf-8", "ignore"))
    ]
    assert [path.name for path in found if path.name != "test_notebooks.py"] == []


def test_the_workflow_may_only_read_and_runs_what_was_reviewed():
    for path in REPOSITORY.glob(".github/workflows/*.yml"):
        workflow = YAML(typ="safe").load(path)
        assert workflow["permissions"] == {"contents": "read"}
        for job in workflow["jobs"].values():
            assert "permissions" not in job
            actions = [step["uses"] for step in job["steps"] if "uses" in step]
            assert all(re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", action) for action in actions)


def test_set_up_installs_nothing_without_its_hash():
    makefile = read("Makefile").replace("\\\n", " ")
    recipe = re.search(r"^\.venv/ready:.*?(?=^\S)", makefile + "\nend", re.M | re.S)[0]
    installs = re.findall(r"^.*pip (?:install|sync).*$", recipe, re.M)
    assert len(installs) == 3
    for line in installs:
        own = "--no-deps" in line and line.endswith("--editable .")
        assert own or "--require-hashes" in line, line


def test_the_workflow_follows_the_published_schema():
    workflows = list(REPOSITORY.glob(".github/workflows/*.yml"))
    assert workflows
    check = [sys.executable, "-m", "check_jsonschema", "--builtin-schema"]
    subprocess.run([*check, "vendor.github-workflows", *workflows], check=True, capture_output=True)


def test_the_readme_names_only_what_is_there():
    for name in re.findall(r"\]\(([^)#:]+)\)", read("README.md")):
        assert (REPOSITORY / name).exists(), name
    for target in re.findall(r"`make (\w+)", read("README.md")):
        assert re.search(rf"^{target}:", read("Makefile"), re.M), target


def test_helpers_do_not_know_the_notebooks_tools():
    """Week modules compute; they import nothing but NumPy and each other's mathematics."""
    for name in ("activations", "logistic", "shallow", "deep", "column_space", "gradient_check"):
        imports = re.findall(r"^(?:import|from) (\S+)", read(f"helpers/{name}.py"), re.M)
        assert set(imports) <= {
            "numpy",
            "helpers",
            "helpers.activations",
            "helpers.checks",
            "helpers.shallow",
        }, name
