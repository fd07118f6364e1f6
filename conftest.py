"""Plain `pytest` proves the whole course, from whichever folder of it."""

import pytest


def pytest_configure(config):
    if config.args_source is pytest.Config.ArgsSource.INVOCATION_DIR:
        config.args = [str(config.rootpath / path) for path in config.getini("testpaths")]
