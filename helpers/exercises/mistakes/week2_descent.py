"""Week 2, optimize: wrong lines, and what to say about them."""

from helpers.exercises.exercise import Mistake
from helpers.exercises.mistakes.shared import COSTS, LOOP_TOO_LONG
from helpers.exercises.mistakes.week2_results import RESULTS

STEP_OF_WEIGHTS = 'w_next = w - learning_rate * grads["dw"]'  # the right one

OPTIMIZE = [
    *RESULTS,
    LOOP_TOO_LONG,
    *COSTS,
    Mistake(
        "climbs",
        {
            "w_next = ": 'w_next = w + learning_rate * grads["dw"]',
            "b_next = ": 'b_next = b + learning_rate * grads["db"]',
        },
        "The steps go uphill: the gradient points to where the cost grows, so the step is taken "
        "against it. Look at the sign of the update.",
    ),
    Mistake(
        "w_climbs",
        'w_next = w + learning_rate * grads["dw"]',
        "The weights go uphill: the step is taken against the gradient. Look at the sign.",
    ),
    Mistake(
        "b_climbs",
        'b_next = b + learning_rate * grads["db"]',
        "The bias goes uphill: the step is taken against the gradient. Look at the sign.",
    ),
    Mistake(
        "no_learning_rate",
        {"w_next = ": 'w_next = w - grads["dw"]', "b_next = ": 'b_next = b - grads["db"]'},
        "The learning rate is missing in the steps: they have the full length of the gradient.",
    ),
    Mistake(
        "never_updated",
        "w, b = w, b",
        "The new parameters are computed and then not used: w and b stay as they were, and so "
        "do the gradients.",
    ),
    Mistake(
        "bias_never_updated",
        "w, b = w_next, b",
        "The bias is never updated: it stays what it was at the start.",
    ),
    Mistake(
        "weights_never_updated",
        "w, b = w, b_next",
        "The weights are never updated: they stay what they were at the start.",
    ),
    Mistake(
        "bias_by_dw",
        'b_next = b - learning_rate * grads["dw"]',
        "The bias takes the gradient of the weights. It has its own.",
    ),
    Mistake(
        "weights_by_db",
        'w_next = w - learning_rate * grads["db"]',
        "The weights take the gradient of the bias. They have their own.",
    ),
    Mistake(
        "parameters_are_steps",
        {
            "w_next = ": 'w_next = learning_rate * grads["dw"]',
            "b_next = ": 'b_next = learning_rate * grads["db"]',
        },
        "The parameters become the step itself. A step goes from where one stands: it is "
        "subtracted from the old parameters.",
    ),
    Mistake(
        "weights_are_steps",
        'w_next = learning_rate * grads["dw"]',
        "The weights become the step itself. A step goes from where one stands: it is "
        "subtracted from the old weights.",
    ),
    Mistake(
        "no_learning_rate_for_weights",
        'w_next = w - grads["dw"]',
        "The learning rate is missing in the step of the weights.",
    ),
    Mistake(
        "no_learning_rate_for_bias",
        'b_next = b - grads["db"]',
        "The learning rate is missing in the step of the bias.",
    ),
    Mistake(
        "weights_shrink",
        "w_next = w - learning_rate * w",
        "The step of the weights is made of the weights themselves. It is made of their "
        "gradient, dw.",
    ),
    Mistake(
        "divided_by_dw",
        'w_next = w - learning_rate / grads["dw"]',
        "The learning rate is divided by the gradient, so a small slope makes a large step. "
        "The two are multiplied.",
    ),
    Mistake(
        "steps_divided_by_m",
        {
            "w_next = ": 'w_next = w - learning_rate * grads["dw"] / X.shape[1]',
            "b_next = ": 'b_next = b - learning_rate * grads["db"] / X.shape[1]',
        },
        "The steps are divided by m once more. The gradients are means already.",
    ),
    Mistake(
        "weights_divided_by_m",
        'w_next = w - learning_rate * grads["dw"] / X.shape[1]',
        "The step of the weights is divided by m once more. The gradient is a mean already.",
    ),
    Mistake(
        "brackets",
        {
            "w_next = ": 'w_next = (w - learning_rate) * grads["dw"]',
            "b_next = ": 'b_next = (b - learning_rate) * grads["db"]',
        },
        "The brackets are wrong: the rate is subtracted from the parameters, and the gradients "
        "are multiplied by that.",
    ),
    Mistake(
        "brackets_of_weights",
        'w_next = (w - learning_rate) * grads["dw"]',
        "The brackets are wrong: the rate is subtracted from the weights, and their gradient is "
        "multiplied by that.",
    ),
    Mistake(
        "parameters_are_steps_against",
        {
            "w_next = ": 'w_next = -learning_rate * grads["dw"]',
            "b_next = ": 'b_next = -learning_rate * grads["db"]',
        },
        "The parameters become the step itself: it is subtracted from nothing. Is `=-` written "
        "where `-=` is meant?",
    ),
    Mistake(
        "weights_are_steps_against",
        'w_next = -learning_rate * grads["dw"]',
        "The weights become the step itself: it is subtracted from nothing. Is `=-` written "
        "where `-=` is meant?",
    ),
    Mistake(
        "bias_is_step_against",
        'b_next = -learning_rate * grads["db"]',
        "The bias becomes the step itself: it is subtracted from nothing. Is `=-` written where "
        "`-=` is meant?",
    ),
    Mistake(
        "weights_multiplied",
        'w_next = w * (1 - learning_rate * grads["dw"])',
        "The weights are multiplied by what is left of 1 after the step. The step is subtracted "
        "from the weights themselves.",
    ),
    Mistake(
        "parameters_multiplied",
        {
            "w_next = ": 'w_next = w * (1 - learning_rate * grads["dw"])',
            "b_next = ": 'b_next = b * (1 - learning_rate * grads["db"])',
        },
        "The parameters are multiplied by what is left of 1 after the step. The step is "
        "subtracted from the parameters themselves.",
    ),
    Mistake(
        "divided_by_learning_rate",
        {
            "w_next = ": 'w_next = w - grads["dw"] / learning_rate',
            "b_next = ": 'b_next = b - grads["db"] / learning_rate',
        },
        "The gradients are divided by the learning rate. A smaller rate is meant to make "
        "smaller steps.",
    ),
    Mistake(
        "rate_subtracted",
        {
            "w_next = ": 'w_next = w - learning_rate - grads["dw"]',
            "b_next = ": 'b_next = b - learning_rate - grads["db"]',
        },
        "The learning rate is subtracted. It multiplies the gradient.",
    ),
    Mistake(
        "sign_of_dw_alone",
        'w_next = w - learning_rate * np.sign(grads["dw"])',
        "Only the sign of dw is used, so all weights move by the same amount. The step is long "
        "where the slope is steep.",
    ),
    Mistake(
        "dw_of_length_1",
        'w_next = w - learning_rate * grads["dw"] / np.linalg.norm(grads["dw"])',
        "dw is divided by its own length, so each step is equally long. The step is long where "
        "the slope is steep.",
    ),
    Mistake(
        "rate_halved",
        {
            "w_next = ": "if i > 0 and i % 100 == 0:\n    learning_rate = learning_rate / 2\n"
            + STEP_OF_WEIGHTS,
        },
        "The learning rate changes on the way: it is halved every hundred iterations. Here it "
        "stays what it is.",
    ),
    Mistake(
        "rate_falls",
        {
            "w_next = ": "learning_rate = learning_rate * 0.9\n" + STEP_OF_WEIGHTS,
        },
        "The learning rate changes on the way: it falls in every iteration. Here it stays what "
        "it is.",
    ),
    Mistake(
        "rate_falls_slowly",
        {
            "w_next = ": "learning_rate = learning_rate * 0.99\n" + STEP_OF_WEIGHTS,
        },
        "The learning rate changes on the way: it falls in every iteration. Here it stays what "
        "it is.",
    ),
    Mistake(
        "unpacked_in_wrong_order",
        {"grads, cost = ": "cost, grads = propagate(w, b, X, Y)"},
        "What `propagate` returns is unpacked in the wrong order: the dict with the gradients "
        "comes first, then the cost.",
    ),
    Mistake(
        "unpacked_in_wrong_order_with_names",
        {
            "grads, cost = ": 'cost, grads = propagate(w, b, X, Y)\ndw = grads["dw"]',
        },
        "What `propagate` returns is unpacked in the wrong order: the dict with the gradients "
        "comes first, then the cost.",
    ),
    Mistake(
        "w_and_b_exchanged",
        "grads, cost = propagate(b, w, X, Y)",
        "In the call of `propagate`, w and b have changed places. Look at the order of its "
        "arguments.",
    ),
    Mistake(
        "X_and_Y_exchanged",
        "grads, cost = propagate(w, b, Y, X)",
        "In the call of `propagate`, X and Y have changed places. Look at the order of its "
        "arguments.",
    ),
    Mistake(
        "X_before_w",
        "grads, cost = propagate(X, Y, w, b)",
        "In the call of `propagate`, the data stand before the parameters. Look at the order of "
        "its arguments.",
    ),
    Mistake(
        "not_unpacked",
        {
            "grads, cost = ": "grads = propagate(w, b, X, Y)",
        },
        "`propagate` returns two values, and both are kept under one name here: a tuple, which "
        "has no keys. It has to be unpacked, into the gradients and the cost.",
    ),
    Mistake(
        "not_unpacked_with_names",
        {
            "grads, cost = ": 'grads = propagate(w, b, X, Y)\ndw = grads["dw"]',
        },
        "`propagate` returns two values, and both are kept under one name here: a tuple, which "
        "has no keys. It has to be unpacked, into the gradients and the cost.",
    ),
]
