"""The deep network as a classifier of scikit-learn: for its pipelines, curves and searches.

Examples are rows here, as they are everywhere in scikit-learn, and columns in `deep`; the two
labels may be any two values. Nothing else is different: with the same seed the numbers are those of
`deep.L_layer_model`.
"""

import warnings
from numbers import Integral

import numpy as np
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.exceptions import ConvergenceWarning
from sklearn.utils import check_random_state
from sklearn.utils.multiclass import check_classification_targets, type_of_target
from sklearn.utils.validation import check_is_fitted, validate_data

from helpers import deep, progress
from helpers.shapes import Instance, PositiveInteger, Seed, shown


class DeepClassifier(ClassifierMixin, BaseEstimator):
    """A network of any depth for two classes, trained by gradient descent.

    Each step is downhill for all examples together. So there is no `partial_fit`, which takes steps
    for some of them at a time; to go on with the same ones, there is `warm_start`.

    Parameters
    ----------
    hidden_layers : the number of units in each hidden layer; () is logistic regression
    learning_rate, num_iterations, hidden_activation : as in `deep.L_layer_model`
    warm_start : whether another `fit` goes on from the parameters that the last one has reached
    verbose : whether `fit` prints the cost after every 100 iterations, and shows a bar
    random_state : the seed of the first weights; None for other ones every time

    Attributes
    ----------
    parameters_ : the dict W1, b1, ..., WL, bL
    costs_ : the cost at iteration 0, 100, 200, ...; a warm start adds its own
    n_iter_ : the number of iterations; a warm start adds its own
    hidden_activation_ : the activation that the parameters were trained with
    classes_ : the two labels; the network's label 1 is the second one
    n_features_in_, feature_names_in_ : as in all of scikit-learn
    """

    def __init__(
        self,
        hidden_layers=(20, 7, 5),
        learning_rate=0.0075,
        num_iterations=2500,
        hidden_activation="relu",
        warm_start=False,
        verbose=False,
        random_state=1,
    ):
        self.hidden_layers = hidden_layers
        self.learning_rate = learning_rate
        self.num_iterations = num_iterations
        self.hidden_activation = hidden_activation
        self.warm_start = warm_start
        self.verbose = verbose
        self.random_state = random_state

    def __sklearn_tags__(self):
        tags = super().__sklearn_tags__()
        tags.classifier_tags.multi_class = False
        return tags

    def fit(self, X, y):
        """Train on the rows of X (m, n_x) and their labels y (m,); returns self.

        A `ConvergenceWarning` says that nothing was learned.

        Raises
        ------
        ValueError : not two classes, training diverges, or a warm start with another network
        progress.Stopped : a KeyboardInterrupt; what was fitted before stays
        """
        warm_start = Instance(bool).check("warm_start", self.warm_start, None)
        verbose = bool(Instance(bool | Integral).check("verbose", self.verbose, None))
        goes_on = warm_start and hasattr(self, "parameters_")
        X, y = validate_data(self, X, y, dtype=float, reset=not goes_on)
        classes, Y = two_classes(y)
        layers_dims = self._layers_dims(X.shape[1])
        activation = self.hidden_activation
        training = self.learning_rate, self.num_iterations
        how = {"print_cost": verbose, "hidden_activation": activation}
        with progress.bars(shown=verbose):
            if goes_on:
                self._check_same(classes, layers_dims)
                trained, costs = deep.gradient_descent(X.T, Y, self.parameters_, *training, **how)
                costs = self.costs_ + costs
            else:
                how["seed"] = self._seed()
                trained, costs = deep.L_layer_model(X.T, Y, layers_dims, *training, **how)
        AL, _ = deep.L_model_forward(X.T, trained, activation)
        self.n_iter_ = int(self.num_iterations) + (self.n_iter_ if goes_on else 0)
        self.parameters_, self.costs_ = trained, costs
        self.classes_, self.hidden_activation_ = classes, activation
        self._warn_of_nothing_learned(Y, AL)
        return self

    def predict(self, X):
        """The more likely label of every row of X. Shape (m,)."""
        X, activation = self._columns(X), self.hidden_activation_
        return self.classes_[deep.predict(self.parameters_, X, activation)[0]]

    def predict_proba(self, X):
        """The probability of each class for every row of X. Shape (m, 2)."""
        AL, _ = deep.L_model_forward(self._columns(X), self.parameters_, self.hidden_activation_)
        return np.vstack([1 - AL, AL]).T

    def decision_function(self, X):
        """The output unit's z for every row of X, which is above 0 for the second class. (m,)."""
        X, activation = self._columns(X), self.hidden_activation_
        _, caches = deep.L_model_forward(X, self.parameters_, activation)
        _, ZL = caches[-1]
        return ZL[0]

    def _columns(self, X):
        check_is_fitted(self)
        return validate_data(self, X, dtype=float, reset=False).T

    def _layers_dims(self, n_x):
        hidden = self.hidden_layers
        if not isinstance(hidden, list | tuple | np.ndarray):
            raise TypeError(f"hidden_layers must be a tuple of integers; got {shown(hidden)}.")
        names = (f"hidden_layers[{l}]" for l in range(len(hidden)))
        units = (PositiveInteger.check(*pair, None) for pair in zip(names, hidden, strict=True))
        return n_x, *units, 1

    def _seed(self):
        seed = self.random_state
        if seed is None or isinstance(seed, np.random.RandomState):
            return check_random_state(seed).randint(2**31)
        return Seed.check("random_state", seed, None)

    def _check_same(self, classes, layers_dims):
        if not np.array_equal(classes, self.classes_):
            raise ValueError(
                f"With warm_start, y must hold the labels of the last fit, {shown(self.classes_)}; "
                f"got {shown(classes)}."
            )
        weights = [W for name, W in self.parameters_.items() if name.startswith("W")]
        before = (weights[0].shape[1], *(len(W) for W in weights))
        if layers_dims != before:
            raise ValueError(
                f"With warm_start, hidden_layers must be those of the last fit, {before[1:-1]}; "
                f"got {layers_dims[1:-1]}."
            )
        if self.hidden_activation != self.hidden_activation_:
            raise ValueError(
                f"With warm_start, hidden_activation must be that of the last fit, "
                f"{self.hidden_activation_}; got {shown(self.hidden_activation)}."
            )

    def _warn_of_nothing_learned(self, Y, AL):
        cost, share = deep.compute_cost(AL, Y), np.full_like(AL, Y.mean())
        base = deep.compute_cost(share, Y)
        if cost > min(self.costs_[0], base) - 1e-4:
            warnings.warn(
                f"The network has learned nothing: its cost went from {self.costs_[0]:.3g} to "
                f"{cost:.3g}, and always answering with each class's share costs {base:.3g}. Scale "
                "the features, as StandardScaler does, lower learning_rate, or train longer.",
                ConvergenceWarning,
                stacklevel=3,
            )


def two_classes(y):
    """The two labels in y, in order, and the row Y (1, m): 0 for the first, 1 for the second."""
    check_classification_targets(y)
    classes, Y = np.unique(y, return_inverse=True)
    if len(classes) > 2:  # in the words that scikit-learn's own checks look for
        kind = type_of_target(y, input_name="y", raise_unknown=True)
        raise ValueError(
            f"Only binary classification is supported. The type of the target is {kind}."
        )
    if len(classes) < 2:
        raise ValueError(f"y must hold two classes; got one class, {shown(classes[0])}.")
    return classes, Y[np.newaxis]
