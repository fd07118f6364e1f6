"""The network inside scikit-learn: its own checks, the same numbers as `deep`, the usual tools."""

import ast
import itertools
import os
import pickle
import re
import subprocess
import sys
import types
import warnings

import joblib
import numpy as np
import pandas
import pytest
from sklearn.base import clone
from sklearn.calibration import CalibratedClassifierCV
from sklearn.compose import make_column_transformer
from sklearn.datasets import load_breast_cancer
from sklearn.exceptions import ConvergenceWarning
from sklearn.inspection import DecisionBoundaryDisplay, permutation_importance
from sklearn.model_selection import GridSearchCV, StratifiedKFold, learning_curve
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler
from sklearn.utils.estimator_checks import (
    check_dataframe_column_names_consistency,
    check_estimator,
)

from helpers import datasets, deep, progress, search
from helpers.estimator import DeepClassifier

random = np.random.RandomState(0)
SMALL = {"hidden_layers": (4,), "learning_rate": 0.5, "num_iterations": 200}
FLOWER, PETALS = datasets.load_planar_dataset()
POINTS, SIDES = random.randn(60, 3), np.where(random.rand(60) > 0.5, "right", "left")
SIDES[POINTS[:, 0] > 0.3], SIDES[POINTS[:, 0] < -0.3] = "right", "left"


@pytest.fixture
def fitted():
    return DeepClassifier(**SMALL).fit(POINTS, SIDES)


def checked():
    """Name, status and error of each of scikit-learn's own checks."""
    quick = DeepClassifier(num_iterations=60, learning_rate=0.2)
    with warnings.catch_warnings():
        # Some have random labels, or features around 100: nothing is learned there, and the
        # warning says so rightly. scikit-learn's own run of them lets it pass, and so do we.
        warnings.simplefilter("ignore", ConvergenceWarning)
        done = check_estimator(quick, on_fail=None, on_skip=None)
    return [[check["check_name"], check["status"], str(check["exception"])] for check in done]


def test_all_of_scikit_learns_checks_pass():
    checks = checked()
    others = [check for check in checks if check[1] != "passed"]
    assert all("SCIPY_ARRAY_API" in error for _, _, error in others), others
    names = {name for name, status, _ in checks if status == "passed"}
    assert len(names) >= 50
    assert {"check_readonly_memmap_input", "check_n_features_in"} <= names


@pytest.mark.slow
def test_none_of_them_is_skipped():
    """In a process of its own: what concerns other array libraries is set before SciPy loads."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", "import test_estimator as t; print(t.checked())"],
        env=os.environ | {"SCIPY_ARRAY_API": "1", "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert {status for _, status, _ in ast.literal_eval(done.stdout)} == {"passed"}


def test_the_names_of_a_tables_columns_are_kept_and_compared():
    check_dataframe_column_names_consistency("DeepClassifier", DeepClassifier(**SMALL))
    table = pandas.DataFrame(POINTS, columns=["east", "north", "up"])
    assert [*DeepClassifier(**SMALL).fit(table, SIDES).feature_names_in_] == [*table]


@pytest.mark.parametrize(
    ("X", "settings"),
    [
        (FLOWER, {"hidden_layers": (4,), "learning_rate": 1.2, "random_state": 3}),
        (FLOWER, {"hidden_layers": (5, 3), "hidden_activation": "tanh"}),
        (FLOWER, {"hidden_layers": (), "learning_rate": 0.1}),
        (random.randn(900, 40), {"hidden_layers": (6, 2), "random_state": 0}),
        (np.asfortranarray(random.randn(50, 40)), {}),
    ],
)
def test_the_same_seed_gives_the_same_numbers_as_the_course(X, settings):
    Y = PETALS if X is FLOWER else (X[:1] > 0).astype(int)
    ours = DeepClassifier(num_iterations=150, **settings).fit(X.T, Y[0])
    theirs = {name: getattr(ours, name) for name in ("learning_rate", "hidden_activation")}
    dims = (len(X), *ours.hidden_layers, 1)
    expected, costs = deep.L_layer_model(
        X, Y, dims, num_iterations=150, seed=ours.random_state, **theirs
    )
    assert costs == ours.costs_
    assert expected.keys() == ours.parameters_.keys()
    for name, value in expected.items():
        np.testing.assert_array_equal(ours.parameters_[name], value)
    AL, caches = deep.L_model_forward(X, expected, ours.hidden_activation)
    np.testing.assert_array_equal(ours.predict_proba(X.T), np.vstack([1 - AL, AL]).T)
    np.testing.assert_array_equal(ours.decision_function(X.T), caches[-1][1][0])
    predicted = deep.predict(expected, X, ours.hidden_activation)
    np.testing.assert_array_equal(ours.predict(X.T), predicted[0])
    assert ours.score(X.T, Y[0]) == deep.accuracy(expected, X, Y, ours.hidden_activation)


@pytest.mark.parametrize("labels", [("cat", "dog"), (-1, 1), (False, True), (3.0, 7.0)])
def test_any_two_labels(labels):
    Y = (SIDES == "right").astype(int)
    expected = DeepClassifier(**SMALL).fit(POINTS, Y)
    ours = DeepClassifier(**SMALL).fit(POINTS, np.array(labels)[Y])
    assert ours.classes_.tolist() == list(labels)
    assert ours.costs_ == expected.costs_
    np.testing.assert_array_equal(ours.predict(POINTS), np.array(labels)[expected.predict(POINTS)])


@pytest.mark.parametrize(
    ("y", "message"),
    [
        (np.arange(60) % 3, "Only binary classification is supported. The type of the target is"),
        (np.full(60, "left"), "y must hold two classes; got one class, "),
        (np.linspace(0, 1, 60), "Unknown label type: continuous"),
    ],
)
def test_other_labels_are_refused(y, message):
    with pytest.raises(ValueError, match=re.escape(message)):
        DeepClassifier(**SMALL).fit(POINTS, y)


@pytest.mark.parametrize(
    ("change", "error", "message"),
    [
        ({"hidden_layers": 20}, TypeError, "hidden_layers must be a tuple of integers; got 20."),
        ({"hidden_layers": (4, 0)}, ValueError, "hidden_layers[1] must be an integer >= 1; got 0."),
        ({"hidden_layers": (4.0,)}, TypeError, "hidden_layers[0] must be an integer >= 1; got 4.0"),
        ({"learning_rate": 0}, ValueError, "learning_rate must be positive; got 0."),
        ({"num_iterations": 0}, ValueError, "num_iterations must be an integer >= 1; got 0."),
        ({"hidden_activation": "selu"}, ValueError, "hidden_activation must be one of sigmoid, "),
        ({"random_state": -1}, ValueError, "random_state must be an integer from 0 to"),
        ({"verbose": "no"}, TypeError, "verbose must be bool | Integral; got 'no'."),
        ({"warm_start": "no"}, TypeError, "warm_start must be bool; got 'no'."),
        ({"learning_rate": 1e100}, ValueError, "Training diverged at iteration "),
    ],
)
def test_a_wrong_setting_is_named(change, error, message):
    with pytest.raises(error, match=re.escape(message)):
        DeepClassifier(**SMALL | change).fit(POINTS, SIDES)


def test_a_seed_may_be_none_or_a_random_state():
    def first_cost(random_state):
        settings = SMALL | {"hidden_layers": (), "random_state": random_state}
        return DeepClassifier(**settings).fit(POINTS, SIDES).costs_[0]

    assert first_cost(np.random.RandomState(5)) == first_cost(np.random.RandomState(5))
    assert first_cost(None) != first_cost(None)


def test_a_warm_start_goes_on_where_the_last_fit_ended():
    whole = DeepClassifier(**SMALL | {"num_iterations": 300}).fit(POINTS, SIDES)
    parts = DeepClassifier(**SMALL, warm_start=True).fit(POINTS, SIDES)
    parts.set_params(num_iterations=100).fit(POINTS, SIDES)
    assert parts.costs_ == whole.costs_
    assert parts.n_iter_ == whole.n_iter_ == 300
    for name, value in whole.parameters_.items():
        np.testing.assert_array_equal(parts.parameters_[name], value)
    anew = parts.set_params(warm_start=False).fit(POINTS, SIDES)
    assert len(anew.costs_) == 1
    assert anew.n_iter_ == 100


def test_a_warm_start_with_something_else_is_refused_and_changes_nothing():
    ours = DeepClassifier(**SMALL, warm_start=True).fit(POINTS, SIDES)
    before, costs = ours.predict_proba(POINTS), list(ours.costs_)
    with pytest.raises(ValueError, match=r"must hold the labels of the last fit, array\(\['left'"):
        ours.fit(POINTS, SIDES == "left")
    with pytest.raises(ValueError, match="2 features, but DeepClassifier is expecting 3 features"):
        ours.fit(POINTS[:, :2], SIDES)
    with pytest.raises(ValueError, match=r"those of the last fit, \(4,\); got \(5, 2\)"):
        ours.set_params(hidden_layers=(5, 2)).fit(POINTS, SIDES)
    with pytest.raises(ValueError, match="must be that of the last fit, relu; got 'tanh'"):
        ours.set_params(hidden_layers=(4,), hidden_activation="tanh").fit(POINTS, SIDES)
    np.testing.assert_array_equal(ours.predict_proba(POINTS), before)
    assert (ours.costs_, ours.n_iter_) == (costs, 200)


def test_other_settings_after_a_fit_are_for_the_next_one(fitted):
    answers = fitted.predict, fitted.predict_proba, fitted.decision_function
    before = [answer(POINTS) for answer in answers]
    fitted.set_params(hidden_activation="tanh", hidden_layers=(2,), num_iterations=1)
    for answer, value in zip(answers, before, strict=True):
        np.testing.assert_array_equal(answer(POINTS), value)
    assert (fitted.hidden_activation_, fitted.n_iter_) == ("relu", 200)


def test_why_there_is_no_partial_fit_is_said():
    assert not hasattr(DeepClassifier, "partial_fit")
    assert "no `partial_fit`, which" in DeepClassifier.__doc__


@pytest.fixture
def bars_at_once(monkeypatch):
    """Bars appear in every training, not only after two seconds."""
    monkeypatch.delenv("COURSE_PROGRESS", raising=False)
    clock = types.SimpleNamespace(monotonic=itertools.count(step=3).__next__)
    monkeypatch.setattr(progress, "time", clock)


@pytest.mark.parametrize("verbose", [True, 2, np.True_, np.int64(1)])
def test_it_says_how_far_it_is_if_asked(verbose, capsys, bars_at_once):
    ours = DeepClassifier(**SMALL, warm_start=True).fit(POINTS, SIDES)
    ours.fit(POINTS, SIDES)
    GridSearchCV(ours, {"random_state": [1, 2]}, cv=2).fit(POINTS, SIDES)
    assert capsys.readouterr() == ("", "")
    ours = DeepClassifier(**SMALL, verbose=verbose).fit(POINTS, SIDES)
    said = [f"Cost after iteration {100 * k}: {cost:.6f}" for k, cost in enumerate(ours.costs_)]
    out, bar = capsys.readouterr()
    assert out.splitlines() == said
    assert "1/200" in bar
    deep.L_layer_model(POINTS.T, (SIDES == "left")[np.newaxis], (3, 1), num_iterations=5)
    assert "1/5" in capsys.readouterr().err  # other trainings have theirs again


# What has learned nothing says so

CANCER = load_breast_cancer(return_X_y=True)


@pytest.mark.parametrize(
    ("X", "y", "change"),
    [
        (*CANCER, {"hidden_layers": (20, 7, 5), "learning_rate": 0.0075}),  # as it comes
        (0 * POINTS, SIDES, {}),  # there is nothing to see
        (POINTS, SIDES, {"num_iterations": 1, "learning_rate": 1e-9}),  # hardly a step
        (POINTS, SIDES, {"num_iterations": 3, "learning_rate": 50.0}),  # uphill
        (np.ones((100, 1)), np.arange(100) == 7, {}),  # few of one class
    ],
)
def test_a_network_that_has_learned_nothing_says_so(X, y, change):
    said = "learned nothing: .* Scale the features, .* lower learning_rate, or train longer"
    with pytest.warns(ConvergenceWarning, match=said) as warned:
        ours = DeepClassifier(**SMALL | change).fit(X, y)
    assert [warning.filename for warning in warned] == [__file__]
    rates = np.unique(y, return_counts=True)[1] / len(y)
    answers = np.clip(ours.predict_proba(X), 1e-300, 1)
    cost = -np.log(answers[np.arange(len(y)), np.searchsorted(ours.classes_, y)]).mean()
    assert cost > min(-rates @ np.log(rates), ours.costs_[0]) - 1e-4


@pytest.mark.parametrize("settings", [SMALL, {"hidden_layers": (20, 7, 5)}])
def test_scaled_features_are_learned_without_a_word(settings):
    """Every warning is an error in these tests."""
    network = make_pipeline(StandardScaler(), DeepClassifier(**settings)).fit(*CANCER)
    assert network.score(*CANCER) > 0.97


def test_a_warm_start_that_has_nothing_more_to_learn_has_still_learned():
    ours = DeepClassifier(**SMALL | {"num_iterations": 2000}, warm_start=True).fit(POINTS, SIDES)
    ours.set_params(num_iterations=1, learning_rate=1e-12).fit(POINTS, SIDES)


def test_a_search_goes_through_settings_that_learn_nothing_without_a_word():
    setting = {"layers": 1, "units": 2, "learning_rate": 1e-9, "activation": "tanh"}
    assert len(search.evaluate(setting | {"num_iterations": 1}, seed=1)["right"]) == 5


def test_a_training_that_is_stopped_leaves_no_half_a_classifier(monkeypatch):
    def interrupt(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(progress, "bar", interrupt)
    ours = DeepClassifier(**SMALL)
    with pytest.raises(progress.Stopped):
        ours.fit(POINTS, SIDES)
    assert not hasattr(ours, "parameters_")


# scikit-learn's tools on it


def test_clone_pickle_and_joblib(fitted, tmp_path):
    assert clone(fitted).get_params() == fitted.get_params()
    joblib.dump(fitted, tmp_path / "network.joblib")
    mapped = joblib.load(tmp_path / "network.joblib", mmap_mode="r")
    for copy in (pickle.loads(pickle.dumps(fitted)), mapped, clone(fitted).fit(POINTS, SIDES)):
        np.testing.assert_array_equal(copy.predict_proba(POINTS), fitted.predict_proba(POINTS))


def test_arrays_that_lie_in_a_file(fitted, tmp_path):
    for name, array in (("X", POINTS), ("y", SIDES == "right")):
        np.save(tmp_path / f"{name}.npy", array)
    X, y = (np.load(tmp_path / f"{name}.npy", mmap_mode="r") for name in "Xy")
    assert isinstance(X, np.memmap)
    mapped = DeepClassifier(**SMALL).fit(X, y)
    assert mapped.costs_ == fitted.costs_
    np.testing.assert_array_equal(mapped.predict_proba(X), fitted.predict_proba(POINTS))
    np.testing.assert_array_equal(deep.predict(mapped.parameters_, X.T), [mapped.predict(X)])


def test_a_table_with_words_and_numbers_in_a_pipeline():
    table = pandas.DataFrame(POINTS, columns=["x", "y", "z"])
    assert DeepClassifier(**SMALL).fit(table, SIDES).feature_names_in_.tolist() == ["x", "y", "z"]
    table["colour"] = np.where(SIDES == "left", "red", "blue")
    columns = make_column_transformer(
        (StandardScaler(), ["x", "y", "z"]), (OneHotEncoder(), ["colour"])
    )
    network = make_pipeline(columns, DeepClassifier(**SMALL)).fit(table, SIDES)
    assert network.score(table, SIDES) == 1  # the colour gives it away


def test_calibration_keeps_probabilities(fitted):
    calibrated = CalibratedClassifierCV(fitted, cv=3).fit(POINTS, SIDES)
    probabilities = calibrated.predict_proba(POINTS)
    np.testing.assert_allclose(probabilities.sum(axis=1), 1)
    assert calibrated.score(POINTS, SIDES) > 0.7


def test_its_boundary_is_drawn():
    flower = DeepClassifier((4,), 1.2, 2000, "tanh").fit(FLOWER.T, PETALS[0])
    shown = DecisionBoundaryDisplay.from_estimator(
        flower, FLOWER.T, response_method="predict", grid_resolution=40
    )
    assert set(np.unique(shown.response)) == {0, 1}


@pytest.mark.slow
def test_learning_curve_and_search_with_processes_give_what_one_process_gives():
    folds = StratifiedKFold(3, shuffle=True, random_state=0)
    grid = {"hidden_layers": [(), (4,)], "learning_rate": [0.1, 0.5], "random_state": [1, 2]}
    found = []
    for n_jobs in (1, 2):
        search = GridSearchCV(DeepClassifier(num_iterations=50), grid, cv=folds, n_jobs=n_jobs)
        found.append(search.fit(POINTS, SIDES).cv_results_["mean_test_score"])
    np.testing.assert_array_equal(*found)
    sizes, train, test = learning_curve(
        DeepClassifier(**SMALL), POINTS, SIDES, cv=folds, train_sizes=[10, 40]
    )
    assert sizes.tolist() == [10, 40]
    assert train.shape == test.shape == (2, 3)
    assert test[1].mean() > 0.6


def test_the_feature_that_decides_is_the_important_one(fitted):
    importance = permutation_importance(fitted, POINTS, SIDES, random_state=0).importances_mean
    assert importance.argmax() == 0
    assert importance[0] > 3 * np.abs(importance[1:]).max()
