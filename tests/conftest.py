"""What every unit test needs: figures without a screen, the course's files where there are any."""

import os

import matplotlib
import pytest
from hypothesis import Phase, settings

matplotlib.use("agg")
settings.register_profile("quick", deadline=None, max_examples=25)
settings.register_profile("thorough", deadline=None)
# The same examples every time, and no search for the simplest one: for `make mutants`.
settings.register_profile(
    "same", deadline=None, derandomize=True, database=None, phases=[Phase.explicit, Phase.generate]
)


def pytest_configure(config):
    settings.load_profile("thorough" if config.getoption("slow") else "quick")


@pytest.fixture(autouse=True)
def close_figures():
    import matplotlib.pyplot as plt  # slow, and a process that only hands out tests needs none

    with plt.rc_context():  # a first cell of a notebook sets the course's style
        yield
    plt.close("all")


@pytest.fixture
def course_data():
    folder = os.environ.get("COURSE_DATA")
    if not folder:
        pytest.skip("COURSE_DATA does not name the folder with the course's own cat files")
    return folder
