"""Points in the plane to play with: six kinds of data, all within the same square."""

import numpy as np

from helpers import datasets
from helpers.network_shapes import Returns
from helpers.shapes import Integer, Labels, Matrix, Number, OneOf, Seed
from helpers.validation import validate

REACH = 3.0  # the plane that is shown: from -3 to 3 in both directions
KINDS = ("flower", "circles", "moons", "blobs", "quantiles", "coin tosses")


@validate
def make(kind: OneOf(*KINDS), n: Integer(4, 400), noise: Number, seed: Seed) -> Returns(
    X=Matrix(2, "n"), Y=Labels("n")
):
    """So many points of a kind, in any order, the outermost 0.9 of the way to the edge.

    `noise` is the standard deviation of what is added to every coordinate.
    """
    random = np.random.RandomState(seed)
    X, Y = RAW[kind](n, random, seed)
    X = fit(fit(X) + noise * random.randn(2, n))
    order = random.permutation(n)
    return X[:, order], Y.reshape(1, n)[:, order].astype(float)


def fit(X):
    """The same points, moved and scaled so that they fill the plane that is shown."""
    X = X - (X.min(axis=1, keepdims=True) + X.max(axis=1, keepdims=True)) / 2
    return 0.9 * REACH * X / np.abs(X).max()


def flower(n, random, seed):
    X, Y = datasets.load_planar_dataset(seed)
    chosen = random.permutation(X.shape[1])[:n]
    return X[:, chosen], Y[:, chosen]


def tosses(n, random, seed):
    return random.uniform(-1, 1, (2, n)), random.randint(0, 2, n)


def from_sklearn(name, **options):
    def raw(n, random, seed):
        from sklearn import datasets as others  # a slow import, and most play with the flower

        maker = getattr(others, f"make_{name}")
        X, labels = maker(n_samples=n, random_state=random, **options)
        return X.T, labels % 2

    return raw


RAW = {
    "flower": flower,
    "circles": from_sklearn("circles", factor=0.5),
    "moons": from_sklearn("moons"),
    "blobs": from_sklearn("blobs", centers=6),
    "quantiles": from_sklearn("gaussian_quantiles", n_features=2, n_classes=2),
    "coin tosses": tosses,
}
