import os
import signal
import threading

import nbformat
import numpy as np
import pytest
from IPython.core.interactiveshell import InteractiveShell
from nbclient import NotebookClient

from helpers import datasets, deep, gram, logistic, progress, shallow

X, Y = np.random.RandomState(0).randn(60, 5), np.array([[0, 1, 1, 0, 1]])
FLOWER = datasets.load_planar_dataset()
LONG = 10**9
TRAININGS = {
    "optimize": lambda n: logistic.optimize(np.zeros((60, 1)), 0.0, X, Y, n, 0.01),
    "optimize, few features": lambda n: logistic.optimize(np.zeros((2, 1)), 0.0, *FLOWER, n, 0.01),
    "nn_model": lambda n: shallow.nn_model(*FLOWER, 4, n),
    "gradient_descent": lambda n: deep.gradient_descent(
        *FLOWER, deep.initialize_parameters(2, 3, 1), 0.1, n
    ),
    "L_layer_model": lambda n: deep.L_layer_model(X, Y, (60, 4, 3, 1), 0.05, n),
    "two_layer_model": lambda n: deep.two_layer_model(X, Y, (60, 4, 1), 0.05, n),
}


@pytest.mark.parametrize("name", TRAININGS)
def test_a_stopped_training_says_how_far_it_was(name, monkeypatch):
    def stop_after_150(values, unit):
        yield from values[:150]
        raise KeyboardInterrupt

    monkeypatch.setattr(progress, "bar", stop_after_150)
    with pytest.raises(
        progress.Stopped, match=r"^Training was stopped at iteration 149\.$"
    ) as caught:
        TRAININGS[name](LONG)
    assert caught.value.__suppress_context__


def test_it_may_be_stopped_before_it_begins(monkeypatch):
    def stop(X):
        raise KeyboardInterrupt

    monkeypatch.setattr(gram, "Examples", stop)
    with pytest.raises(progress.Stopped, match=r"at iteration 0\.$"):
        TRAININGS["L_layer_model"](LONG)


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


FAR, ONE = np.array([[1e200]]), np.ones((1, 1))  # with a step of 1e210, z is 5e409
DIVERGING = {
    "optimize": lambda rate: logistic.optimize(0 * ONE, 0.0, FAR, ONE, 9, rate),
    "gradient_descent": lambda rate: deep.gradient_descent(
        FAR, ONE, {"W1": 0 * ONE, "b1": 0 * ONE}, rate, 9
    ),
    # A z of 2.5e308: half of the rate from each of four units of the same sign, and from the bias.
    "nn_model": lambda rate: shallow.nn_model(FAR, ONE, 4, 9, 1e98 * rate),
}


@pytest.mark.parametrize("name", DIVERGING)
def test_training_that_diverges_says_in_which_iteration_and_what_to_try(name):
    said = r"^Training diverged at iteration 1: a Z .* learning_rate well below 1e\+(210|308), or"
    with pytest.raises(ValueError, match=said) as caught:
        DIVERGING[name](1e210)
    assert caught.value.__suppress_context__


def test_the_learning_rate_that_was_not_given_is_named_as_well():
    with pytest.raises(ValueError, match=r"at iteration [1-9]\d*: .* well below 0\.0075, or"):
        deep.L_layer_model(1e150 * X, Y, (60, 4, 3, 1))


def test_in_a_notebook_it_shows_as_one_line(capsys):
    shell = InteractiveShell.instance()
    shell.run_cell("from helpers import progress\nraise progress.Stopped('Training was stopped.')")
    assert capsys.readouterr().out.strip() == "Training was stopped."


class Clock:
    """Each look at it takes a second."""

    def __init__(self):
        self.now = 0

    def monotonic(self):
        self.now += 1
        return self.now


def test_a_bar_appears_after_two_seconds_counts_on_and_vanishes(monkeypatch, capsys):
    monkeypatch.delenv("COURSE_PROGRESS", raising=False)
    monkeypatch.setattr(progress, "time", Clock())
    assert list(progress.bar(range(9), "steps")) == list(range(9))
    said = capsys.readouterr().err
    assert "3/9" in said  # two values came without it
    assert said.endswith("\r")  # and a last line is overwritten
    assert not said.rstrip("\r").rpartition("\r")[2].strip()
    for value in progress.bar(range(9), "steps"):
        if value == 5:
            break
    said = capsys.readouterr().err
    assert "3/9" in said
    assert not said.rstrip("\r").rpartition("\r")[2].strip()


def test_in_a_notebook_a_bar_is_an_output_of_which_nothing_is_left(monkeypatch):
    """Nothing red, as stderr would be, while it runs; nothing in the file when it is saved."""
    code = "from helpers import progress\n"
    code += "progress.time = type('', (), {'monotonic': iter(range(99)).__next__})\n"
    code += "for k in progress.bar(range(9), 'steps'):\n    if k == 7: break"
    book = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(code)])
    updates = []
    monkeypatch.setenv("COURSE_PROGRESS", "1")
    client = NotebookClient(book, kernel_name="python3")
    seen = client.process_message
    client.process_message = lambda *a: updates.append(a[0]["content"].get("data")) or seen(*a)
    client.execute()
    assert any("3/9" in data["text/plain"] for data in updates if data)
    (output,) = book.cells[0].outputs
    assert output.data == {}


@pytest.mark.parametrize("off", [True, False])
def test_a_bar_can_be_switched_off_and_a_short_training_has_none(monkeypatch, capsys, off):
    if off:
        monkeypatch.setattr(progress, "time", Clock())
        monkeypatch.setenv("COURSE_PROGRESS", "0")
    else:
        monkeypatch.delenv("COURSE_PROGRESS", raising=False)
    shallow.nn_model(*FLOWER, 2, 30)
    assert capsys.readouterr().err == ""
