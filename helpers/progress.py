"""The iterations of a training: counted for error messages, and watched for divergence."""

import math

from helpers import validation


def iterations(num_iterations):
    """0, 1, ..., num_iterations - 1, so that an error can say which one was reached."""
    for i in range(num_iterations):
        validation.reached(i)
        yield i


def check_progress(db, iteration, learning_rate):
    """Insist that training is still among finite numbers, by the gradient of the last bias.

    That gradient sums over all predictions, so it is finite exactly as long as all of them are.

    Raises
    ------
    ValueError : NaN or infinity; says in which iteration, and what to try
    """
    if not math.isfinite(db):
        raise ValueError(
            f"Training diverged at iteration {iteration}: a prediction is not a finite number any "
            f"more. The steps are too long: try a learning_rate well below {learning_rate:g}, or "
            "smaller numbers in X."
        )
