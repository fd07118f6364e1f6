"""The cost, of weeks 2 and 3: wrong lines, and what to say about them."""

from helpers.exercises.exercise import Mistake

COST = [
    Mistake(
        "sign_of_cost",
        "cost = -np.sum(loss) / m",
        "The cost has the wrong sign: it is negative. The logarithm of a probability is negative, "
        "so there is a minus in front of the sum.",
    ),
    Mistake(
        "cost_not_divided",
        "cost = np.sum(loss)",
        "The cost is the sum of the losses. It should be their mean, so that more examples do not "
        "cost more.",
    ),
    Mistake(
        "cost_divided_twice",
        "cost = np.mean(loss) / m",
        "The cost is divided by m twice: a mean has the 1/m in it already.",
    ),
    Mistake(
        "cost_halved",
        "cost = np.sum(loss) / (2 * m)",
        "The cost is half of what it should be. The ½ belongs to the squared error; the "
        "cross-entropy has none.",
    ),
    Mistake(
        "losses_not_summed",
        "cost = loss / m",
        "The cost is still a row of losses. It is one number: sum over the examples.",
    ),
    Mistake(
        "term_for_zero_missing",
        "loss = -Y * np.log(A)",
        "Only the examples with label 1 cost anything. The term for label 0, with 1 − Y and the "
        "logarithm of 1 − A, is missing.",
    ),
    Mistake(
        "term_for_one_missing",
        "loss = -(1 - Y) * np.log(1 - A)",
        "Only the examples with label 0 cost anything. The term for label 1, with Y and the "
        "logarithm of A, is missing.",
    ),
    Mistake(
        "squared_error",
        "loss = (A - Y) ** 2 / 2",
        "The cost is the squared error with a half. Logistic regression takes the cross-entropy, "
        "which has one valley only, and whose dZ is so simple.",
    ),
    Mistake(
        "squared_error_whole",
        "loss = (A - Y) ** 2",
        "The cost is the squared error. Logistic regression takes the cross-entropy, which has "
        "one valley only, and whose dZ is so simple.",
    ),
    Mistake(
        "absolute_error",
        "loss = abs(A - Y)",
        "The cost is the mean distance of prediction and label. Logistic regression takes the "
        "cross-entropy, with its logarithms.",
    ),
    Mistake(
        "log_to_base_10",
        "loss = -(Y * np.log10(A) + (1 - Y) * np.log10(1 - A))",
        "The logarithm has the base 10. The cost takes the natural one, or else the gradients do "
        "not belong to it.",
    ),
    Mistake(
        "log_to_base_2",
        "loss = -(Y * np.log2(A) + (1 - Y) * np.log2(1 - A))",
        "The logarithm has the base 2. The cost takes the natural one, or else the gradients do "
        "not belong to it.",
    ),
    Mistake(
        "terms_subtracted",
        "loss = -(Y * np.log(A) - (1 - Y) * np.log(1 - A))",
        "The two terms of the loss are subtracted from each other. Both carry the same sign; often "
        "a bracket is missing behind the minus.",
    ),
    Mistake(
        "labels_and_predictions_swapped",
        "loss = -(A * np.log(Y) + (1 - A) * np.log(1 - Y))",
        "Labels and predictions have changed places in the loss: the logarithm of a label 0 is "
        "infinite. The logarithm is taken of the prediction.",
    ),
    Mistake(
        "one_minus_a_forgotten",
        "loss = -(Y * np.log(A) + (1 - Y) * np.log(A))",
        "Both terms have the logarithm of A. With label 0, the prediction's own probability is "
        "1 − A.",
    ),
    Mistake(
        "labels_exchanged",
        "loss = -((1 - Y) * np.log(A) + Y * np.log(1 - A))",
        "Each label has got the other one's term: with Y = 1 it is the logarithm of A that counts.",
    ),
    Mistake(
        "one_inside_the_product",
        "loss = -(Y * np.log(A) + 1 - Y * np.log(1 - A))",
        "A pair of brackets is missing around 1 − Y: without it, only Y is multiplied by the "
        "logarithm.",
    ),
    Mistake(
        "one_outside_the_logarithm",
        "loss = -(Y * np.log(A) + (1 - Y) * (1 - np.log(A)))",
        "The 1 − … stands outside of the logarithm. It is the logarithm of 1 − A that is needed.",
    ),
    Mistake(
        "all_pairs_of_labels",
        "loss = -(np.dot(Y.T, np.log(A)) + np.dot((1 - Y).T, np.log(1 - A)))",
        "A column times a row makes an (m, m) table: each label meets the prediction of every "
        "example. Each label belongs to one prediction; transpose the other one.",
    ),
    Mistake(
        "prediction_for_label_in_second_term",
        "loss = -(Y * np.log(A) + (1 - A) * np.log(1 - A))",
        "In the second term stands 1 − A before the logarithm, where the label belongs: 1 − "
        "Y. It is the label that says which term counts.",
    ),
    Mistake(
        "prediction_for_label_in_first_term",
        "loss = -(A * np.log(A) + (1 - Y) * np.log(1 - A))",
        "In the first term A stands before the logarithm, where the label Y belongs. It is "
        "the label that says which term counts.",
    ),
    Mistake(
        "logarithm_of_one_minus_label",
        "loss = -(Y * np.log(A) + (1 - Y) * np.log(1 - Y))",
        "The second logarithm is taken of 1 − Y, the label: for a label 1 that is the "
        "logarithm of 0. It is taken of the prediction.",
    ),
    Mistake(
        "second_term_turned_round",
        "loss = -(Y * np.log(A) + (1 - A) * np.log(1 - Y))",
        "In the second term label and prediction have changed places. The logarithm is taken "
        "of the prediction.",
    ),
    Mistake(
        "label_before_both",
        "loss = -(Y * np.log(A) + Y * np.log(1 - A))",
        "Both terms are multiplied by Y, so an example with label 0 costs nothing. The second"
        " term counts where the label is 0.",
    ),
    Mistake(
        "prediction_behind_the_logarithm",
        "loss = -(Y * np.log(A) + (1 - Y) * np.log(1) - A)",
        "The bracket of the second logarithm is closed too early: the logarithm of 1 is 0, "
        "and A is subtracted as it is.",
    ),
    Mistake(
        "one_outside_without_brackets",
        "loss = -(Y * np.log(A) + (1 - Y) * 1 - np.log(A))",
        "The 1 − … stands outside of the logarithm. It is the logarithm of 1 − A that is needed.",
    ),
    Mistake(
        "losses_not_summed_one_axis",
        "cost = np.squeeze(loss) / m",
        "The cost is still an array of losses, one for each example. It is one number: sum "
        "over the examples.",
    ),
    Mistake(
        "all_pairs_not_summed",
        "cost = -(np.dot(Y.T, np.log(A)) + np.dot((1 - Y).T, np.log(1 - A))) / m",
        "A column times a row makes an (m, m) table: each label meets the prediction of every"
        " example. Each label belongs to one prediction; transpose the other one.",
    ),
    Mistake(
        "rows_do_not_fit",
        "cost = -(np.dot(Y, np.log(A)) + np.dot(1 - Y, np.log(1 - A))) / m",
        "A row times a row does not fit as a matrix product. Either multiply entry by entry "
        "and sum, or make the second one a column.",
    ),
    Mistake(
        "second_term_outside",
        "cost = -np.sum(Y * np.log(A)) / m + np.sum((1 - Y) * np.log(1 - A))",
        "The minus and the 1/m reach the first term alone. A pair of brackets around both sums "
        "is missing.",
    ),
    Mistake(
        "second_term_not_divided",
        "cost = -np.sum(Y * np.log(A)) / m - np.sum((1 - Y) * np.log(1 - A))",
        "Only the first term is divided by m. A pair of brackets around both terms is missing.",
    ),
    Mistake(
        "sum_closed_too_early",
        "cost = -np.sum(Y * np.log(A)) / m + (1 - Y) * np.log(1 - A)",
        "The bracket of the sum is closed too early: the second term stands outside of it, so "
        "the cost is a row. Both terms belong into the sum.",
    ),
    Mistake(
        "large_number_in_the_logarithm",
        "loss = -(Y * np.log(A + 0.01) + (1 - Y) * np.log(1 - A + 0.01))",
        "0.01 is added inside the logarithms, and that changes the cost. A number that only "
        "keeps a logarithm away from 0 is much smaller.",
    ),
    Mistake(
        "rows_do_not_fit_summed",
        "cost = -np.sum(np.dot(Y, np.log(A)) + np.dot(1 - Y, np.log(1 - A))) / m",
        "A row times a row does not fit as a matrix product. Either multiply entry by entry and "
        "sum, or make the second one a column.",
    ),
    Mistake(
        "cost_cut_off",
        "cost = (1 // m) * np.sum(loss)",
        "The cost is 0 wherever there are two examples or more: `//` cuts off what comes behind "
        "the point. Look at the division.",
    ),
    Mistake(
        "sum_added_to_the_fraction",
        "cost = -1 / m - np.sum(loss)",
        "The sum is added to the fraction before it. It is multiplied by 1/m.",
    ),
]
