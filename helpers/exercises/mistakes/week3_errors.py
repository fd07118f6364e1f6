"""Week 3, the errors dZ on the way back: wrong lines, and what to say about them."""

from helpers.exercises.exercise import Mistake

ERRORS = [
    Mistake(
        "sign_of_dZ2",
        "dZ2 = Y - A2",
        "dZ2 has the wrong sign: you take the label minus the prediction. All gradients turn round "
        "with it, and gradient descent climbs.",
    ),
    Mistake(
        "A1_for_A2",
        'dZ2 = cache["A1"] - Y',
        "dZ2 is made from A1. The error is that of the output, A2.",
    ),
    Mistake(
        "Z2_for_A2",
        'dZ2 = cache["Z2"] - Y',
        "dZ2 is made from Z2. The error is that of the prediction, after the sigmoid.",
    ),
    Mistake(
        "labels_missing",
        "dZ2 = A2",
        "The labels are missing in dZ2: a prediction is no error until it is compared with the "
        "label.",
    ),
    Mistake(
        "slope_at_output",
        "dZ2 = (A2 - Y) * A2 * (1 - A2)",
        "In dZ2 the sigmoid's slope a (1 − a) is one time too many. With this cost it cancels; "
        "with the squared error it would stay.",
    ),
    Mistake(
        "tanh_slope_at_output",
        "dZ2 = (A2 - Y) * (1 - A2 ** 2)",
        "In dZ2 stands the slope of tanh. The output is a sigmoid, and with this cost its slope "
        "cancels.",
    ),
    Mistake(
        "dA2_for_dZ2",
        "dZ2 = -Y / A2 + (1 - Y) / (1 - A2)",
        "What you call dZ2 is dA2, the gradient of the output. To get to Z2 it is multiplied by "
        "the sigmoid's slope; then almost everything cancels.",
    ),
    Mistake(
        "all_divided_twice",
        "dZ2 = (A2 - Y) / m",
        "All gradients are divided by m twice: dZ2 has it already, and then it comes again. The "
        "error of an example knows nothing of the others.",
    ),
    Mistake(
        "sigmoid_slope",
        "slope = A1 * (1 - A1)",
        "In dZ1 stands the slope of the sigmoid. The hidden units are tanh, whose slope is "
        "another.",
    ),
    Mistake(
        "slope_of_tanh_again",
        "slope = 1 - np.tanh(A1) ** 2",
        "The slope in dZ1 takes the tanh of A1. But A1 is a tanh already: the slope is wanted at "
        "Z1, and A1 says it directly.",
    ),
    Mistake(
        "slope_at_Z",
        'slope = 1 - cache["Z1"] ** 2',
        "The slope in dZ1 squares Z1. It is the activation that is squared, what comes out of "
        "tanh.",
    ),
    Mistake(
        "square_forgotten",
        "slope = 1 - A1",
        "In the slope of tanh the square is missing.",
    ),
    Mistake(
        "minus_one_forgotten",
        "slope = A1 ** 2",
        "The slope of tanh is not the square of A1: it is what is left of 1.",
    ),
    Mistake(
        "square_of_the_difference",
        "slope = (1 - A1) ** 2",
        "The brackets in the slope of tanh are wrong: A1 alone is squared.",
    ),
    Mistake(
        "slope_doubled",
        "slope = 1 - 2 * A1",
        "In the slope of tanh, A1 is doubled where it should be squared.",
    ),
    Mistake(
        "slope_of_output",
        "slope = 1 - A2 ** 2",
        "The slope in dZ1 takes A2. It is the slope of the hidden units, so their own activation "
        "belongs there.",
    ),
    Mistake(
        "slope_left_out",
        "slope = 1",
        "In dZ1 the slope of tanh is left out. The way back goes through the activation, and is "
        "multiplied by its slope there.",
    ),
    Mistake(
        "relu_slope",
        "slope = A1 > 0",
        "In dZ1 stands the slope of ReLU. The hidden units are tanh.",
    ),
    Mistake(
        "activation_for_slope",
        "slope = A1",
        "In dZ1 stands the activation itself. On the way back it is its slope that counts.",
    ),
    Mistake(
        "slope_as_product",
        "dZ1 = np.dot(np.dot(W2.T, dZ2), slope)",
        "In dZ1 the slope is multiplied as a matrix. Each unit of each example has its own slope: "
        "entry by entry, with `*`.",
    ),
    Mistake(
        "W2_not_transposed",
        "dZ1 = np.dot(W2, dZ2) * slope",
        "In dZ1, W2 does not fit to dZ2. On the way back the error of an output is spread over the "
        "hidden units: the weights are transposed.",
    ),
    Mistake(
        "W2_entry_by_entry",
        "dZ1 = W2 * dZ2 * slope",
        "In dZ1, W2 and dZ2 are multiplied entry by entry. The error of the outputs is spread over "
        "the hidden units by a matrix product.",
    ),
    Mistake(
        "dW2_for_W2",
        "dZ1 = np.dot(dW2.T, dZ2) * slope",
        "In dZ1 stands dW2, the gradient. The error comes back along the weights themselves, W2.",
    ),
    Mistake(
        "W1_for_W2",
        'dZ1 = np.dot(parameters["W1"].T, dZ2) * slope',
        "In dZ1 stands W1. The error of the output comes back along the weights between hidden "
        "layer and output, W2.",
    ),
    Mistake(
        "weights_left_out",
        "dZ1 = dZ2 * slope",
        "In dZ1 the weights are missing: the error of the output comes back along W2.",
    ),
    Mistake(
        "dZ1_divided",
        "dZ1 = np.dot(W2.T, dZ2) * slope / m",
        "dZ1 is divided by m, and dW1 and db1 then again. The error of an example knows nothing of "
        "the others.",
    ),
    Mistake(
        "brackets_of_slope",
        "dZ1 = np.dot(W2.T, dZ2) * 1 - A1 ** 2",
        "In dZ1 a pair of brackets is missing around the slope: the error is multiplied by 1,"
        " and the square of A1 is subtracted from it.",
    ),
    Mistake(
        "power_exchanged",
        "slope = 1 - 2.0 ** A1",
        "In the slope of tanh, 2 is raised to A1. It is A1 that is squared: `np.power` takes "
        "the base first.",
    ),
    Mistake(
        "dW2_for_dZ2",
        "dZ1 = np.dot(W2.T, dW2) * slope",
        "In dZ1 stands dW2, where the error belongs: dZ2 comes back along W2.",
    ),
    Mistake(
        "A2_for_dZ2",
        "dZ1 = np.dot(W2.T, A2) * slope",
        "In dZ1 stands A2, where the error belongs: dZ2 comes back along W2.",
    ),
    Mistake(
        "slope_turned_round",
        "slope = A1 ** 2 - 1",
        "In dZ1 the slope of tanh has the wrong sign: it is negative. But tanh rises everywhere.",
    ),
    Mistake(
        "caret_for_power",
        "dZ1 = np.dot(W2.T, dZ2) * (1 - A1 ^ 2)",
        "In dZ1 stands `^`, which is no power in Python: it works on bits. Powers are written with "
        "two stars, or with `np.power`.",
    ),
    Mistake(
        "slope_with_plus",
        "slope = 1 + A1 ** 2",
        "In the slope of tanh stands a plus before the square. Where tanh gets flat, the slope "
        "goes to 0.",
    ),
    Mistake(
        "slope_added",
        "dZ1 = np.dot(W2.T, dZ2) + slope",
        "In dZ1 the slope is added. What comes back is multiplied by it.",
    ),
    Mistake(
        "square_around_everything",
        "dZ1 = (np.dot(W2.T, dZ2) * (1 - A1)) ** 2",
        "In dZ1 the square is taken of the whole product. A1 alone is squared: look at the "
        "brackets.",
    ),
    Mistake(
        "W2_updated_too_early",
        "dZ1 = np.dot((W2 - 1.2 * dW2).T, dZ2) * slope",
        "In dZ1 stands a W2 that has taken its step already. All gradients are those of the old "
        "parameters; the step comes later, in `update_parameters`.",
    ),
    Mistake(
        "labels_added",
        "dZ2 = A2 + Y",
        "In dZ2 the labels are added. The error is the difference of prediction and label.",
    ),
    Mistake(
        "error_of_the_labels",
        "dZ2 = (A2 > 0.5) - Y",
        "In dZ2 the prediction is cut to 0 and 1. The error is that of the probability itself.",
    ),
    Mistake(
        "error_without_sign",
        "dZ2 = np.abs(A2 - Y)",
        "dZ2 is the distance of prediction and label. Its sign is needed: it says which way to go.",
    ),
    Mistake(
        "error_squared",
        "dZ2 = (A2 - Y) ** 2",
        "dZ2 is squared. It is the difference of prediction and label, with its sign.",
    ),
]
