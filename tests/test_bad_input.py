"""A wrong call is answered with what was wrong, what was expected and what came."""

import numpy as np
import pytest

from helpers import activations, deep, logistic, shallow

X = np.arange(6.0).reshape(2, 3)
Y = np.array([[0, 1, 1]])
W = np.zeros((2, 1))
NETWORK = shallow.initialize_parameters(2, 3, 1)

BAD_X = [
    (X.tolist(), r"X must be a NumPy array of shape \(n_x, m\); got list"),
    (np.ma.array(X), r"X must be a NumPy array of shape \(n_x, m\); got MaskedArray"),
    (X[0], r"X must have shape \(n_x, m\); got \(3,\)"),
    (X[:, :0], r"X must have shape \(n_x, m\); got \(2, 0\)"),
    (X[np.newaxis], r"X must have shape \(n_x, m\); got \(1, 2, 3\)"),
    (X * 1j, r"X must hold real numbers; got dtype complex128"),
    (X.astype(str), r"X must hold real numbers; got dtype <U32"),
    (X.astype(object), r"X must hold real numbers; got dtype object"),
    (X / np.array([[1.0, np.nan, 1.0]]), r"X must be finite; got NaN or infinity in it"),
    (X + np.array([[0.0, np.inf, 1.0]]), r"X must be finite; got NaN or infinity in it"),
]
BAD_Y = [
    (Y[0], r"Y must have shape \(1, 3\) to match X of shape \(2, 3\); got \(3,\)"),
    (Y.T, r"Y must have shape \(1, 3\) to match X of shape \(2, 3\); got \(3, 1\)"),
    (Y[:, :2], r"Y must have shape \(1, 3\) to match X of shape \(2, 3\); got \(1, 2\)"),
    (Y + 1, r"Y must hold only the labels 0 and 1; got 2"),
    (Y - 0.5, r"Y must hold only the labels 0 and 1; got -0.5"),
    (Y.tolist(), r"Y must be a NumPy array of shape \(1, 3\); got list"),
    (Y * np.nan, r"Y must be finite; got NaN or infinity in it"),
]
BAD_W = [
    (np.zeros(2), r"w must have shape \(2, 1\); got \(2,\)"),
    (np.zeros((1, 2)), r"w must have shape \(2, 1\); got \(1, 2\)"),
    (np.zeros((3, 1)), r"w must have shape \(2, 1\); got \(3, 1\)"),
]
BAD_B = [
    (np.zeros(3), r"b must be a finite number; got array"),
    (np.inf, r"b must be a finite number; got inf"),
    (True, r"b must be a finite number; got True"),
    ("0", r"b must be a finite number; got '0'"),
]
BAD_STEPS = [
    (0, 0.1, r"num_iterations must be a whole number >= 1; got 0"),
    (2.0, 0.1, r"num_iterations must be a whole number >= 1; got 2.0"),
    (True, 0.1, r"num_iterations must be a whole number >= 1; got True"),
    (1, 0, r"learning_rate must be positive; got 0"),
    (1, -0.1, r"learning_rate must be positive; got -0.1"),
    (1, np.nan, r"learning_rate must be a finite number; got nan"),
    (1, "fast", r"learning_rate must be a finite number; got 'fast'"),
]


@pytest.mark.parametrize(("bad", "message"), BAD_X)
def test_x_that_is_no_matrix_of_examples(bad, message):
    with pytest.raises(ValueError, match=message):
        logistic.optimize(W, 0.0, bad, Y, 1, 0.1)
    with pytest.raises(ValueError, match=message):
        logistic.predict(W, 0.0, bad)
    with pytest.raises(ValueError, match=message):
        shallow.nn_model(bad, Y, 3, 1)
    for model in (deep.two_layer_model, deep.L_layer_model):
        with pytest.raises(ValueError, match=message):
            model(bad, Y, (2, 3, 1))
    with pytest.raises(ValueError, match=message.replace("n_x", "2")):
        shallow.predict(NETWORK, bad)
    with pytest.raises(ValueError, match=message.replace("n_x", "2")):
        deep.predict(NETWORK, bad)


@pytest.mark.parametrize(("bad", "message"), BAD_Y)
def test_y_that_is_not_one_label_an_example(bad, message):
    with pytest.raises(ValueError, match=message):
        logistic.optimize(W, 0.0, X, bad, 1, 0.1)
    with pytest.raises(ValueError, match=message):
        shallow.nn_model(X, bad, 3, 1)
    for model in (deep.two_layer_model, deep.L_layer_model):
        with pytest.raises(ValueError, match=message):
            model(X, bad, (2, 3, 1))
    with pytest.raises(ValueError, match=message):
        deep.accuracy(NETWORK, X, bad)


@pytest.mark.parametrize(("bad", "message"), BAD_W)
def test_w_that_does_not_fit_the_features(bad, message):
    with pytest.raises(ValueError, match=message):
        logistic.optimize(bad, 0.0, X, Y, 1, 0.1)
    with pytest.raises(ValueError, match=message):
        logistic.predict(bad, 0.0, X)


@pytest.mark.parametrize(("bad", "message"), BAD_B)
def test_b_that_is_no_number(bad, message):
    with pytest.raises(ValueError, match=message):
        logistic.optimize(W, bad, X, Y, 1, 0.1)
    with pytest.raises(ValueError, match=message):
        logistic.predict(W, bad, X)


@pytest.mark.parametrize(("num_iterations", "learning_rate", "message"), BAD_STEPS)
def test_training_that_takes_no_steps(num_iterations, learning_rate, message):
    with pytest.raises(ValueError, match=message):
        logistic.optimize(W, 0.0, X, Y, num_iterations, learning_rate)
    with pytest.raises(ValueError, match=message):
        logistic.model(X, Y, X, Y, num_iterations, learning_rate)
    with pytest.raises(ValueError, match=message):
        shallow.nn_model(X, Y, 3, num_iterations, learning_rate)
    for model in (deep.two_layer_model, deep.L_layer_model):
        with pytest.raises(ValueError, match=message):
            model(X, Y, (2, 3, 1), learning_rate, num_iterations)


@pytest.mark.parametrize("n_h", [0, -1, 2.0, True, "4"])
def test_a_hidden_layer_without_units(n_h):
    with pytest.raises(ValueError, match=f"n_h must be a whole number >= 1; got {n_h!r}"):
        shallow.nn_model(X, Y, n_h)


def test_x_that_does_not_fit_the_network():
    with pytest.raises(ValueError, match=r"X must have shape \(2, m\); got \(3, 3\)"):
        shallow.predict(NETWORK, np.zeros((3, 3)))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((X[0], Y, X, Y), r"X_train must have shape \(n_x, m_train\); got \(3,\)"),
        ((X, Y, X[:1], Y), r"X_test must have shape \(2, m_test\); got \(1, 3\)"),
        ((X, Y[0], X, Y), r"Y_train must have shape \(1, 3\) to match X_train of shape \(2, 3\)"),
        ((X, Y, X, Y.T), r"Y_test must have shape \(1, 3\) to match X_test of shape \(2, 3\)"),
        ((X, Y, X, Y[0, 1:]), r"Y_test must have shape \(1, 3\) to match X_test of shape"),
        ((X, Y, X, 2 * Y), r"Y_test must hold only the labels 0 and 1; got 2"),
    ],
)
def test_model_names_the_argument_that_is_wrong(arguments, message, capsys):
    with pytest.raises(ValueError, match=message):
        logistic.model(*arguments, print_cost=True)
    assert capsys.readouterr().out == ""  # refused before the first step


@pytest.mark.parametrize("dtype", [bool, np.uint8, np.int64, np.float32])
def test_numbers_of_every_real_kind_are_welcome(dtype):
    params, _, _ = logistic.optimize(W, 0, X.astype(dtype), Y.astype(dtype), 5, 0.1)
    expected, _, _ = logistic.optimize(W, 0, X.astype(dtype).astype(float), Y, 5, 0.1)
    np.testing.assert_allclose(params["w"], expected["w"], rtol=1e-5)


@pytest.mark.parametrize(
    ("layers_dims", "message"),
    [
        ((3, 4, 1), r"layer_dims\[0\] must be 2, the features of X of shape \(2, 3\); got 3"),
        ((2, 4, 2), r"layer_dims\[2\], the last, must be 1; got 2"),
        ((2, 0, 1), r"layer_dims\[1\] must be a whole number >= 1; got 0"),
        ((2, 4.0, 1), r"layer_dims\[1\] must be a whole number >= 1; got 4.0"),
    ],
)
@pytest.mark.parametrize("model", [deep.two_layer_model, deep.L_layer_model])
def test_layers_that_do_not_fit_the_problem(model, layers_dims, message):
    with pytest.raises(ValueError, match=message):
        model(X, Y, layers_dims)


def test_too_few_or_too_many_layers():
    with pytest.raises(ValueError, match=r"layer_dims must hold n_x and at least one layer; got"):
        deep.initialize_parameters_deep([2])
    with pytest.raises(
        ValueError, match=r"layers_dims must be \(n_x, n_h, 1\); got \(2, 3, 3, 1\)"
    ):
        deep.two_layer_model(X, Y, (2, 3, 3, 1))


@pytest.mark.parametrize("name", ["softmax", None, "ReLU"])
def test_an_unknown_activation(name):
    message = f"activation must be one of sigmoid, tanh, relu, leaky_relu; got {name!r}"
    with pytest.raises(ValueError, match=message):
        deep.linear_activation_forward(X, W.T, np.zeros((1, 1)), name)
    with pytest.raises(ValueError, match=message):
        deep.linear_activation_backward(Y, ((X, W.T, np.zeros((1, 1))), Y), name)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"W2": np.zeros((1, 4))}, r"W2 must have shape \(n, 3\); got \(1, 4\)"),
        ({"b1": np.zeros((1, 3))}, r"b1 must have shape \(3, 1\); got \(1, 3\)"),
        ({"b2": np.zeros(1)}, r"b2 must have shape \(1, 1\); got \(1,\)"),
        ({"W1": np.full((3, 2), np.nan)}, r"W1 must be finite"),
        ({"W1": None}, r"parameters must hold W1; got \['W2', 'b1', 'b2'\]"),
        ({"b2": None}, r"parameters must hold b2; got \['W1', 'W2', 'b1'\]"),
    ],
)
def test_parameters_that_do_not_make_a_network(change, message):
    parameters = {name: value for name, value in (NETWORK | change).items() if value is not None}
    with pytest.raises(ValueError, match=message):
        deep.predict(parameters, X)


@pytest.mark.parametrize(
    ("function", "arguments", "name"),
    [
        (logistic.initialize_with_zeros, {}, "dim"),
        (shallow.layer_sizes, {"X": X, "Y": Y}, "n_h"),
        *(
            (shallow.initialize_parameters, {"n_x": 2, "n_h": 2, "n_y": 2}, n)
            for n in ("n_x", "n_h", "n_y")
        ),
        (
            logistic.optimize,
            {"w": W, "b": 0, "X": X, "Y": Y, "learning_rate": 0.1},
            "num_iterations",
        ),
        (
            logistic.model,
            {"X_train": X, "Y_train": Y, "X_test": X, "Y_test": Y},
            "num_iterations",
        ),
        (shallow.nn_model, {"X": X, "Y": Y, "n_h": 2}, "num_iterations"),
        (shallow.nn_model, {"X": X, "Y": Y, "num_iterations": 2}, "n_h"),
        (deep.two_layer_model, {"X": X, "Y": Y, "layers_dims": (2, 1, 1)}, "num_iterations"),
        (deep.L_layer_model, {"X": X, "Y": Y, "layers_dims": (2, 1, 1)}, "num_iterations"),
        (
            deep.gradient_descent,
            {"X": X, "Y": Y, "parameters": NETWORK, "learning_rate": 0.1},
            "num_iterations",
        ),
    ],
)
def test_one_is_the_smallest_number_of_anything(function, arguments, name):
    function(**arguments | {name: 1})
    with pytest.raises(ValueError, match=f"{name} must be a whole number >= 1; got 0"):
        function(**arguments | {name: 0})


@pytest.mark.parametrize(
    ("function", "arguments"),
    [
        (shallow.initialize_parameters, {"n_x": 1, "n_h": 1, "n_y": 1}),
        (deep.initialize_parameters_deep, {"layer_dims": (1, 1)}),
        (shallow.nn_model, {"X": X, "Y": Y, "n_h": 2, "num_iterations": 2}),
    ],
)
def test_seeds_from_end_to_end(function, arguments):
    for seed in (0, 2**32 - 1):
        function(**arguments, seed=seed)
    for seed in (-1, 2**32):
        with pytest.raises(ValueError, match="seed must be a whole number from 0 to 4294967295"):
            function(**arguments, seed=seed)


def test_answers_are_probabilities_ends_included():
    labels = np.array([[0, 1]])
    assert shallow.compute_cost(np.array([[0.0, 1.0]]), labels) == 0
    for strange in (-0.01, -1.5, 1.01, 2.5):
        answers = np.array([[strange, 0.5]])
        with pytest.raises(ValueError, match="A2 must hold numbers from 0 to 1; got"):
            shallow.compute_cost(answers, labels)


@pytest.mark.parametrize("names", [("W3",), ("W3", "b3"), ("W3", "b3", "W4"), ("gamma",)])
def test_a_network_of_two_layers_has_four_parameters(names):
    parameters = NETWORK | dict.fromkeys(names, np.zeros((1, 1)))
    with pytest.raises(ValueError, match="must hold W1, b1, W2, b2 and nothing else; got"):
        shallow.predict(parameters, X)
    with pytest.raises(ValueError, match="parameters must hold W1; got"):
        shallow.predict({}, X)


def test_a_network_of_any_depth_has_nothing_but_layers():
    with pytest.raises(ValueError, match="parameters must hold W3; got"):
        deep.predict(NETWORK | {"gamma": np.zeros((1, 1))}, X)
    with pytest.raises(ValueError, match="parameters must hold W1; got"):
        deep.predict({}, X)


def test_caches_have_their_parts():
    linear = (X, np.zeros((1, 2)), np.zeros((1, 1)))
    for broken in (linear[:2], (*linear, 0), (), list(linear), None):
        with pytest.raises(ValueError, match=r"cache must be a tuple \(A_prev, W, b\); got"):
            deep.linear_backward(np.zeros((1, 3)), broken)
    for broken in ((linear,), (linear, Y, 0), None):
        with pytest.raises(ValueError, match=r"cache must be a tuple \(\(A_prev, W, b\), Z\)"):
            deep.linear_activation_backward(np.zeros((1, 3)), broken, "relu")
    for broken in ([], None, (linear, Y)):
        with pytest.raises(ValueError, match="caches must be a list with a cache for each layer"):
            deep.L_model_backward(np.full((1, 3), 0.5), Y, broken)
    _, cache = shallow.forward_propagation(X, NETWORK)
    shallow.backward_propagation(NETWORK, cache | {"note": "kept"}, X, Y)
    del cache["A1"]
    with pytest.raises(ValueError, match="cache must be a dict with Z1, A1, Z2, A2; got"):
        shallow.backward_propagation(NETWORK, cache, X, Y)


@pytest.mark.parametrize(
    ("z", "came"), [("a", "str"), (np.array(["a"]), "dtype <U1"), ([1.0], "list"), (1j, "complex")]
)
def test_activations_want_numbers(z, came):
    message = f"z must be a real number or a NumPy array of them; got {came}"
    with pytest.raises(ValueError, match=message):
        activations.sigmoid(z)


def test_layer_dims_say_which_layer_and_what_came():
    with pytest.raises(ValueError, match=r"layer_dims\[3\], the last, must be 1; got 5\."):
        deep.L_layer_model(X, Y, (2, 4, 3, 5))
    with pytest.raises(ValueError, match=r"layers_dims must be \(n_x, n_h, 1\); got \(2, 1\)"):
        deep.two_layer_model(X, Y, (2, 1))
    deep.L_layer_model(X, Y, (np.int64(2), np.int64(1)), num_iterations=1)
