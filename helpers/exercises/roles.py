"""What the names of the course stand for, in words."""

import re

ROLES = [  # (pattern of names, what they are); the first that fits counts
    (r"dZ2", "the error of the output"),
    (r"dZ1", "the error of the hidden units"),
    (r"dZ", "the error"),
    (r"dW(\d?)|dw", "the gradient of the weights"),
    (r"db(\d?)", "the gradient of the bias"),
    (r"A1", "what comes out of the hidden layer"),
    (r"A2|AL|A", "the prediction"),
    (r"A_prev", "what came into the layer"),
    (r"Z\d?", "what goes into the activation"),
    (r"X", "the input"),
    (r"Y", "the labels"),
    (r"W\d|WL|W|w", "the weights"),
    (r"b\d|bL|b", "the bias"),
    (r"m", "the number of examples"),
    (r"n_x", "the number of inputs"),
    (r"n_y", "the number of outputs"),
    (r"dA", "the error that came out of the layer behind"),
    (r"cache", "what the same layer kept on its way forward"),
    (r"grads", "the gradients"),
    (r"parameters", "the parameters"),
    (r"learning_rate", "the rate that the caller asks for"),
    (r"layer_dims", "the sizes of all layers, as they are handed over"),
]
# What belongs where: (target, what belongs into it) -> a sentence.
BELONGS = {
    ("dW2", "A1"): "What came into the second layer is A1.",
    ("dW1", "X"): "What came into the first layer is X.",
    ("dW2", "dZ2"): "The second layer has its own error, dZ2.",
    ("dW1", "dZ1"): "The first layer has its own error, dZ1.",
    ("db2", "dZ2"): "The second layer has its own error, dZ2.",
    ("db1", "dZ1"): "The first layer has its own error, dZ1.",
    ("dZ1", "W2"): "The error of the output comes back along the weights between hidden layer and "
    "output, W2.",
    ("dZ1", "dZ2"): "It is the error of the output, dZ2, that comes back along W2.",
    ("slope", "A1"): "It is the slope of the hidden units, so their own activation belongs there.",
    ("dZ2", "A2"): "The error is that of the output, A2.",
    ("dZ2", "Y"): "The error compares the prediction with the label, Y.",
    ("Z2", "A1"): "The second layer takes what the hidden units put out, A1.",
    ("Z1", "X"): "The first layer takes the input X.",
    ("Z1", "W1"): "Each layer has its own weights.",
    ("Z2", "W2"): "Each layer has its own weights.",
    ("Z1", "b1"): "Each layer has its own bias.",
    ("Z2", "b2"): "Each layer has its own bias.",
    ("A1", "np.tanh"): "In this network the hidden units use tanh.",
    ("A2", "sigmoid"): "A probability needs the sigmoid.",
    ("A", "sigmoid"): "A probability needs the sigmoid.",
    ("A1", "Z1"): "The activation is taken of Z1.",
    ("A2", "Z2"): "The activation is taken of Z2.",
    ("return", "A"): "It should be A, what came in.",
    ("A_prev", "A"): "It should be A, what the layer before put out.",
    ("(A, cache)", "A_prev"): "It should take A, what the layer before put out.",
    ("dA_prev", "W"): "The error comes back along the weights themselves, W.",
    ("dA_prev", "dZ"): "It is the error dZ that goes back.",
    ("dW", "A_prev"): "What came into the layer is A_prev.",
    ("dw", "X"): "The error of an example is weighed by its features, so X belongs there.",
}


def short(text):
    """What an entry of a dict is called: `parameters["W1"]` is W1, `grads[f"dW{l}"]` is dW."""
    found = re.fullmatch(r"""\w+\[f?["'](\w+?)(\{.*\})?["'](?: \+ .*)?\](\.T)?""", text)
    return found[1] + (found[3] or "") if found else text


def belongs(target, text):
    """What should stand there, in a sentence."""
    name = short(text)
    if name == f"d{target}" or (name == target and "[" in text):
        return "Each parameter starts from its own old value, and takes its own gradient."
    if (target, name) in BELONGS:
        return BELONGS[target, name]
    said = role(name)
    return f"It should be {name}, {said}." if said else f"It should be {name}."


def role(name):
    """What a name stands for; None if it is not known."""
    return next((said for pattern, said in ROLES if re.fullmatch(pattern, name)), None)


def kind(text):
    """What a name holds: an array, a bias, a number, or something else."""
    name = short(text)
    if re.fullmatch(r"(d?[WAZ]\d?|[AW]L|dA|d?w|X|Y|A_prev|dA_prev|slope|loss|a|z)", name):
        return "array"
    if re.fullmatch(r"(d?b\d?|bL)", name):
        return "bias"
    if re.fullmatch(r"(cost|m|n_x|n_h|n_y|L|learning_rate)", name):
        return "number"
    return "other"


def is_array(text):
    return kind(text) in ("array", "bias")


def fits(text, other):
    """Could one stand for the other by mistake?"""
    kinds = {kind(text), kind(other)}
    if "other" in kinds:
        return text.partition("[")[0] == other.partition("[")[0] and "[" in text and "[" in other
    return kinds <= {"array", "bias"} or len(kinds) == 1
