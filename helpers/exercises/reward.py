"""A learner's own functions at work: what is right trains, what is missing is borrowed."""

import contextlib
import functools

from IPython.display import Markdown

from helpers.exercises.checking import check
from helpers.exercises.descent import parameters_in
from helpers.exercises.exercise import lendable
from helpers.exercises.running import lending, name_of, space_of


class Team:
    """The functions of a week by name, as attributes: the learner's own, or borrowed ones.

    Own functions find the borrowed ones under their names, and the other way round.
    """

    def __init__(self, exercises, functions):
        self.names = [exercise.name for exercise in exercises]
        self.own = {name_of(f, self.names): f for f in functions if check(f, exercises).passed}
        self.borrowed = {e.name: borrowed(e) for e in exercises if e.name not in self.own}
        self.lendable = lendable(exercises)
        for function in self.borrowed.values():
            if not function.__module__:  # made for this team alone, with names of its own
                function.__globals__.update(self.borrowed | self.own)

    def __getattr__(self, name):
        if name not in self.__dict__.get("names", ()):
            raise AttributeError(f"There is no exercise {name!r} in this team.")
        return functools.partial(self.call, name)

    def call(self, name, *args, lent=None):
        """Call one of the functions while the others stand ready under their names."""
        others = self.borrowed | (lent or {})
        function = {**self.borrowed, **self.own}[name]
        with contextlib.ExitStack() as ready:
            for one in [function, *self.own.values()]:
                missing = {n: f for n, f in self.lendable.items() if n not in space_of(one)}
                ready.enter_context(lending(one, missing | others))
            return function(*args)

    def train(self, name, *args, every=100):
        """Train with a model, and note the parameters before step 0, `every`, 2 `every`, ...

        Returns
        -------
        the parameters reached, and the list of those noted
        """
        update, noted, steps = {**self.borrowed, **self.own}["update_parameters"], [], []

        def watched(parameters, *others, **more):
            if len(steps) % every == 0:
                noted.append(dict(parameters))
            steps.append(1)
            return update(parameters, *others, **more)

        reached = parameters_in(self.call(name, *args, lent={"update_parameters": watched}))
        return reached, noted or [reached]

    def table(self):
        """Which exercises stand, and which are borrowed."""
        rows = [
            f"| `{n}` | {'yours' if n in self.own else 'borrowed from the helpers'} |"
            for n in self.names
        ]
        return Markdown("\n".join(["| function | whose |", "| --- | --- |", *rows]))


def borrowed(exercise):
    """A right function for an exercise; those that call others get names of their own."""
    return exercise.function() if hasattr(exercise, "function") else exercise.lent or exercise.right
