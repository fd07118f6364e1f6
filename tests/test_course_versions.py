"""A function from the course, of either version, in the place of ours: same numbers, or a word."""

import inspect
from contextlib import contextmanager

import numpy as np
import pytest

import course_functions as course
from helpers import activations, deep, logistic, shallow

RANDOM = np.random.RandomState(0)
X = RANDOM.randn(6, 30)
Y = (X.sum(axis=0, keepdims=True) + RANDOM.randn(1, 30) > 0).astype(int)
MODULES = {"logistic": logistic, "shallow": shallow, "deep": deep}
VERSIONS = [
    (name, year, function)
    for name in MODULES
    for year in (2017, 2021)
    for function in dict(inspect.getmembers(getattr(course, f"{name}_{year}"), inspect.isfunction))
]
# What does not train as it is: where it is put in, or in the training, an error names it.
NEEDS_MORE = {
    ("shallow", 2017, "compute_cost"): r"called with \(A2, Y\), and yours needs \(A2, Y, param",
    (
        "deep",
        2017,
        "predict",
    ): r"called with \(parameters, X\), and yours needs \(X, y, parameters\)",
}
NEEDS_MORE["deep", 2021, "predict"] = NEEDS_MORE["deep", 2017, "predict"]
RETURNS_LESS = {("deep", 2017, "two_layer_model"), ("deep", 2017, "L_layer_model")}
RETURNS_LESS |= {("deep", 2021, "L_layer_model")}
STALLS = ("deep", 2021, "initialize_parameters_deep")


def train(name):
    if name == "logistic":
        return logistic.model(X, Y, X, Y, 120, 0.1)
    if name == "shallow":
        parameters = shallow.nn_model(X, Y, 4, 60, print_cost=True)
        return parameters, shallow.predict(parameters, X)
    first, first_costs = deep.two_layer_model(X, Y, (6, 4, 1), 0.1, 60)
    second, second_costs = deep.L_layer_model(X, Y, (6, 5, 4, 1), 0.1, 60)
    return first, first_costs[:1], second, second_costs[:1], deep.predict(second, X)


@contextmanager
def in_place(name, year, function):
    theirs = getattr(getattr(course, f"{name}_{year}"), function)
    home = activations if function == "sigmoid" else MODULES[name]
    ours = getattr(home, function)
    try:
        setattr(home, function, theirs)
        yield
    finally:
        setattr(home, function, ours)


@pytest.fixture(scope="module")
def expected():
    return {name: train(name) for name in MODULES}


def same(got, wanted):
    if isinstance(wanted, dict):
        return got.keys() == wanted.keys() and all(same(got[k], wanted[k]) for k in wanted)
    if isinstance(wanted, list | tuple):
        return len(got) == len(wanted) and all(map(same, got, wanted))
    return np.shape(got) == np.shape(wanted) and np.allclose(got, wanted, rtol=1e-9, atol=1e-12)


@pytest.mark.parametrize(("name", "year", "function"), VERSIONS)
def test_it_trains_with_the_same_numbers_or_says_what_differs(
    name, year, function, expected, capsys
):
    what = name, year, function
    if what in NEEDS_MORE:
        with pytest.raises(TypeError, match=f"^{function} is {NEEDS_MORE[what]}"):  # noqa: SIM117
            with in_place(*what):
                pass
        return
    with in_place(*what):
        if what in RETURNS_LESS:
            with pytest.raises(TypeError, match=r"must return \(parameters, costs\); got \{'W1'"):
                train(name)
            return
        got = train(name)
    said = capsys.readouterr().out
    assert same(got, expected[name]) == (what != STALLS)
    if function == "initialize_parameters_deep":  # the 0.01 is not passed over in silence
        assert "takes no scale: None is left out. With scale=None ours divides Wl by sqrt" in said
    elif function != "nn_model":
        assert "left out" not in said


def test_every_function_that_the_assignments_ask_for_is_there():
    asked = {name: {f for n, _, f in VERSIONS if n == name} for name in MODULES}
    assert asked["logistic"] == {"sigmoid", "initialize_with_zeros", "propagate", "optimize"} | {
        "predict",
        "model",
    }
    for name, module in (("shallow", shallow), ("deep", deep)):
        own = {f for f, _ in inspect.getmembers(module, inspect.isfunction)}
        ours = {f for f in own if getattr(module, f).__module__ == module.__name__}
        assert asked[name] == ours - {"gradient_descent", "output_backward", "accuracy"}


@pytest.fixture
def put(monkeypatch):
    return lambda module, name, theirs: monkeypatch.setattr(module, name, theirs)


def test_names_tell_what_is_what_in_another_order(put, expected):
    ours = shallow.predict
    put(shallow, "predict", lambda X, parameters: ours(parameters, X))
    assert same(train("shallow"), expected["shallow"])
    with pytest.raises(TypeError, match=r"called with \(parameters, X\), and yours needs \(X, p\)"):
        put(shallow, "predict", lambda X, p: ours(p, X))


def test_an_argument_that_ours_takes_in_between_is_not_taken_for_the_next(put, capsys):
    put(shallow, "nn_model", course.shallow_2017.nn_model)
    shallow.nn_model(X, Y, 4, 60, 0.5, False)
    assert "Your nn_model takes no learning_rate: 0.5 is left out." in capsys.readouterr().out


def test_caches_in_a_tuple_are_as_good(put, expected):
    ours = deep.L_model_forward

    def L_model_forward(X, parameters):
        AL, caches = ours(X, parameters)
        return AL, tuple(caches)

    put(deep, "L_model_forward", L_model_forward)
    assert same(train("deep"), expected["deep"])


def test_labels_may_be_booleans_and_a_flat_row_is_told_how_to_stand_up():
    truth = logistic.model(X, Y, X, Y, 50, 0.1)
    assert same(logistic.model(X, Y == 1, X, Y == 1, 50, 0.1), truth)
    with pytest.raises(ValueError, match=r"; got \(30,\)\. Try Y\.reshape\(1, 30\)\.$"):
        shallow.nn_model(X, Y[0], 4, 10)


def test_an_activation_that_brings_its_cache_is_named(put):
    put(activations, "sigmoid", course.utils.sigmoid)
    with pytest.raises(TypeError, match=r"your sigmoid returned.*: a must be .* got \(array"):
        train("logistic")


def test_an_activation_that_was_lent_and_brings_no_cache_is_named(put):
    def linear_activation_forward(A_prev, W, b, activation):
        Z, linear_cache = linear_forward(A_prev, W, b)  # noqa: F821
        A, activation_cache = sigmoid(Z)  # noqa: F821
        return A, (linear_cache, activation_cache)

    put(deep, "linear_activation_forward", linear_activation_forward)
    with pytest.raises(ValueError, match="to unpack") as caught:
        train("deep")
    (note,) = caught.value.__notes__
    assert note == (
        "Your notebook has no sigmoid, linear_forward: lent from helpers, without a cache."
    )


def test_pictures_that_were_not_flattened_are_told_how():
    pictures = np.zeros((5, 4, 4, 3))
    with pytest.raises(ValueError, match=r"got \(5, 4, 4, 3\)\. Flatten the pictures: X_train\.r"):
        logistic.model(pictures, np.zeros((1, 5)), pictures, np.zeros((1, 5)))
    with pytest.raises(ValueError, match=r"Flatten the pictures: X\.reshape\(5, -1\)\.T\.$"):
        deep.L_layer_model(pictures, np.zeros((1, 5)), (48, 3, 1))


@pytest.mark.filterwarnings("ignore:divide by zero", "ignore:invalid value")
def test_pixels_that_were_not_divided_are_among_the_causes(put):
    put(logistic, "propagate", course.logistic_2017.propagate)
    with pytest.raises(ValueError, match=r"finite.*pixels that were not divided by 255"):
        logistic.model(300 * abs(X) + 5, Y, X, Y, 20, 0.005)
