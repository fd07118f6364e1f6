import os
import signal
import threading

import numpy as np
import pytest
from IPython.core.interactiveshell import InteractiveShell

from helpers import datasets, deep, logistic, progress, shallow

X, Y = np.random.RandomState(0).randn(60, 5), np.array([[0, 1, 1, 0, 1]])
FLOWER = datasets.load_planar_dataset()
LONG = 10**9
TRAININGS = {
    "optimize": lambda n: logistic.optimize(np.zeros((60, 1)), 0.0, X, Y, n, 0.01)[::2],
    "optimize, few features": lambda n: logistic.optimize(np.zeros((2, 1)), 0.0, *FLOWER, n, 0.01)[
        ::2
    ],
    "nn_model": lambda n: (shallow.nn_model(*FLOWER, 4, n), None),
    "gradient_descent": lambda n: deep.gradient_descent(
        *FLOWER, deep.initialize_parameters(2, 3, 1), 0.1, n
    ),
    "L_layer_model": lambda n: deep.L_layer_model(X, Y, (60, 4, 3, 1), 0.05, n),
    "two_layer_model": lambda n: deep.two_layer_model(X, Y, (60, 4, 1), 0.05, n),
}


@pytest.mark.parametrize("name", TRAININGS)
def test_a_stopped_training_raises_and_carries_what_it_had_reached(name, monkeypatch):
    parameters, costs = TRAININGS[name](150)
    check, count = progress.check_progress, []

    def stop_in_iteration_150(*args):
        count.append(args)
        if len(count) == 151:
            raise KeyboardInterrupt
        check(*args)

    monkeypatch.setattr(progress, "check_progress", stop_in_iteration_150)
    with pytest.raises(KeyboardInterrupt) as caught:
        TRAININGS[name](LONG)
    stopped = caught.value
    assert type(stopped) is progress.Stopped
    assert stopped.__context__ is None or stopped.__suppress_context__
    assert stopped.parameters.keys() == parameters.keys()
    for key, value in parameters.items():
        np.testing.assert_allclose(stopped.parameters[key], value, rtol=1e-9, atol=1e-12)
    if costs is not None:
        assert stopped.costs == pytest.approx(costs)


@pytest.mark.skipif(os.name == "nt", reason="sends a signal to this process")
@pytest.mark.parametrize("name", TRAININGS)
def test_the_stop_button_stops_at_once(name):
    # A process that was started in the background ignores the signal, unless told otherwise.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    timer = threading.Timer(0.2, lambda: os.kill(os.getpid(), signal.SIGINT))
    timer.start()
    try:
        with pytest.raises(progress.Stopped):
            TRAININGS[name](LONG)
    finally:
        signal.signal(signal.SIGINT, before)


@pytest.mark.parametrize(
    "train",
    [
        lambda rate: logistic.optimize(np.zeros((60, 1)), 0.0, 100 * X, Y, 500, rate),
        lambda rate: deep.L_layer_model(X, Y, (60, 20, 20, 1), rate, 500),
    ],
)
def test_training_that_diverges_says_where_and_what_to_try(train):
    said = r"Training diverged at iteration [1-9]\d*: .* learning_rate well below 1e\+308"
    with pytest.raises(ValueError, match=said):
        train(1e308)


def test_every_iteration_is_watched(monkeypatch):
    watched = []
    monkeypatch.setattr(progress, "check_progress", lambda *args: watched.append(args))
    shallow.nn_model(*FLOWER, 4, 3, 0.5)
    assert [rest for _, *rest in watched] == [[0, 0.5], [1, 0.5], [2, 0.5]]
    assert all(isinstance(db, float) and 0 < abs(db) < 1 for db, *_ in watched)


def test_in_a_notebook_it_shows_as_one_line(capsys):
    shell = InteractiveShell.instance()
    shell.run_cell("from helpers import progress\nraise progress.Stopped({}, [])")
    lines = capsys.readouterr().out.strip().splitlines()
    assert lines == ["Training was stopped; .parameters and .costs are what it had reached."]


def test_a_bar_appears_when_it_takes_long_and_can_be_switched_off(monkeypatch, capsys):
    made = []
    monkeypatch.setattr(progress.tqdm, "tqdm", lambda values, **how: made.append(how) or values)
    monkeypatch.delenv("COURSE_PROGRESS", raising=False)
    shallow.nn_model(*FLOWER, 2, 3)
    monkeypatch.setenv("COURSE_PROGRESS", "0")
    shallow.nn_model(*FLOWER, 2, 3)
    assert [how["disable"] for how in made] == [False, True]
    assert made[0]["delay"] == 2
    assert not made[0]["leave"]
    assert capsys.readouterr().err == ""


def test_short_trainings_show_no_bar(monkeypatch, capsys):
    monkeypatch.delenv("COURSE_PROGRESS", raising=False)
    shallow.nn_model(*FLOWER, 2, 30)
    assert capsys.readouterr().err == ""
