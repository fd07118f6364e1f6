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
    Mistake(
        "costs_at_the_end_of_each_hundred",
        "if (i + 1) % 100 == 0:",
        "The costs are those of iterations 99, 199 and so on. The course keeps those of 0, 100, "
        "200.",
    ),
    Mistake(
        "climbs",
        {
            "parameters = update": (
                "parameters = update_parameters(parameters, grads, -learning_rate)"
            )
        },
        "The steps go uphill: the cost grows. Is the learning rate negated, or do AL and Y stand "
        "in the wrong order where the gradients are computed?",
    ),
    Mistake(
        "forward_arguments_exchanged",
        {"AL, caches": "AL, caches = L_model_forward(parameters, X)"},
        "`L_model_forward` gets its arguments in the wrong order: first X, then the parameters.",
    ),
    Mistake(
        "backward_arguments_exchanged",
        {"grads = ": "grads = L_model_backward(AL, caches, Y)"},
        "`L_model_backward` gets its arguments in the wrong order: AL, then Y, then the caches.",
    ),
    Mistake(
        "update_arguments_exchanged",
        {"parameters = update": "parameters = update_parameters(grads, parameters, learning_rate)"},
        "`update_parameters` gets its arguments in the wrong order: the parameters come before "
        "the gradients.",
    ),
    Mistake(
        "update_rate_second",
        {"parameters = update": "parameters = update_parameters(parameters, learning_rate, grads)"},
        "`update_parameters` gets its arguments in the wrong order: the learning rate comes last.",
    ),
    Mistake(
        "caches_first",
        {"AL, caches": "caches, AL = L_model_forward(X, parameters)"},
        "What `L_model_forward` returns is unpacked in the wrong order: first AL, then the caches.",
    ),
    Mistake(
        "forward_not_unpacked",
        {"AL, caches": "AL = L_model_forward(X, parameters)"},
        "`L_model_forward` returns two things, AL and the caches, and here both together are "
        "called AL. Give each a name of its own.",
    ),
    Mistake(
        "sizes_reversed",
        {"parameters = init": "parameters = initialize_parameters_deep(layers_dims[::-1])"},
        "The first weights do not fit to X: the sizes of the layers are turned round. They go "
        "from the input to the output.",
    ),
    Mistake(
        "sizes_typed_in",
        {"parameters = init": "parameters = initialize_parameters_deep([12288, 20, 7, 5, 1])"},
        "The first weights are made for 12288 inputs, whatever X has. The sizes are typed in: "
        "take them from `layers_dims`.",
    ),
    Mistake(
        "two_steps",
        {
            "parameters = update": (
                "parameters = update_parameters(parameters, grads, learning_rate)\n"
                "parameters = update_parameters(parameters, grads, learning_rate)"
            )
        },
        "Every iteration takes its step twice. Is `update_parameters` called two times?",
    ),
    Mistake(
        "inputs_divided",
        {"AL, caches": "AL, caches = L_model_forward(X / 255, parameters)"},
        "X is divided by 255 in here. It comes in prepared already: that is the caller's work.",
    ),
    Mistake(
        "costs_not_a_list",
        {"costs.append": "costs = cost"},
        "`costs` is the last cost alone, not a list. Each cost is appended to the list that was "
        "made before the loop.",
    ),
    Mistake(
        "mean_of_costs",
        "return parameters, np.mean(costs)",
        "The mean of the costs comes back; the caller wants the list of them all, to draw the "
        "learning curve.",
    ),
    Mistake(
        "predictions_returned",
        "return AL, costs",
        "The predictions AL come back. Wanted are the parameters that were learnt.",
    ),
    Mistake(
        "three_values",
        "return parameters, grads, costs",
        "The gradients come back, too. Wanted are two values: the parameters and the costs.",
    ),
]
