"""Week 3, the steps and the whole training: wrong lines, and what to say about them."""

from helpers.exercises.exercise import Mistake


def climbing(name):
    return f'{name} = parameters["{name}"] + learning_rate * grads["d{name}"]'


def each(template):
    """The same change in the lines of all four parameters."""
    return {f"{name} = ": template.replace("NAME", name) for name in ("W1", "b1", "W2", "b2")}


UPDATE = [
    Mistake(
        "climbs",
        {f"{name} = ": climbing(name) for name in ("W1", "b1", "W2", "b2")},
        "The steps go uphill: the gradient points to where the cost grows, so the step is taken "
        "against it. Look at the sign.",
    ),
    *(
        Mistake(
            f"{name}_climbs",
            climbing(name),
            f"{name} goes uphill: the step is taken against the gradient. Look at the sign.",
        )
        for name in ("W1", "b1", "W2", "b2")
    ),
    *(
        Mistake(
            f"{name}_not_updated",
            f'{name} = parameters["{name}"]',
            f"{name} is the old one: it takes no step.",
        )
        for name in ("W1", "b1", "W2", "b2")
    ),
    Mistake(
        "no_learning_rate",
        each('NAME = parameters["NAME"] - grads["dNAME"]'),
        "The learning rate is missing: the steps have the full length of the gradient.",
    ),
    Mistake(
        "divided_by_learning_rate",
        each('NAME = parameters["NAME"] - grads["dNAME"] / learning_rate'),
        "The gradients are divided by the learning rate. A smaller rate is meant to make smaller "
        "steps.",
    ),
    Mistake(
        "steps_for_parameters",
        each('NAME = learning_rate * grads["dNAME"]'),
        "The parameters become the step itself. A step goes from where one stands: it is "
        "subtracted from the old parameters.",
    ),
    Mistake(
        "steps_against_for_parameters",
        each('NAME = -learning_rate * grads["dNAME"]'),
        "The parameters become the step itself. A step goes from where one stands: it is "
        "subtracted from the old parameters.",
    ),
    Mistake(
        "parameters_scaled",
        each('NAME = learning_rate * parameters["NAME"] - grads["dNAME"]'),
        "The learning rate stands before the parameters. It belongs to the gradients.",
    ),
    Mistake(
        "brackets",
        each('NAME = (parameters["NAME"] - learning_rate) * grads["dNAME"]'),
        "The brackets are wrong: the rate is subtracted from the parameters, and the gradients are "
        "multiplied by that.",
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
        "weights_by_db",
        {
            "W1 = ": 'W1 = parameters["W1"] - learning_rate * grads["db1"]',
            "W2 = ": 'W2 = parameters["W2"] - learning_rate * grads["db2"]',
        },
        "The weights take the gradients of the biases, db. They have their own, dW.",
    ),
    Mistake(
        "biases_by_dW",
        {
            "b1 = ": 'b1 = parameters["b1"] - learning_rate * grads["dW1"]',
            "b2 = ": 'b2 = parameters["b2"] - learning_rate * grads["dW2"]',
        },
        "The biases take the gradients of the weights, dW. They have their own, db.",
    ),
    Mistake(
        "biases_not_updated",
        {"b1 = ": 'b1 = parameters["b1"]', "b2 = ": 'b2 = parameters["b2"]'},
        "The biases are the old ones: they take no step.",
    ),
    Mistake(
        "old_parameters_returned",
        "return parameters",
        "The old parameters come back. The new ones are computed, and then left behind.",
    ),
    Mistake(
        "gradients_returned",
        "return grads",
        "The gradients come back. Wanted are the new parameters.",
    ),
    Mistake(
        "not_in_a_dict",
        "return W1, b1, W2, b2",
        "The parameters come back one by one. They belong into a dict, under their names.",
    ),
    Mistake(
        "rate_subtracted",
        each('NAME = parameters["NAME"] - learning_rate - grads["dNAME"]'),
        "The learning rate is subtracted. It multiplies the gradient.",
    ),
    Mistake(
        "parameters_shrink",
        each('NAME = parameters["NAME"] - learning_rate * parameters["NAME"]'),
        "The step is made of the parameters themselves. It is made of their gradient.",
    ),
]

MODEL = [
    Mistake(
        "update_not_kept",
        {"parameters = update": "update_parameters(parameters, grads, learning_rate)"},
        "What `update_parameters` returns is not kept: the parameters stay as they were at the "
        "start. The new ones have to take the place of the old ones.",
    ),
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
        "one_iteration_more",
        "for i in range(num_iterations + 1):",
        "There is one iteration too many. `range` begins with 0.",
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
