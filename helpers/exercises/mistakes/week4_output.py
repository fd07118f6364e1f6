"""Week 4, the error of the output: wrong lines, and what to say about them."""

from helpers.exercises.exercise import Mistake

OUTPUT = [
    Mistake(
        "sign_of_dAL",
        "dA = Y / AL - (1 - Y) / (1 - AL)",
        "The gradient of AL has the wrong sign, and so have all that follow: the cost has a minus "
        "in front.",
    ),
    Mistake(
        "sign_of_second_term",
        "dA = -Y / AL - (1 - Y) / (1 - AL)",
        "In the gradient of AL, the second term has the wrong sign: the inner derivative of 1 − a "
        "is −1.",
    ),
    Mistake(
        "second_term_missing",
        "dA = -Y / AL",
        "In the gradient of AL, the term for label 0 is missing.",
    ),
    Mistake(
        "dZL_for_dAL",
        "dA = AL - Y",
        "AL − Y is dZ of the output layer, not dA: the sigmoid's slope is in it already, and here "
        "it comes once more.",
    ),
    Mistake(
        "dAL_divided",
        "dA = (-Y / AL + (1 - Y) / (1 - AL)) / m if (m := Y.shape[1]) else 0",
        "The gradient of AL is divided by m, and dW and db then again. It belongs to single "
        "examples.",
    ),
    Mistake(
        "first_fraction_turned_round",
        "dA = -AL / Y + (1 - Y) / (1 - AL)",
        "In the gradient of AL, the first fraction is turned round: a label 0 stands below. "
        "The derivative of a logarithm has the prediction below.",
    ),
    Mistake(
        "fractions_turned_round",
        "dA = -AL / Y + (1 - AL) / (1 - Y)",
        "In the gradient of AL, the fractions are turned round: the labels stand below. The "
        "derivative of a logarithm has the prediction below.",
    ),
    Mistake(
        "Y_minus_AL",
        "dA = Y - AL",
        "The gradient of AL is Y − AL here. That is no derivative of the cost; even dZ would "
        "have the other sign, and here dA is wanted.",
    ),
    Mistake(
        "brackets_in_dAL",
        "dA = -Y / AL + 1 - Y / 1 - AL",
        "In the gradient of AL, brackets are missing: `/` comes before `-`, so 1 − Y and 1 − AL "
        "have to be held together.",
    ),
    Mistake(
        "brackets_above",
        "dA = -Y / AL + 1 - Y / (1 - AL)",
        "In the gradient of AL, brackets are missing: `/` comes before `-`, so only Y is divided "
        "and not 1 − Y.",
    ),
    Mistake(
        "brackets_behind_a_minus",
        "dA = -(Y / AL - 1 - Y / 1 - AL)",
        "In the gradient of AL, brackets are missing: `/` comes before `-`, so 1 − Y and 1 − AL "
        "have to be held together.",
    ),
    Mistake(
        "loss_for_dAL",
        "dA = -Y * np.log(AL) - (1 - Y) * np.log(1 - AL)",
        "In the place of dAL stands the loss itself. The way back begins with its derivative, "
        "which has no logarithms.",
    ),
    Mistake(
        "dAL_summed",
        "dA = np.sum(-Y / AL + (1 - Y) / (1 - AL))",
        "The gradient of AL is summed over the examples. Each example has its own: there is no "
        "sum here.",
    ),
    Mistake(
        "caches_reversed",
        {"L = ": "L = len(caches)\ncaches = caches[::-1]"},
        "The caches are taken in the wrong order, as if the first were that of the output layer. "
        "The list begins with layer 1; it is the loop that goes backwards.",
    ),
    Mistake(
        "L_too_small",
        "L = len(caches) - 1",
        "L is one too small, so the output layer is left out. There is a cache for each layer, "
        "the last one included.",
    ),
    Mistake(
        "L_typed_in",
        "L = 2",
        "It always takes two layers. There are as many as there are caches.",
    ),
]
