"""Training on wide data: the first layer's weights, as what they have taken in of each example.

The gradient of the first layer, dW1 = dZ1 X.T / m, is a sum of examples, the columns of X. So at
every moment of gradient descent

    W1 = W1_start + C X.T        C (n_1, m): how much of each example each unit has taken in
    W1 X = W1_start X + C G      G = X.T X (m, m), the Gram matrix: all inner products
    dC = dZ1 / m                 no product at all

`Examples` stands in for X and `Combination` for W1, so that the training loop runs as it is
written. It is the same gradient descent. The like holds with momentum and with mini-batches, but
not for methods that scale each weight by itself, such as Adam.
"""

import numpy as np

from helpers.shapes import is_finite
from helpers.validation import untouched


class Examples:
    """Stands in for X of shape (n_x, m) in products with weights and with gradients."""

    __array_ufunc__ = None  # NumPy leaves dZ @ X.T to the methods here

    def __init__(self, X):
        self.X, self.G, self.shape = X, X.T @ X, X.shape

    @property
    def T(self):
        return Transposed(self)

    def __matmul__(self, dZ_T):  # X dZ.T, as logistic regression writes it
        return Transposed(Combination(self, dZ_T.T))


class Combination:
    """Stands in for weights W = W_start + C X.T, or without W_start for a gradient."""

    __array_ufunc__ = None

    def __init__(self, examples, C, start=0.0, start_X=0.0):
        self.examples, self.C, self.start, self.start_X = examples, C, start, start_X

    @classmethod
    def beginning(cls, examples, W_start):
        """W_start itself: nothing taken in yet."""
        C = np.zeros((len(W_start), examples.shape[1]))
        return cls(examples, C, W_start, W_start @ examples.X)

    def array(self):
        return self.start + self.C @ self.examples.X.T

    def moved(self, C):
        return Combination(self.examples, C, self.start, self.start_X)

    @property
    def T(self):
        return Transposed(self)

    def __matmul__(self, examples):
        return self.start_X + self.C @ examples.G

    def __sub__(self, step):
        return self.moved(self.C - step.C)

    def __rmul__(self, learning_rate):
        return self.moved(learning_rate * self.C)

    def __truediv__(self, m):
        return self.moved(self.C / m)


class Transposed:
    """The transpose of one of the two above."""

    __array_ufunc__ = None

    def __init__(self, T):
        self.T = T

    def array(self):
        return self.T.array().T

    def __rmatmul__(self, dZ):  # dZ X.T
        return Combination(self.T, dZ)

    def __sub__(self, step):
        return Transposed(self.T - step.T)

    def __rmul__(self, learning_rate):
        return Transposed(learning_rate * self.T)

    def __truediv__(self, m):
        return Transposed(self.T / m)

    def __matmul__(self, examples):
        return self.T @ examples

    def dot(self, dZ):
        """The gradient of X, W.T dZ, for which no layer asks."""


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
            return Combination.beginning(examples, W), examples
    return W, X


def array(W):
    """The weights or gradients themselves, after a training."""
    return W if isinstance(W, np.ndarray) else W.array()
