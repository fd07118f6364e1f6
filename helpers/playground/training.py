"""A network that learns step by step while somebody watches: `deep` does all of the mathematics."""

import contextlib
from dataclasses import dataclass

import numpy as np

from helpers import activations, deep
from helpers.playground import points
from helpers.shapes import Integer, Number, OneOf, PositiveNumber, shown

OWN = "your own points"
ACTIVATIONS = ("tanh", "relu", "leaky_relu", "sigmoid", "linear")
# Where gradient descent starts: what standard normal weights of a layer with n inputs are times.
STARTS = {
    "zeros": lambda n: 0.0,
    "small (0.01)": lambda n: 0.01,
    "√(1/n)": lambda n: np.sqrt(1 / n),
    "√(2/n)": lambda n: np.sqrt(2 / n),
    "large (10)": lambda n: 10.0,
}
SIDE = 76  # places in a row of the maps
LONGEST = 400  # costs that are remembered
UNITS = (1, 8)  # at least and at most, in a hidden layer

LIMITS = {
    "n": (10, 400),
    "noise": (0, 0.6),
    "fresh": (0, 0.9),
    "points_seed": (0, 999),
    "seed": (0, 999),
}
WORDS = {
    "data": OneOf(*points.KINDS, OWN),
    "n": Integer(*LIMITS["n"]),
    "noise": Number,
    "fresh": Number,
    "points_seed": Integer(*LIMITS["points_seed"]),
    "activation": OneOf(*ACTIVATIONS),
    "rate": PositiveNumber,
    "start": OneOf(*STARTS),
    "seed": Integer(*LIMITS["seed"]),
}


@dataclass(frozen=True)
class Settings:
    """What the controls say.

    Raises
    ------
    TypeError, ValueError : what no control could say
    """

    data: str = "flower"
    n: int = 200
    noise: float = 0.0
    fresh: float = 0.3  # the share of the points that is kept for testing
    points_seed: int = 1
    hidden: tuple = (4, 4)
    activation: str = "tanh"
    rate: float = 0.3
    start: str = "√(1/n)"
    seed: int = 1

    def __post_init__(self):
        for name, word in WORDS.items():
            word.check(name, getattr(self, name), None)
        for name, (low, high) in LIMITS.items():
            value = getattr(self, name)
            if not low <= value <= high:
                raise ValueError(f"{name} must be from {low} to {high}; got {value}.")
        if not isinstance(self.hidden, tuple):
            raise TypeError(f"hidden must be a tuple of integers; got {shown(self.hidden)}.")
        if len(self.hidden) > 4:
            raise ValueError(f"hidden must hold at most four integers; got {shown(self.hidden)}.")
        for l, units in enumerate(self.hidden):
            Integer(*UNITS).check(f"hidden[{l}]", units, None)


@dataclass(frozen=True)
class View:
    """All that there is to see of a network at one moment."""

    settings: Settings
    iteration: int
    points: tuple  # (X, Y, is it predicted wrongly, is it fresh) of all points
    parameters: dict
    maps: list  # the activations of each layer over the plane, (units, SIDE, SIDE); output last
    costs: tuple  # on training and on fresh points
    right: tuple  # the shares predicted rightly, of these
    history: list  # (iteration, costs) from the start until now
    dead: list  # which units of each hidden layer have slope 0 at every training point
    saturated: list  # the share of saturated activations in each hidden layer
    slopes: list  # the root mean square of dW in each layer


class Training:
    """A network, its points, and how far it has learnt.

    `forward` and `backward` take the place of deep.linear_activation_forward and
    deep.linear_activation_backward.
    """

    def __init__(self, settings=None, own=None, forward=None, backward=None):
        self.settings = s = settings or Settings()
        self.functions = {
            "linear_activation_forward": forward,
            "linear_activation_backward": backward,
        }
        if s.data == OWN and own is None:
            raise ValueError(f"data is {OWN!r}, but there are none.")
        X, Y = own if s.data == OWN else points.make(s.data, s.n, s.noise, s.points_seed)
        kept = 0 if s.data == OWN else min(round(s.fresh * X.shape[1]), X.shape[1] - 2)
        self.fresh = (X[:, :kept], Y[:, :kept]) if kept else None
        self.X, self.Y = X[:, kept:], Y[:, kept:]
        self.parameters = begin((2, *s.hidden, 1), s.start, s.seed)
        self.iteration, self.rate, self.history = 0, s.rate, []

    def step(self, n):
        """Take n steps of gradient descent.

        Raises
        ------
        ValueError : training diverged; it stays where it was before this call
        """
        how = {"hidden_activation": self.settings.activation, "cost_every": n}
        task = self.X, self.Y, self.parameters, self.rate, n
        with self._computing():
            self.parameters, _ = deep.gradient_descent(*task, **how)
        self.iteration += n

    def look(self):
        """What there is to see now; it is noted in the history.

        Raises
        ------
        ValueError : training diverged, so that there is no probability to show
        """
        with self._computing():
            AL, caches = self._forward(self.X)
            grads = deep.L_model_backward(AL, self.Y, caches, self.settings.activation)
            sets = [(AL, self.Y)]
            if self.fresh:
                sets.append((self._forward(self.fresh[0])[0], self.fresh[1]))
            output, layers = self._forward(plane())
        costs = tuple(deep.compute_cost(A, Y) for A, Y in sets)
        if not self.history or self.history[-1][0] < self.iteration:
            self.history.append((self.iteration, *costs))
        if len(self.history) > LONGEST:
            del self.history[1:-1:2]
        g_derivative = getattr(activations, f"{self.settings.activation}_derivative")
        g = [g_derivative(Z) for _, Z in caches[:-1]]
        top = 0.25 if self.settings.activation == "sigmoid" else 1.0
        bends = self.settings.activation in ("sigmoid", "tanh")
        inputs = [cache[0][0] for cache in layers[1:]] + [output]
        X, Y = self.X, self.Y
        if self.fresh:
            X, Y = np.hstack([X, self.fresh[0]]), np.hstack([Y, self.fresh[1]])
        wrong = np.hstack([(A > 0.5) != (y == 1) for A, y in sets])
        return View(
            settings=self.settings,
            iteration=self.iteration,
            points=(X, Y[0], wrong[0], np.arange(X.shape[1]) >= self.X.shape[1]),
            parameters=self.parameters,
            maps=[A.reshape(-1, SIDE, SIDE) for A in inputs],
            costs=costs,
            right=tuple(float(np.mean((A > 0.5) == (y == 1))) for A, y in sets),
            history=list(self.history),
            dead=[(slope == 0).all(axis=1) for slope in g],
            saturated=[float(np.mean(slope < 0.02 * top)) if bends else 0.0 for slope in g],
            slopes=[float(np.sqrt(np.mean(grads[f"dW{l + 1}"] ** 2))) for l in range(len(caches))],
        )

    @contextlib.contextmanager
    def _computing(self):
        """The reader's functions in their places; an error says what helps where numbers grow."""
        with replaced(self.functions):
            try:
                yield
            except ValueError as error:
                if any(self.functions.values()):
                    raise
                raise ValueError(
                    f"Training diverged after iteration {self.iteration:,}: numbers grew beyond "
                    "what a float can hold. Choose a smaller learning rate, and start anew."
                ) from error

    def _forward(self, X):
        return deep.L_model_forward(X, self.parameters, self.settings.activation)


def begin(dims, start, seed):
    """The parameters that training starts from."""
    parameters = deep.initialize_parameters_deep(dims, seed, scale=1.0)
    for l, n in enumerate(dims[:-1], start=1):
        parameters[f"W{l}"] = parameters[f"W{l}"] * STARTS[start](n)
    return parameters


def plane():
    """The places of the maps as columns, row by row from the upper left."""
    axis = np.linspace(-points.REACH, points.REACH, SIDE)
    return np.array([values.ravel() for values in np.meshgrid(axis, -axis)])


@contextlib.contextmanager
def replaced(functions):
    """A reader's functions in the place of `deep`'s, for as long as this lasts."""
    chosen = {name: function for name, function in functions.items() if function is not None}
    before = {name: vars(deep)[name] for name in chosen}
    try:
        for name, function in chosen.items():
            setattr(deep, name, function)  # which sees to it that what it returns is checked
        yield
    finally:
        vars(deep).update(before)
