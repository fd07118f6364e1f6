"""Week 3, the cost: wrong lines, and what to say about them."""

from helpers.exercises.exercise import Mistake
from helpers.exercises.mistakes.week2_cost import COST as OF_ONE_UNIT

SENTENCES = {  # of mistakes that look the same as another one here
    "labels_and_predictions_swapped": (
        "A label stands inside a logarithm, and the logarithm of 0 is infinite. Either labels and "
        "predictions have changed places, or Y has got into the brackets. The logarithm is taken "
        "of the prediction alone; the label stands before it, as a factor."
    ),
    "cost_not_divided": (
        "The cost is the sum of the losses: it is not divided by m, or m is 1, as `len(Y)` is. It "
        "should be their mean, so that more examples do not cost more."
    ),
}


COST = [
    Mistake(
        m.name,
        m.change.replace("(A", "(A2").replace(" - A", " - A2").replace("A *", "A2 *"),
        SENTENCES.get(m.name, m.sentence),
    )
    for m in OF_ONE_UNIT
] + [
    Mistake(
        "predictions_for_losses",
        "loss = A2",
        "The mean of the predictions comes back. What does a prediction cost, given its label?",
    ),
    Mistake(
        "m_is_400",
        "m = 400",
        "m is 400 for any data: the number is typed in. It has to be counted, the columns of Y.",
    ),
    Mistake(
        "cost_whole",
        "cost = np.sum(loss) // m",
        "What stands behind the decimal point of the cost is cut off: `int` does that, and `//`.",
    ),
    Mistake(
        "first_labels_transposed",
        "loss = -(Y.T * np.log(A2) + (1 - Y) * np.log(1 - A2))",
        "In the first term Y is transposed: a column times a row gives an (m, m) table. Each label "
        "meets the prediction of its own example, row by row.",
    ),
    Mistake(
        "second_labels_transposed",
        "loss = -(Y * np.log(A2) + (1 - Y.T) * np.log(1 - A2))",
        "In the second term Y is transposed: a column times a row gives an (m, m) table. Each "
        "label meets the prediction of its own example, row by row.",
    ),
    Mistake(
        "sigmoid_once_more",
        {
            "m = ": "m = Y.shape[1]\nA2 = 1 / (1 + np.exp(-A2))",
        },
        "The sigmoid is taken of A2. But A2 is a probability already, behind the sigmoid.",
    ),
    Mistake(
        "predictions_rounded",
        "loss = -(Y * np.log(np.round(A2)) + (1 - Y) * np.log(1 - np.round(A2)))",
        "A2 is rounded to 0 and 1 before the logarithm, which is infinite there. The cost needs "
        "the probability itself.",
    ),
    Mistake(
        "exponential_for_logarithm",
        "loss = -(Y * np.exp(A2) + (1 - Y) * np.exp(1 - A2))",
        "In the loss stands the exponential function. The cross-entropy takes the logarithm.",
    ),
    Mistake(
        "largest_loss",
        "cost = np.max(loss)",
        "The cost is the largest loss. It is the mean over all examples.",
    ),
    Mistake(
        "smallest_loss",
        "cost = np.min(loss)",
        "The cost is the smallest loss. It is the mean over all examples.",
    ),
    Mistake(
        "first_loss",
        "cost = loss[0, 0]",
        "The cost is the loss of the first example alone. It is the mean over all examples.",
    ),
    Mistake(
        "last_loss",
        "cost = loss[0, -1]",
        "The cost is the loss of the last example alone. It is the mean over all examples.",
    ),
    Mistake(
        "first_loss_divided",
        "cost = loss[0, 0] / m",
        "The cost holds the loss of the first example alone, divided by m. The sum goes over all "
        "examples.",
    ),
]
