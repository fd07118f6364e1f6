"""A pytest plugin: every process of a run computes alike, and with the helpers of this checkout."""

import gc
import os
import sys

import pytest

import helpers  # noqa: F401 (one BLAS thread from here on; kernels and other processes inherit it)

os.environ.setdefault("COURSE_PROGRESS", "0")  # no bars in what is compared
# jsonschema can do without this package, which checks a kind of address that no notebook has. nbval
# would import it in every process, and that takes longer than all its other imports together.
sys.modules.setdefault("rfc3987_syntax", None)
# What imports and collecting make stays. To look for garbage in it takes a third of their time.
gc.disable()


def pytest_addoption(parser):
    parser.addoption("--slow", action="store_true", help="run the tests that take minutes, too")


def pytest_configure(config):
    # The installed helpers may be another checkout's; a kernel does not know pytest's pythonpath.
    root = str(config.rootpath)
    others = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    os.environ["PYTHONPATH"] = os.pathsep.join([root, *(p for p in others if p not in ("", root))])


@pytest.hookimpl(wrapper=True)
def pytest_collection():
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


def pytest_collection_modifyitems(config, items):
    slow = [item for item in items if item.get_closest_marker("slow")]
    if config.getoption("slow"):
        long = {item.path for item in slow}
        items.sort(key=lambda item: item.path not in long)  # quick ones fill the end
    else:
        for item in slow:
            item.add_marker(pytest.mark.skip(reason="takes minutes; --slow runs it"))
