"""Week 4, the whole training: wrong lines, and what to say about them."""

from helpers.exercises.exercise import Mistake
from helpers.exercises.mistakes.shared import COSTS, LOOP_TOO_LONG, UPDATE_NOT_KEPT

MODEL = [
    UPDATE_NOT_KEPT,
    LOOP_TOO_LONG,
    *COSTS,
    Mistake(
        "gradients_outside_the_loop",
        {
            "for i": (
                "AL, caches = L_model_forward(X, parameters)\ncost = compute_cost(AL, Y)\n"
                "grads = L_model_backward(AL, Y, caches)\nfor i in range(num_iterations):"
            ),
            "AL, caches": "pass",
            "cost = ": "pass",
            "grads = ": "pass",
        },
        "Forward and backward propagation stand before the loop, so every step goes the same way. "
        "After each step they have to be computed anew.",
    ),
    Mistake(
        "starts_again_in_the_loop",
        {
            "AL, caches": (
                "parameters = initialize_parameters_deep(layers_dims)\n"
                "AL, caches = L_model_forward(X, parameters)"
            )
        },
        "The parameters are initialised inside the loop: every iteration begins from the start "
        "again, and only the last step remains.",
    ),
    Mistake(
        "learning_rate_typed_in",
        {"parameters = update": "parameters = update_parameters(parameters, grads, 0.0075)"},
        "The steps are made with 0.0075, whatever learning rate the caller asked for. Hand on the "
        "argument.",
    ),
    Mistake(
        "cost_after_the_step",
        {
            "if i % 100": (
                "cost = compute_cost(L_model_forward(X, parameters)[0], Y)\nif i % 100 == 0:"
            )
        },
        "The costs are those of iteration 1, 101 and so on, or computed after the step. The cost "
        "of an iteration is that of the parameters it began with, and the first one belongs to "
        "iteration 0.",
    ),
    Mistake(
        "last_cost_alone",
        "return parameters, cost",
        "The last cost comes back; the caller wants the list of them all, to draw the learning "
        "curve.",
    ),
    Mistake(
        "costs_first",
        "return costs, parameters",
        "The two come back in the wrong order: first the parameters, then the costs.",
    ),
    Mistake(
        "gradients_returned",
        "return grads, costs",
        "The gradients come back. Wanted are the parameters that were learnt.",
    ),
    Mistake(
        "costs_hold_predictions",
        {"costs.append": "costs.append(AL)"},
        "The list of costs holds predictions, AL.",
    ),
    Mistake(
        "cost_arguments_exchanged",
        {"cost = ": "cost = compute_cost(Y, AL)"},
        "`compute_cost` gets its arguments in the wrong order: first AL, then Y. The "
        "logarithm is taken of the predictions.",
    ),
    Mistake(
        "costs_alone",
        "return costs",
        "Only the costs come back. Wanted are the parameters, too, and first.",
    ),
    Mistake(
        "returns_in_the_loop",
        {"if i % 100": "return parameters, [cost]\nif i % 100 == 0:"},
        "The `return` stands inside the loop, so the first iteration is the last one. It "
        "belongs behind the loop: look at the indentation.",
    ),
]
