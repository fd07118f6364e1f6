"""Week 4, the steps: wrong lines, and what to say about them."""

from helpers.exercises.exercise import Mistake
from helpers.exercises.mistakes.shared import steps

W, B = 'new[f"W{l}"] = parameters[f"W{l}"]', 'new[f"b{l}"] = parameters[f"b{l}"]'


def both(dW, db):
    return {'new[f"W': W + dW, 'new[f"b': B + db}


def exchanged(letters):
    """The steps of these start from the gradient."""
    step = 'new[f"{x}{{l}}"] = grads[f"d{x}{{l}}"] - learning_rate * parameters[f"{x}{{l}}"]'
    return {f'new[f"{x}': step.format(x=x) for x in letters}


UPDATE = [
    *steps({f'new[f"{letter}{{l}}"] = ': f'f"{letter}{{l}}"' for letter in "Wb"}),
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
        {'new[f"b': f'{B} - learning_rate * grads[f"db{{l}}"]\nreturn new'},
        "The `return` stands inside the loop, so only the first layer takes a step. Look at the "
        "indentation.",
    ),
    Mistake(
        "gradients_of_the_layer_before",
        both(' - learning_rate * grads[f"dW{l - 1}"]', ' - learning_rate * grads[f"db{l - 1}"]'),
        "Each layer takes the gradients of the layer before, and for the first there are "
        "none. Layers count from 1; is the number in the key one too small?",
    ),
    Mistake(
        "gradients_and_parameters_exchanged",
        exchanged("Wb"),
        "Gradient and parameter have changed places: the step starts from the gradient.",
    ),
    Mistake(
        "gradients_and_weights_exchanged",
        exchanged("W"),
        "In the step of the weights, gradient and parameter have changed places: it starts from "
        "the gradient.",
    ),
    Mistake(
        "gradients_and_biases_exchanged",
        exchanged("b"),
        "In the step of the biases, gradient and parameter have changed places: it starts from "
        "the gradient.",
    ),
    Mistake(
        "first_layer_missing",
        "for l in range(2, len(parameters) // 2 + 1):",
        "The first layer is missing. Where does the loop begin, and which number has the key?",
    ),
    Mistake(
        "biases_missing",
        {'new[f"b': "pass"},
        "Only the weights come back. The biases take a step, too.",
    ),
    Mistake(
        "biases_under_W",
        {'new[f"b': 'new[f"W{l}"] = parameters[f"b{l}"] - learning_rate * grads[f"db{l}"]'},
        "The new biases stand under the key of the weights, W, and the new weights are lost.",
    ),
]
