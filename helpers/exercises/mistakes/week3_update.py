"""Week 3, the steps and the whole training: wrong lines, and what to say about them."""

from helpers.exercises.exercise import Mistake
from helpers.exercises.mistakes.shared import LOOP_TOO_LONG, UPDATE_NOT_KEPT, steps

NAMES = ("W1", "b1", "W2", "b2")


def step(name, line):
    """P is the parameter, G its gradient."""
    return f"{name} = " + line.format(P=f'parameters["{name}"]', G=f'grads["d{name}"]')


def returned(name, other):
    """The dict that comes back, with another parameter under this key."""
    entries = ", ".join(f'"{key}": {other if key == name else key}' for key in NAMES)
    return f"return {{{entries}}}"


ONE_STEP = {  # name of a mistake -> the step, and what to say about it
    "no_learning_rate": (
        "{P} - {G}",
        "the learning rate is missing",
    ),
    "step_alone": (
        "learning_rate * {G}",
        "the step alone is left, and the old value is gone. The step is subtracted from it",
    ),
    "step_against_alone": (
        "-learning_rate * {G}",
        "the step alone is left, and the old value is gone. The step is subtracted from it",
    ),
    "brackets": (
        "({P} - learning_rate) * {G}",
        "the brackets are wrong: the learning rate multiplies the gradient, and nothing else does",
    ),
    "factor_too_many": (
        "{P} - learning_rate * {P} * {G}",
        "the step is multiplied by the parameter, too. It is made of rate and gradient alone",
    ),
    "gradient_exchanged": (
        "{G} - learning_rate * {P}",
        "parameter and gradient have changed places: the step starts from the parameter",
    ),
    "divided_by_gradient": (
        "{P} - learning_rate / {G}",
        "the learning rate is divided by the gradient. A larger gradient makes a larger step",
    ),
    "divided_by_rate": (
        "{P} - {G} / learning_rate",
        "the gradient is divided by the learning rate. A smaller rate makes a smaller step",
    ),
    "mean_of_gradient": (
        "{P} - learning_rate * np.mean({G})",
        "all entries take the same step, made of the mean of the gradient. Each has its own",
    ),
}
OF_ALL = ("factor_too_many", "gradient_exchanged", "divided_by_gradient", "mean_of_gradient")

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
        "In the step of W2 stands W1, or the gradient of W1. W2 starts from its own old value, and "
        "takes its own gradient.",
    ),
    Mistake(
        "dW2_for_both",
        'W1 = parameters["W1"] - learning_rate * grads["dW2"]',
        "In the step of W1 stands W2, or the gradient of W2. W1 starts from its own old value, and "
        "takes its own gradient.",
    ),
    *(
        Mistake(
            f"{name}_by_d{other}",
            step(name, f'{{P}} - learning_rate * grads["d{other}"]'),
            f"{name} takes the gradient of {other}. Each has its own.",
        )
        for name, other in (("W1", "b1"), ("b1", "W1"), ("W2", "b2"), ("b2", "W2"))
    ),
    *(
        Mistake(
            f"d{name}_transposed",
            step(name, "{P} - learning_rate * {G}.T"),
            f"The gradient of {name} is transposed in the step. It has the right shape already.",
        )
        for name in ("W1", "W2")
    ),
    Mistake(
        "db2_for_both",
        'b1 = parameters["b1"] - learning_rate * grads["db2"]',
        "b1 takes the gradient of b2. Each has its own.",
    ),
    Mistake(
        "b2_from_b1",
        'b2 = parameters["b1"] - learning_rate * grads["db2"]',
        "b2 starts from b1. It starts from its own old value.",
    ),
    Mistake(
        "b1_from_b2",
        'b1 = parameters["b2"] - learning_rate * grads["db1"]',
        "b1 starts from b2. It starts from its own old value.",
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
    *(
        Mistake(
            f"{mistake}_in_all",
            {f"{name} = ": step(name, ONE_STEP[mistake][0]) for name in NAMES},
            f"In all four steps {ONE_STEP[mistake][1]}.",
        )
        for mistake in OF_ALL
    ),
    *(
        Mistake(f"{name}_{mistake}", step(name, line), f"In the step of {name} {said}.")
        for mistake, (line, said) in ONE_STEP.items()
        for name in NAMES
        if (name, mistake) != ("b2", "mean_of_gradient")  # its gradient is a single number
    ),
    *(
        Mistake(
            f"{name}_is_{other}",
            returned(name, other),
            f"Under `{name}` stands {other}. Each parameter stands under its own name.",
        )
        for name in NAMES
        for other in NAMES
        if name != other
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
