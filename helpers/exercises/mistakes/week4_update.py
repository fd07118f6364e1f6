"""Week 4, the steps: wrong lines, and what to say about them."""

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
    Mistake(
        "gradients_of_the_layer_before",
        both(' - learning_rate * grads[f"dW{l - 1}"]', ' - learning_rate * grads[f"db{l - 1}"]'),
        "Each layer takes the gradients of the layer before, and for the first there are "
        "none. Layers count from 1; is the number in the key one too small?",
    ),
]
