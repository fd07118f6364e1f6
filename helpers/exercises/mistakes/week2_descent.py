"""Week 2, optimize: wrong lines, and what to say about them."""

from helpers.exercises.exercise import Mistake
from helpers.exercises.mistakes.shared import COSTS, LOOP_TOO_LONG

OPTIMIZE = [
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
        "gradient_outside_the_loop",
        {"costs = []": "costs = []\ngrads, cost = propagate(w, b, X, Y)", "grads, cost": ""},
        "The gradients are computed once, before the loop, so every step goes the same way. "
        "After each step they have to be computed anew.",
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
        "returns_in_the_loop",
        {
            "if i % 100": 'return {"w": w, "b": b}, grads, [cost]\nif i % 100 == 0:',
        },
        "The `return` stands inside the loop, so the first iteration is the last one. It belongs "
        "behind the loop: look at the indentation.",
    ),
    Mistake(
        "costs_one_late",
        "if i % 100 == 99:",
        "The costs are those of iteration 99, 199 and so on. The first one belongs to iteration "
        "0, before anything was learnt.",
    ),
    Mistake(
        "costs_hold_gradients",
        {"costs.append": 'costs.append(grads["db"])'},
        "The list of costs holds gradients of the bias.",
    ),
    Mistake(
        "gradients_for_parameters",
        'return {"w": grads["dw"], "b": grads["db"]}, grads, costs',
        "Under `w` and `b` come back the gradients. The caller wants the parameters that were "
        "reached.",
    ),
    Mistake(
        "last_cost_alone",
        'return {"w": w, "b": b}, grads, cost',
        "The last cost comes back; the caller wants the list of them all, to draw the learning "
        "curve.",
    ),
    Mistake(
        "costs_not_returned",
        'return {"w": w, "b": b}, grads',
        "Two values come back, and three are wanted: parameters, gradients and the costs.",
    ),
    Mistake(
        "not_in_a_dict",
        "return w, b, costs",
        "The parameters come back one by one. They belong into a dict, and so do the gradients: "
        "params, grads, costs.",
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
        "costs_hold_dicts",
        {"costs.append": "costs.append(grads)"},
        "The list of costs holds the gradients.",
    ),
    Mistake(
        "costs_of_iteration_1",
        "if i % 100 == 1:",
        "The costs are those of iteration 1, 101 and so on. The first one belongs to "
        "iteration 0, before anything was learnt.",
    ),
    Mistake(
        "gradients_not_returned",
        'return {"w": w, "b": b}, costs',
        "Two values come back, and three are wanted: parameters, gradients and the costs. The"
        " gradients are missing.",
    ),
]
