"""Week 4, the steps and the whole training: wrong lines, and what to say about them."""

from helpers.exercises.exercise import Mistake

W, B = 'new[f"W{l}"] = parameters[f"W{l}"]', 'new[f"b{l}"] = parameters[f"b{l}"]'

DW, DB = 'grads[f"dW{l}"]', 'grads[f"db{l}"]'

OLD_W, OLD_B = 'parameters[f"W{l}"]', 'parameters[f"b{l}"]'


def both(dW, db):
    return {'new[f"W': W + dW, 'new[f"b': B + db}


UPDATE = [
    Mistake(
        "climbs",
        both(f" + learning_rate * {DW}", f" + learning_rate * {DB}"),
        "The steps go uphill: the gradient points to where the cost grows, so the step is taken "
        "against it. Look at the sign.",
    ),
    Mistake(
        "weights_climb",
        {'new[f"W': f"{W} + learning_rate * {DW}"},
        "The weights go uphill: the step is taken against the gradient. Look at the sign.",
    ),
    Mistake(
        "biases_climb",
        {'new[f"b': f"{B} + learning_rate * {DB}"},
        "The biases go uphill: the step is taken against the gradient. Look at the sign.",
    ),
    Mistake(
        "no_learning_rate",
        both(f" - {DW}", f" - {DB}"),
        "The learning rate is missing: the steps have the full length of the gradient.",
    ),
    Mistake(
        "no_learning_rate_for_biases",
        {'new[f"b': f"{B} - {DB}"},
        "The learning rate is missing in the step of the biases.",
    ),
    Mistake(
        "divided_by_learning_rate",
        both(f" - {DW} / learning_rate", f" - {DB} / learning_rate"),
        "The gradients are divided by the learning rate. A smaller rate is meant to make smaller "
        "steps.",
    ),
    Mistake(
        "steps_for_parameters",
        {
            'new[f"W': f'new[f"W{{l}}"] = learning_rate * {DW}',
            'new[f"b': f'new[f"b{{l}}"] = learning_rate * {DB}',
        },
        "The parameters become the step itself. A step goes from where one stands: it is "
        "subtracted from the old parameters.",
    ),
    Mistake(
        "steps_against_for_parameters",
        {
            'new[f"W': f'new[f"W{{l}}"] = -learning_rate * {DW}',
            'new[f"b': f'new[f"b{{l}}"] = -learning_rate * {DB}',
        },
        "The parameters become the step itself. A step goes from where one stands: it is "
        "subtracted from the old parameters.",
    ),
    Mistake(
        "brackets",
        {
            'new[f"W': f'new[f"W{{l}}"] = ({OLD_W} - learning_rate) * {DW}',
            'new[f"b': f'new[f"b{{l}}"] = ({OLD_B} - learning_rate) * {DB}',
        },
        "The brackets are wrong: the rate is subtracted from the parameters, and the gradients are "
        "multiplied by that.",
    ),
    Mistake(
        "biases_by_dW",
        {'new[f"b': f"{B} - learning_rate * {DW}"},
        "The biases take the gradients of the weights, dW. They have their own, db.",
    ),
    Mistake(
        "weights_by_db",
        {'new[f"W': f"{W} - learning_rate * {DB}"},
        "The weights take the gradients of the biases, db. They have their own, dW.",
    ),
    Mistake(
        "biases_not_updated",
        {'new[f"b': B},
        "The biases are the old ones: they take no step.",
    ),
    Mistake(
        "weights_not_updated",
        {'new[f"W': W},
        "The weights are the old ones: they take no step.",
    ),
    Mistake(
        "last_layer_left_out",
        {"for l": "new = dict(parameters)\nfor l in range(1, len(parameters) // 2):"},
        "The last layer takes no step: `range` leaves out its end.",
    ),
    Mistake(
        "last_layer_missing",
        "for l in range(1, len(parameters) // 2):",
        "The last layer is missing: `range` leaves out its end.",
    ),
    Mistake(
        "first_layer_left_out",
        {"for l": "new = dict(parameters)\nfor l in range(2, len(parameters) // 2 + 1):"},
        "The first layer takes no step: layers count from 1.",
    ),
    Mistake(
        "begins_at_layer_0",
        "for l in range(len(parameters) // 2):",
        "The loop begins with 0, and there is no W0: layers count from 1.",
    ),
    Mistake(
        "L_doubled",
        "for l in range(1, len(parameters) + 1):",
        "The loop goes too far: there are two parameters for each layer, W and b, so half as many "
        "layers as keys.",
    ),
    Mistake(
        "first_gradients_everywhere",
        both(' - learning_rate * grads["dW1"]', ' - learning_rate * grads["db1"]'),
        "Every layer takes the gradients of the first. The number in the key has to go along "
        "with l.",
    ),
    Mistake(
        "keys_without_d",
        both(' - learning_rate * grads[f"W{l}"]', ' - learning_rate * grads[f"b{l}"]'),
        "The gradients are looked up under the names of the parameters. Their names begin with "
        "a d.",
    ),
    Mistake(
        "returns_in_the_loop",
        {'new[f"b': f"{B} - learning_rate * {DB}\nreturn new"},
        "The `return` stands inside the loop, so only the first layer takes a step. Look at the "
        "indentation.",
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
        "one_iteration_short",
        "for i in range(1, num_iterations):",
        "There is one iteration too few: the loop begins at 1. So the cost of the very beginning "
        "is missing, too.",
    ),
    Mistake(
        "one_iteration_short_at_the_end",
        "for i in range(num_iterations - 1):",
        "There is one iteration too few: the loop ends too early.",
    ),
    Mistake(
        "one_iteration_more",
        "for i in range(num_iterations + 1):",
        "There is one iteration too many. `range` begins with 0.",
    ),
    Mistake(
        "cost_after_the_step",
        {
            "if i % 100": (
                "cost = compute_cost(L_model_forward(X, parameters)[0], Y)\nif i % 100 == 0:"
            )
        },
        "The costs are those after the step. The cost of iteration i is that of the parameters it "
        "began with.",
    ),
    Mistake(
        "all_costs",
        "if True:",
        "The cost of every iteration is kept. The course keeps each hundredth: those of iteration "
        "0, 100, 200 and so on.",
    ),
    Mistake(
        "costs_without_the_first",
        "if i % 100 == 0 and i > 0:",
        "The cost of iteration 0, before anything was learnt, is missing among the costs.",
    ),
    Mistake(
        "no_costs",
        "if False:",
        "The list of costs stays empty.",
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
]
