"""How long training takes beside a listing typed from the formulas, step by step, as in the notes.

The two run in turn, and what counts is the ratio of their times: it holds on a noisy machine.
"""

import statistics
import time

import numpy as np

from helpers import datasets, shallow


def listing(X, Y, n_h, num_iterations, learning_rate=1.2):
    """Week 3, one NumPy call for each symbol, and the cost in every iteration."""
    m = X.shape[1]
    parameters = shallow.initialize_parameters(X.shape[0], n_h, 1)
    W1, b1, W2, b2 = (parameters[name] for name in ("W1", "b1", "W2", "b2"))
    for _ in range(num_iterations):
        Z1 = np.dot(W1, X) + b1
        A1 = np.tanh(Z1)
        Z2 = np.dot(W2, A1) + b2
        A2 = 1 / (1 + np.exp(-Z2))
        logprobs = np.multiply(np.log(A2), Y) + np.multiply(np.log(1 - A2), 1 - Y)
        cost = -np.sum(logprobs) / m
        cost = float(np.squeeze(cost))
        dZ2 = A2 - Y
        dW2 = np.dot(dZ2, A1.T) / m
        db2 = np.sum(dZ2, axis=1, keepdims=True) / m
        dZ1 = np.multiply(np.dot(W2.T, dZ2), 1 - np.power(A1, 2))
        dW1 = np.dot(dZ1, X.T) / m
        db1 = np.sum(dZ1, axis=1, keepdims=True) / m
        W1 = W1 - learning_rate * dW1
        b1 = b1 - learning_rate * db1
        W2 = W2 - learning_rate * dW2
        b2 = b2 - learning_rate * db2
    return cost


def seconds(function, *arguments):
    start = time.perf_counter()
    function(*arguments)
    return time.perf_counter() - start


def main():
    X, Y = datasets.load_planar_dataset()
    for n_h in (4, 50):
        pairs = [
            (seconds(shallow.nn_model, X, Y, n_h, 10000), seconds(listing, X, Y, n_h, 10000))
            for _ in range(5)
        ]
        ours, notes = (statistics.median(times) for times in zip(*pairs, strict=True))
        ratio = statistics.median(a / b for a, b in pairs)
        print(
            f"week 3, n_h = {n_h}, 10,000 iterations: nn_model {ours:.2f} s, "
            f"listing {notes:.2f} s, ratio {ratio:.2f}"
        )


if __name__ == "__main__":
    main()
