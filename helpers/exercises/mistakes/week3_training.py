"""Week 3, the whole training: wrong lines, and what to say about them."""

from helpers.exercises.exercise import Mistake
from helpers.exercises.mistakes.shared import LOOP_TOO_LONG, UPDATE_NOT_KEPT

MODEL = [
    UPDATE_NOT_KEPT,
    LOOP_TOO_LONG,
    Mistake(
        "gradients_outside_the_loop",
        {
            "for i": (
                "A2, cache = forward_propagation(X, parameters)\n"
                "grads = backward_propagation(parameters, cache, X, Y)\n"
                "for i in range(num_iterations):"
            ),
            "A2, cache": "pass",
            "cost": "pass",
            "grads": "pass",
        },
        "Forward and backward propagation stand before the loop, so every step goes the same way. "
        "After each step they have to be computed anew.",
    ),
    Mistake(
        "forward_outside_the_loop",
        {
            "for i": (
                "A2, cache = forward_propagation(X, parameters)\nfor i in range(num_iterations):"
            ),
            "A2, cache": "pass",
        },
        "Forward propagation stands before the loop: the cache stays that of the first parameters, "
        "and the gradients belong to it. After each step it has to be computed anew.",
    ),
    Mistake(
        "only_one_step",
        {
            "A2, cache": (
                "parameters = initialize_parameters(n_x, n_h, n_y)\n"
                "A2, cache = forward_propagation(X, parameters)"
            )
        },
        "What comes back is the start after a single step. Are the parameters initialised again "
        "inside the loop, does the `return` stand inside it, or the update behind it?",
    ),
    Mistake(
        "learning_rate_left_out",
        {"parameters = update": "parameters = update_parameters(parameters, grads)"},
        "The learning rate is not handed on: `update_parameters` takes its default, whatever the "
        "caller of `nn_model` asked for.",
    ),
    Mistake(
        "one_iteration_short",
        "for i in range(1, num_iterations):",
        "There is one iteration too few. Where does the loop begin, and where does it end?",
    ),
    Mistake(
        "hidden_units_from_layer_sizes",
        {"n_x, _, n_y": "n_x, n_h, n_y = layer_sizes(X, Y)"},
        "The number of hidden units comes from `layer_sizes`, which says 4. The caller of "
        "`nn_model` has chosen one: the argument n_h must not be overwritten.",
    ),
    Mistake(
        "sizes_in_another_order",
        {"parameters = init": "parameters = initialize_parameters(n_h, n_x, n_y)"},
        "`initialize_parameters` gets the sizes in the wrong order: inputs, hidden units, outputs.",
    ),
    Mistake(
        "cost_returned",
        "return cost",
        "The last cost comes back. Wanted are the parameters that were learnt.",
    ),
    Mistake(
        "gradients_returned",
        "return grads",
        "The gradients come back. Wanted are the parameters that were learnt.",
    ),
    Mistake(
        "parameters_and_cost",
        "return parameters, cost",
        "Two values come back; the course's `nn_model` returns the parameters alone.",
    ),
    Mistake(
        "learning_rate_typed_in",
        {"parameters = update": "parameters = update_parameters(parameters, grads, 0.01)"},
        "The steps are made with 0.01. The learning rate of this network is 1.2, the default "
        "of `update_parameters`, unless the caller asks for another.",
    ),
    Mistake(
        "A2_and_cache_exchanged",
        {"A2, cache": "cache, A2 = forward_propagation(X, parameters)"},
        "`compute_cost` gets the cache where A2 belongs. Is it handed over so, or is what "
        "`forward_propagation` returns unpacked in the wrong order? A2 comes first, then the "
        "cache.",
    ),
    Mistake(
        "forward_arguments_exchanged",
        {"A2, cache": "A2, cache = forward_propagation(parameters, X)"},
        "`forward_propagation` gets its arguments in the wrong order: first X, then the "
        "parameters.",
    ),
    Mistake(
        "backward_arguments_exchanged",
        {"grads = ": "grads = backward_propagation(parameters, cache, Y, X)"},
        "`backward_propagation` gets X and Y in the wrong order: parameters, cache, X, Y.",
    ),
    Mistake(
        "cache_for_gradients",
        {"parameters = update": "parameters = update_parameters(parameters, cache, learning_rate)"},
        "`update_parameters` gets the cache. The step is made of the gradients.",
    ),
    Mistake(
        "hidden_size_for_outputs",
        {"n_x, _, n_y": "n_x, n_y, _ = layer_sizes(X, Y)"},
        "For n_y the second of the three sizes is taken, that of the hidden layer. The "
        "outputs come last.",
    ),
    Mistake(
        "outputs_for_hidden_units",
        {"parameters = init": "parameters = initialize_parameters(n_x, n_y, n_h)"},
        "`initialize_parameters` gets the sizes in the wrong order: the hidden units come before "
        "the outputs.",
    ),
    Mistake(
        "sizes_backwards",
        {"parameters = init": "parameters = initialize_parameters(n_y, n_h, n_x)"},
        "n_x and n_y have changed places, so W1 does not fit to X. Look at the order in which "
        "`layer_sizes` and `initialize_parameters` get their arguments.",
    ),
    Mistake(
        "examples_for_inputs",
        {"parameters = init": "parameters = initialize_parameters(X.shape[1], n_h, n_y)"},
        "W1 is made for as many inputs as there are examples. The features are the rows of X: is "
        "X transposed, or the wrong one of its two sizes taken?",
    ),
    Mistake(
        "climbs",
        {
            "parameters = update": (
                "parameters = update_parameters(parameters, grads, -learning_rate)"
            )
        },
        "The steps go uphill: the learning rate is handed on with a minus. `update_parameters` has "
        "its own.",
    ),
    Mistake(
        "two_inputs",
        {"parameters = init": "parameters = initialize_parameters(2, n_h, n_y)"},
        "W1 is made for 2 inputs, whatever X is. The number is typed in; it comes from "
        "`layer_sizes`.",
    ),
    *(
        Mistake(
            f"learning_rate_{rate}".replace(".", "_"),
            {"parameters = update": (f"parameters = update_parameters(parameters, grads, {rate})")},
            f"The steps are made with {rate}. The learning rate of this network is 1.2, the "
            "default of `update_parameters`, unless the caller asks for another.",
        )
        for rate in (0.001, 0.005, 0.05, 0.1, 0.5, 1.0)
    ),
    Mistake(
        "two_steps_each_time",
        {
            "parameters = update": (
                "parameters = update_parameters(parameters, grads, learning_rate)\n"
                "parameters = update_parameters(parameters, grads, learning_rate)"
            )
        },
        "There are two updates in each iteration, with the same gradients. One is enough: then "
        "the gradients are computed anew.",
    ),
    Mistake(
        "half_of_the_iterations",
        "for i in range(num_iterations // 2):",
        "The loop does half of the iterations only.",
    ),
    Mistake(
        "parameters_and_cache_exchanged",
        {"grads = ": "grads = backward_propagation(cache, parameters, X, Y)"},
        "`backward_propagation` gets its arguments in the wrong order: parameters, cache, X, Y.",
    ),
    Mistake(
        "A2_for_X",
        {"grads = ": "grads = backward_propagation(parameters, cache, A2, Y)"},
        "`backward_propagation` gets A2 where X belongs. A2 is in the cache already.",
    ),
    Mistake(
        "update_arguments_exchanged",
        {
            "parameters = update": (
                "parameters = update_parameters(grads, parameters, learning_rate)"
            )
        },
        "`update_parameters` gets its arguments in the wrong order: first the parameters, then the "
        "gradients.",
    ),
    Mistake(
        "forward_with_one_example",
        {"A2, cache": "A2, cache = forward_propagation(X[:, :1], parameters)"},
        "`forward_propagation` gets the first example alone, and the way back all of them. Both "
        "take the whole X.",
    ),
    Mistake(
        "one_example",
        {"n_x, _, n_y": "n_x, _, n_y = layer_sizes(X, Y)\nX, Y = X[:, :1], Y[:, :1]"},
        "It learns from the first example alone. Every step takes all of them.",
    ),
    Mistake(
        "steps_from_the_start",
        {
            "parameters = init": (
                "parameters = initialize_parameters(n_x, n_h, n_y)\nstart = parameters"
            ),
            "parameters = update": "parameters = update_parameters(start, grads, learning_rate)",
        },
        "Every step starts from the first parameters. It has to start from those of the step "
        "before.",
    ),
]
