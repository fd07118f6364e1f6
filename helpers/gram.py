"""Training on wide data: the first layer's weights, as what they have taken in of each example.

The gradient of the first layer, dW1 = dZ1 X.T / m, is a sum of examples, the columns of X. So at
every moment of gradient descent

    W1 = W1_start + C X.T        C (n_1, m): how much of each example each unit has taken in
    W1 X = W1_start X + C G      G = X.T X (m, m), the Gram matrix: all inner products
    dC = dZ1 / m                 no product at all

`Examples` stands in for X and `Weights` for W1, so that the training loop runs as it is written.
What the loop does with them is all that they can do; anything else is a TypeError. It is the same
gradient descent. The like holds with momentum and with mini-batches, but not for methods that scale
each weight by itself, such as Adam.
"""

import functools
import inspect

import numpy as np

from helpers.shapes import is_finite
from helpers.validation import untouched


class StandIn:
    """What NumPy can do nothing with: the methods of its kinds say what can be done."""

    __array_ufunc__ = __bool__ = __eq__ = None

    def __array__(self, *args, **kwargs):
        raise TypeError(f"{type(self).__name__} can be used in gradient descent only.")

    @property
    def T(self):
        return Transposed(self)


class Examples(StandIn):
    """X of shape (n_x, m)."""

    def __init__(self, X):
        self.X, self.G, self.shape = X, X.T @ X, X.shape

    def __matmul__(self, dZ_T):  # X dZ.T, as logistic regression writes it
        return (dZ_T.T @ self.T).T


class Weights(StandIn):
    """W = W_start + C X.T."""

    def __init__(self, examples, W_start, C=None, start_X=None):
        self.examples, self.W_start = examples, W_start
        self.C = np.zeros((len(W_start), examples.shape[1])) if C is None else C
        self.start_X = W_start @ examples.X if start_X is None else start_X

    def array(self):
        return self.W_start + self.C @ self.examples.X.T

    def __matmul__(self, X):
        return self.start_X + self.C @ X.G if X is self.examples else NotImplemented

    def __sub__(self, step):
        if not isinstance(step, Gradient) or step.examples is not self.examples:
            return NotImplemented
        return Weights(self.examples, self.W_start, self.C - step.C, self.start_X)


class Gradient(StandIn):
    """dW = C X.T, also divided by m or times a learning rate."""

    def __init__(self, examples, C):
        self.examples, self.C = examples, C

    def array(self):
        return self.C @ self.examples.X.T

    def __rmul__(self, rate):
        return Gradient(self.examples, rate * self.C) if isinstance(rate, float) else NotImplemented

    def __truediv__(self, m):
        return Gradient(self.examples, self.C / m) if isinstance(m, int) else NotImplemented


class Transposed(StandIn):
    """The transpose of one of these."""

    def __init__(self, of):
        self.of = of

    @property
    def T(self):
        return self.of

    def array(self):
        return self.of.array().T

    def __rmatmul__(self, dZ):  # dZ X.T
        return Gradient(self.of, dZ) if isinstance(self.of, Examples) else NotImplemented

    def __matmul__(self, dZ):  # W.T dZ
        known = isinstance(self.of, Weights) and isinstance(dZ, np.ndarray)
        return Product(self, dZ) if known else NotImplemented

    def __sub__(self, step):
        return (self.of - step.T).T

    def __rmul__(self, rate):
        return (rate * self.of).T

    def __truediv__(self, m):
        return (self.of / m).T


class Product:
    """W.T dZ, the gradient of X: computed when somebody asks, and in a training nobody does."""

    def __init__(self, W_T, dZ):
        self.W_T, self.dZ = W_T, dZ

    def __array__(self, *args, **kwargs):
        return np.asarray(self.W_T.array() @ self.dZ, *args, **kwargs)


def pays(n_x, m, n_1, num_iterations):
    """Is this less work? Counted in multiplications.

    An iteration takes 2 n_1 n_x m of them for W1 X and dZ1 X.T, here n_1 m m for C G. Once come
    G, W1_start X and C X.T: n_x m m / 2 + 2 n_1 n_x m. (All divided by m below.)
    """
    return num_iterations * n_1 * (2 * n_x - m) > n_x * m / 2 + 2 * n_1 * n_x


def stand_ins(W, X, num_iterations):
    """W and X for a training, or what stands in for them where that is less work.

    A function of the reader's own in the place of one of ours gets W and X themselves.
    """
    (n_1, n_x), m = W.shape, X.shape[1]
    ours = untouched("activations", "deep", "logistic", "shallow")
    if ours and pays(n_x, m, n_1, num_iterations):
        examples = Examples(X)
        if is_finite(examples.G):
            return Weights(examples, W), examples
    return W, X


def arrays(value):
    """A result of a training with the weights and gradients themselves in it."""
    if isinstance(value, tuple):
        return tuple(map(arrays, value))
    if isinstance(value, dict):
        return {name: arrays(part) for name, part in value.items()}
    return value.array() if isinstance(value, StandIn) else value


def less_work(train):
    """Decorate a training that takes X and a start, w or parameters: arrays in, arrays out."""
    signature = inspect.signature(train)

    @functools.wraps(train)
    def trained(*args, **kwargs):
        given = signature.bind(*args, **kwargs).arguments
        W = given["w"].T if "w" in given else given["parameters"]["W1"]
        W, X = stand_ins(W, given["X"], given["num_iterations"])
        start = {"w": W.T} if "w" in given else {"parameters": given["parameters"] | {"W1": W}}
        return arrays(train(**given | start | {"X": X}))

    return trained
