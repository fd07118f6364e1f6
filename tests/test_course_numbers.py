"""The numbers that the course notes print, from the course's own pictures."""

import contextvars

import numpy as np
import pytest

from helpers import datasets, deep, logistic, shallow, validation

WEEK_2_COSTS = """
    0.693147 0.584508 0.466949 0.376007 0.331463 0.303273 0.279880 0.260042 0.242941 0.228004
    0.214820 0.203078 0.192544 0.183033 0.174399 0.166521 0.159305 0.152667 0.146542 0.140872
"""

WEEK_3_COSTS = """
    0.693048 0.288083 0.254385 0.233864 0.226792 0.222644 0.219731 0.217504 0.219471 0.218612
"""
TWO_LAYER_COSTS = """
    0.693050 0.646432 0.632514 0.601502 0.560197 0.515830 0.475490 0.433916 0.400798 0.358071
    0.339428 0.305275 0.274914 0.246818 0.198507 0.174483 0.170808 0.113065 0.096294 0.083426
    0.074391 0.066307 0.059193 0.053361 0.048555
"""
FOUR_LAYER_COSTS = """
    0.771749 0.672053 0.648263 0.611507 0.567047 0.540138 0.527930 0.465477 0.369126 0.391747
    0.315187 0.272700 0.237419 0.199601 0.189263 0.161189 0.148214 0.137775 0.129740 0.121225
    0.113821 0.107839 0.102855 0.100897 0.092878
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


def test_week_3_planar_flower(capsys):
    X, Y = datasets.load_planar_dataset()
    parameters = shallow.nn_model(X, Y, 4, num_iterations=10000, print_cost=True)
    costs = [line.split()[-1] for line in capsys.readouterr().out.splitlines()]
    printed = WEEK_3_COSTS.split()
    assert costs[:8] == printed[:8]
    # From there on rounding errors grow, and the last digits belong to the processor.
    np.testing.assert_allclose(np.float64(costs[8:]), np.float64(printed[8:]), atol=2e-4)
    assert 0.90 <= np.mean(shallow.predict(parameters, X) == Y) <= 0.91


def test_week_4_backward_from_an_output_that_was_drawn_at_random():
    """The course's own check, whose AL is no probability: the formulas without our words."""
    random = np.random.RandomState(3)
    AL, Y = random.randn(1, 2), np.array([[1, 0]])
    sizes = [((4, 2), (3, 4), (3, 1), (3, 2)), ((3, 2), (1, 3), (1, 1), (1, 2))]
    caches = []
    for layer in sizes:
        A_prev, W, b, Z = (random.randn(*size) for size in layer)
        caches.append(((A_prev, W, b), Z))

    def backward():
        validation.enter()
        return deep.L_model_backward(AL, Y, caches)

    grads = contextvars.copy_context().run(backward)
    printed = {
        "dW1": [
            [0.41010002, 0.07807203, 0.13798444, 0.10502167],
            [0, 0, 0, 0],
            [0.05283652, 0.01005865, 0.01777766, 0.0135308],
        ],
        "db1": [[-0.22007063], [0], [-0.02835349]],
        "dA1": [[0.12913162, -0.44014127], [-0.14175655, 0.48317296], [0.01663708, -0.05670698]],
    }
    for name, value in printed.items():
        np.testing.assert_allclose(grads[name], value, atol=5e-9)


@pytest.mark.parametrize(
    ("model", "layers_dims", "printed", "train", "test"),
    [
        (deep.two_layer_model, (12288, 7, 1), TWO_LAYER_COSTS, 1.0, 0.72),
        (deep.L_layer_model, (12288, 20, 7, 5, 1), FOUR_LAYER_COSTS, 206 / 209, 0.8),
    ],
)
def test_week_4_deep_networks(course_cats, model, layers_dims, printed, train, test):
    X_train, Y_train, X_test, Y_test = course_cats
    parameters, costs = model(X_train, Y_train, layers_dims, num_iterations=2500)
    assert [f"{cost:.6f}" for cost in costs] == printed.split()
    assert deep.accuracy(parameters, X_train, Y_train) == pytest.approx(train)
    assert deep.accuracy(parameters, X_test, Y_test) == pytest.approx(test)
