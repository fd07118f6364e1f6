"""Week 3, the steps and the whole training: wrong lines, and what to say about them."""

from helpers.exercises.exercise import Mistake
from helpers.exercises.mistakes.shared import LOOP_TOO_LONG, UPDATE_NOT_KEPT, steps

NAMES = ("W1", "b1", "W2", "b2")

UPDATE = [
    *steps({f"{name} = ": f'"{name}"' for name in NAMES}),
    *(
        Mistake(
            f"{name}_climbs",
            f'{name} = parameters["{name}"] + learning_rate * grads["d{name}"]',
            f"{name} goes uphill: the step is taken against the gradient. Look at the sign.",
        )
        for name in NAMES
    ),
    *(
        Mistake(
            f"{name}_not_updated",
            f'{name} = parameters["{name}"]',
            f"{name} is the old one: it takes no step.",
        )
        for name in NAMES
    ),
    Mistake(
        "dW1_for_both",
        'W2 = parameters["W2"] - learning_rate * grads["dW1"]',
        "W2 takes the gradient of W1. Each has its own.",
    ),
    Mistake(
        "db1_for_both",
        'b2 = parameters["b2"] - learning_rate * grads["db1"]',
        "b2 takes the gradient of b1. Each has its own.",
    ),
    Mistake(
        "not_in_a_dict",
        "return W1, b1, W2, b2",
        "The parameters come back one by one. They belong into a dict, under their names.",
    ),
]

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
        "inside the loop, or does the `return` stand inside it?",
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
        "What `forward_propagation` returns is unpacked in the wrong order: A2 comes first, "
        "then the cache.",
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
]
