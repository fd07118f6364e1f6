"""The iterations of a training: shown if they take long, watched for divergence, stopped at will.

A bar appears after two seconds. Set the environment variable COURSE_PROGRESS=0 to have none.
"""

import contextlib
import contextvars
import functools
import inspect
import os
import time

import tqdm

from helpers import validation

_shown = contextvars.ContextVar("are bars shown", default=True)


class Stopped(KeyboardInterrupt):
    """A training was stopped; in a notebook this shows as one line."""

    def _render_traceback_(self):
        return [str(self)]


@contextlib.contextmanager
def bars(shown):
    """For a while, bars are shown or not."""
    token = _shown.set(shown)
    try:
        yield
    finally:
        _shown.reset(token)


def bar(values, unit):
    """The values one after the other, with a bar once that has taken two seconds."""
    off = os.environ.get("COURSE_PROGRESS") == "0" or not _shown.get()
    rest, begin = iter(values), time.monotonic()
    for done, value in enumerate(rest, 1):
        yield value
        if not off and time.monotonic() - begin > 2:
            yield from shown(rest, done, len(values), unit)


def shown(rest, done, total, unit):
    """The rest of the values with a bar that vanishes, however it ends."""
    from IPython import get_ipython  # notebooks have it; most trainings need no bar

    file, width = (Output(), 80) if hasattr(get_ipython(), "kernel") else (None, None)
    how = {"unit": f" {unit}", "file": file, "ncols": width, "ascii": False, "leave": False}
    with tqdm.tqdm(initial=done, total=total, **how) as bar:
        for value in rest:
            yield value
            bar.update()


class Output:
    """A file whose last line shows as an output of a notebook; an empty one leaves nothing."""

    def __init__(self):
        from IPython.display import display

        self.handle = display(display_id=True)

    def write(self, text):
        line = text.strip()
        self.handle.update({"text/plain": line} if line else {}, raw=True)

    def flush(self):
        """Each line was shown when it was written."""


def training(train):
    """Decorate a training: how a stop or a divergence ends it, and at which iteration.

    Raises
    ------
    ValueError : training diverges; says what to try
    Stopped : a KeyboardInterrupt
    """
    signature = inspect.signature(train)

    @functools.wraps(train)
    def trained(*args, **kwargs):
        __tracebackhide__ = True
        try:
            return train(*args, **kwargs)
        except KeyboardInterrupt as stop:
            stop.__traceback__ = None  # it would keep the bar
            raise Stopped(f"Training was stopped at iteration {validation.iteration()}.") from None
        except validation.Overflow:
            given = signature.bind(*args, **kwargs)
            given.apply_defaults()
            raise ValueError(
                f"Training diverged at iteration {validation.iteration()}: a Z is no longer a "
                "finite number. The steps are too long: try a learning_rate well below "
                f"{given.arguments['learning_rate']:g}, or smaller numbers in X, such as pixels "
                "divided by 255."
            ) from None

    return trained


def iterations(num_iterations):
    """0, 1, ..., num_iterations - 1, with a bar, and noted for errors that say how far it came."""
    for i in bar(range(num_iterations), "iterations"):
        validation.reached(i)
        yield i
