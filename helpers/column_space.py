"""Training on wide data: the same gradient descent, in coordinates, with far fewer numbers.

m pictures of n_x pixels span at most m dimensions, for m < n_x a thin slice of the space of all
weights. The gradient of the first layer, dW1 = dZ1 X.T / m, is made of the columns of X, so that
gradient descent never leaves the slice. Take an orthonormal basis of it, the columns of Q, and
write X = Q R: the m x m coordinates R hold all that training needs to know of X.

The law: gradient descent on W1 with the data X is gradient descent on V = W1 Q with the data R.
The products agree, W1 X = (W1 Q) R, and so do the steps, dW1 Q = dZ1 R.T / m. The part of W1
outside the slice is missing in V; it never changes, and is put back at the end.

The law is exact for gradient descent, with momentum and mini-batches too. It does not hold for
methods that scale each weight by itself, such as Adam: these leave the slice.
"""

import numpy as np

from helpers.network_shapes import Returns
from helpers.shapes import Matrix, is_finite
from helpers.validation import validate


@validate
def compress(X: Matrix("n_x", "m")) -> Returns(Q=Matrix("n_x", "m"), R=Matrix("m", "m")):
    """An orthonormal basis of the space that the examples span, and their coordinates in it.

    The basis vectors are the principal axes of the examples. They follow from the examples' inner
    products alone: X.T X = U S U.T, with the eigenvectors in U and the eigenvalues in S. Then
    R = sqrt(S) U.T has the same inner products, and Q = X U / sqrt(S) is what makes Q R = X.
    (np.linalg.qr finds another basis, just as good, in several times the time.)

    Parameters
    ----------
    X : ndarray of shape (n_x, m), m <= n_x; equal or dependent examples do no harm

    Returns
    -------
    Q (n_x, m), R (m, m) with Q @ R = X, R.T @ R = X.T @ X, and Q.T @ Q = 1 if no example depends
    on the others. If one does, there are axes with no extent: their columns of Q are shorter than
    1, their rows of R zero (both up to rounding), and all that the law needs remains true.
    """
    products = X.T @ X
    if not is_finite(products):
        raise ValueError(
            "X must hold smaller numbers: their squares are more than a float can hold."
        )
    S, U = np.linalg.eigh(products)
    # Where S should be 0, rounding leaves anything of this size, also below 0.
    rounding = np.finfo(float).eps * S[-1] + np.finfo(float).tiny
    extent = np.sqrt(np.maximum(S, rounding))
    return X @ (U / extent), extent[:, np.newaxis] * U.T


@validate
def expand(W1: Matrix("n_1", "n_x"), V: Matrix("n_1", "m"), Q: Matrix("n_x", "m")) -> Returns(
    W1=Matrix("n_1", "n_x")
):
    """The weights after training, from their coordinates.

    Parameters
    ----------
    W1 : ndarray of shape (n_1, n_x), the weights before training
    V : ndarray of shape (n_1, m), the coordinates after training that began at W1 @ Q
    Q : ndarray of shape (n_x, m)

    Returns
    -------
    W1 + (V - W1 Q) Q.T, of shape (n_1, n_x)
    """
    return W1 + (V - W1 @ Q) @ Q.T


def pays(X, n_1, num_iterations):
    """Is training in coordinates less work? Counted in multiplications.

    An iteration multiplies W1 by X and dZ1 by X.T: 2 n_1 n_x m, in coordinates 2 n_1 m m. Before
    the first come X.T X and X U, 2 n_x m m, and the eigenvectors, about 10 m m m; W1 Q there and
    back is 3 n_1 n_x m. (All divided by m below.)

    Parameters
    ----------
    X : ndarray of shape (n_x, m)
    n_1 : int
        Number of units in the first layer.
    num_iterations : int

    Returns
    -------
    bool
    """
    n_x, m = X.shape
    return num_iterations * 2 * n_1 * (n_x - m) > 2 * n_x * m + 10 * m * m + 3 * n_1 * n_x
