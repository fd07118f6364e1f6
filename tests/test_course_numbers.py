"""The numbers that the course notes print, from the course's own pictures."""

import numpy as np
import pytest

from helpers import datasets, logistic

WEEK_2_COSTS = """
    0.693147 0.584508 0.466949 0.376007 0.331463 0.303273 0.279880 0.260042 0.242941 0.228004
    0.214820 0.203078 0.192544 0.183033 0.174399 0.166521 0.159305 0.152667 0.146542 0.140872
"""


@pytest.fixture
def course_cats(course_data):
    train_x, train_y, test_x, test_y, classes = datasets.load_dataset(course_data)
    assert classes.tolist() == [b"non-cat", b"cat"]
    X_train, X_test = (x.reshape(len(x), -1).T / 255 for x in (train_x, test_x))
    return X_train, train_y, X_test, test_y


def test_week_2_cat_classifier(course_cats):
    _, Y_train, _, Y_test = course_cats
    result = logistic.model(*course_cats, num_iterations=2000, learning_rate=0.005)
    assert [f"{cost:.6f}" for cost in result["costs"]] == WEEK_2_COSTS.split()
    train, test = (
        100 - 100 * np.mean(np.abs(result[f"Y_prediction_{name}"] - Y))
        for name, Y in (("train", Y_train), ("test", Y_test))
    )
    assert train == pytest.approx(99.04306220095694)
    assert test == pytest.approx(70.0)
