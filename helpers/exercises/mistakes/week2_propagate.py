"""Week 2, propagate: wrong lines, and what to say about them."""

from helpers.exercises.exercise import Mistake
from helpers.exercises.mistakes.shared import LINEAR_PART
from helpers.exercises.mistakes.week2_cost import COST
from helpers.exercises.mistakes.week2_forward import FORWARD

PROPAGATE = [
    *FORWARD,
    *LINEAR_PART,
    Mistake(
        "slope_factor",
        "dZ = (A - Y) * A * (1 - A)",
        "In dZ the sigmoid's slope a (1 − a) is one time too many. With this cost it cancels: "
        "that is what makes dZ so short. With the squared error it would stay.",
    ),
    Mistake(
        "sign_of_dZ",
        "dZ = Y - A",
        "dZ has the wrong sign: you take the label minus the prediction. With it, gradient descent "
        "climbs.",
    ),
    Mistake(
        "gradient_from_labels",
        "dZ = A",
        "The labels are missing in dZ: a prediction is no error until it is compared with the "
        "label.",
    ),
    *COST,
    Mistake(
        "gradient_not_divided",
        "dw = np.dot(X, dZ.T)",
        "`dw` is not divided by m: it is m times too large. The cost is a mean, so its gradient is "
        "one, too.",
    ),
    Mistake(
        "gradient_divided_twice",
        "dw = np.dot(X, dZ.T) / m / m",
        "`dw` is divided by m twice. Is the 1/m in dZ already?",
    ),
    Mistake(
        "both_gradients_divided_twice",
        "dZ = (A - Y) / m",
        "Both gradients are divided by m twice: dZ has it already, and then it comes again. The "
        "error of an example knows nothing of the others.",
    ),
    Mistake(
        "dZ_not_transposed",
        "dw = np.dot(X, dZ) / m",
        "X (n_x, m) times dZ (1, m) does not fit: the inner numbers must be the number of "
        "examples, which are summed over. One of the two has to be transposed.",
    ),
    Mistake(
        "dw_a_row",
        "dw = np.dot(dZ, X.T) / m",
        "`dw` is a row. It must have the shape of w, a column, or w − α dw makes a square table.",
    ),
    Mistake(
        "dw_entry_by_entry",
        "dw = X * dZ / m",
        "`dw` is a table with a column for each example: `*` multiplies entry by entry and adds "
        "nothing up. The gradient sums over the examples: that is a matrix product.",
    ),
    Mistake(
        "dw_lost_an_axis",
        "dw = np.sum(X * dZ, axis=1) / m",
        "`dw` has lost an axis: a sum over the columns leaves one axis only, unless it is told "
        "with `keepdims=True` to keep them both.",
    ),
    Mistake(
        "dw_over_features",
        "dw = np.sum(X * dZ, axis=0, keepdims=True) / m",
        "`dw` is summed over the features. It must have one entry for each feature; the sum goes "
        "over the examples, the other axis.",
    ),
    Mistake(
        "dw_with_predictions",
        "dw = np.dot(X, A.T) / m",
        "`dw` is made from the predictions A. It takes the errors, dZ.",
    ),
    Mistake(
        "dw_with_weights",
        "dw = np.dot(w, dZ) / m",
        "`dw` is made from the weights. The error of an example is weighed by its features, so X "
        "belongs there.",
    ),
    Mistake(
        "db_not_divided",
        "db = np.sum(dZ)",
        "`db` is a sum: it is m times too large. The cost is a mean, so its gradient is one, too.",
    ),
    Mistake(
        "db_divided_twice",
        "db = np.mean(dZ) / m",
        "`db` is divided by m twice: a mean has the 1/m in it already.",
    ),
    Mistake(
        "db_not_summed",
        "db = dZ / m",
        "`db` is still a row. The bias is one number, and its gradient is a sum over the examples.",
    ),
    Mistake(
        "db_over_wrong_axis",
        "db = np.sum(dZ, axis=0) / m",
        "`db` is still one number for each example: axis 0 of the row dZ has the length 1. The sum "
        "goes over the examples.",
    ),
    Mistake(
        "db_with_features",
        "db = np.sum(X * dZ) / m",
        "`db` contains the features: is it the sum of `dw`? The bias is not multiplied by any "
        "feature, so its gradient holds the errors alone.",
    ),
    Mistake(
        "gradients_swapped",
        'return {"dw": db, "db": dw}, cost',
        "`dw` and `db` stand under each other's key.",
    ),
    Mistake(
        "cost_first",
        'return cost, {"dw": dw, "db": db}',
        "The two come back in the wrong order: first the dict with the gradients, then the cost.",
    ),
    Mistake(
        "cost_not_returned",
        'return {"dw": dw, "db": db}',
        "Only the gradients come back. The caller wants the cost, too.",
    ),
    Mistake(
        "keys_without_d",
        'return {"w": dw, "b": db}, cost',
        "The keys are those of the parameters. The gradients are called `dw` and `db`.",
    ),
    Mistake(
        "both_factors_transposed",
        "dw = np.dot(X.T, dZ.T) / m",
        "In `dw` the two factors do not fit: the errors stand first, or X is transposed, too. The "
        "sum goes over the examples, so these must be the two inner numbers; X has them there "
        "already.",
    ),
    Mistake(
        "dw_over_everything",
        "dw = np.sum(X * dZ) / m",
        "`dw` is a single number: the sum goes over features and examples. Each weight has "
        "its own gradient.",
    ),
    Mistake(
        "dw_with_weights_as_row",
        "dw = np.dot(w.T, dZ) / m",
        "`dw` is made from the weights. The error of an example is weighed by its features, "
        "so X belongs there.",
    ),
    Mistake(
        "db_the_errors",
        "db = dZ",
        "`db` is the whole row of errors. The bias is one number, and its gradient is their mean.",
    ),
    Mistake(
        "db_labels_not_summed",
        "db = np.sum(A) / m - Y",
        "In `db`, the sum takes in the predictions alone, and then the labels are subtracted "
        "as a row. A pair of brackets puts them into the sum.",
    ),
    Mistake(
        "labels_in_dZ",
        "dZ = (A > 0.5) * 1 - Y",
        "The errors are made of predicted labels, 0 and 1. They need the probability A itself, "
        "or small errors look like none.",
    ),
    Mistake(
        "labels_added",
        "dZ = A + Y",
        "The label is added to the prediction. The error is their difference.",
    ),
    Mistake(
        "size_of_the_error",
        "dZ = abs(A - Y)",
        "The sign of the errors is dropped. It says whether a prediction is too high or too "
        "low, and so where to go.",
    ),
    Mistake(
        "sign_of_dw",
        "dw = -np.dot(X, dZ.T) / m",
        "`dw` has the wrong sign. Is the label subtracted from the prediction in it, or the "
        "other way round?",
    ),
    Mistake(
        "sign_of_db",
        "db = -np.sum(dZ) / m",
        "`db` has the wrong sign. Is the label subtracted from the prediction in it, or the "
        "other way round?",
    ),
    Mistake(
        "dw_labels_outside",
        "dw = (np.dot(X, A.T) - Y) / m",
        "In `dw`, X is multiplied by the predictions alone, and then the labels are subtracted. "
        "A pair of brackets puts them into the error first.",
    ),
    Mistake(
        "dw_without_the_last",
        "dw = np.dot(X[:, :-1], dZ[:, :-1].T) / m",
        "The last example is missing in `dw`. Where does the loop end?",
    ),
    Mistake(
        "dw_without_the_first",
        "dw = np.dot(X[:, 1:], dZ[:, 1:].T) / m",
        "The first example is missing in `dw`. Where does the loop begin?",
    ),
    Mistake(
        "dw_of_the_last",
        "dw = X[:, -1:] * dZ[:, -1:] / m",
        "`dw` holds the last example alone. In a loop, each example is added to those before.",
    ),
    Mistake(
        "db_of_dw_divided",
        "db = np.sum(dw) / m",
        "`db` is the sum of `dw`, divided by m. The bias has its own gradient, made of the "
        "errors alone.",
    ),
    Mistake(
        "db_labels_outside_the_sum",
        "db = (np.sum(A) - Y) / m",
        "In `db`, the sum takes in the predictions alone, and then the labels are subtracted as "
        "a row. A pair of brackets puts them into the sum.",
    ),
    Mistake(
        "db_with_bias",
        "db = b * np.sum(dZ) / m",
        "In `db` the bias is a factor. In z it stands alone, so its slope is 1.",
    ),
    Mistake(
        "db_of_sizes",
        "db = np.sum(abs(dZ)) / m",
        "In `db` the signs of the errors are dropped. They say whether the predictions are too "
        "high or too low.",
    ),
    Mistake(
        "parameters_returned",
        'return {"dw": w, "db": b}, cost',
        "Under `dw` and `db` come back the parameters. The gradients belong there.",
    ),
    Mistake(
        "updated_parameters_returned",
        'return {"dw": w - 0.01 * dw, "db": b - 0.01 * db}, cost',
        "Under `dw` and `db` come back parameters that took a step. `propagate` computes the "
        "gradients; the steps are taken in `optimize`.",
    ),
    Mistake(
        "dw_with_labels_transposed",
        "dw = np.dot(X, A - Y.T) / m",
        "In `dw` only the labels are transposed: a row minus a column makes an (m, m) table of "
        "all pairs. First the error, then its transpose; look at the brackets.",
    ),
    Mistake(
        "dw_with_predictions_transposed",
        "dw = np.dot(X, A.T - Y) / m",
        "In `dw` only the predictions are transposed: a column minus a row makes an (m, m) "
        "table of all pairs. First the error, then its transpose; look at the brackets.",
    ),
    Mistake(
        "dw_errors_first_in_brackets",
        "dw = np.dot(A - Y, X) / m",
        "In `dw` the errors stand first, and what is transposed does not fit. In a matrix "
        "product the order matters; the result must have a row for each feature, as X has.",
    ),
    Mistake(
        "dw_errors_first_transposed",
        "dw = np.dot(dZ.T, X) / m",
        "In `dw` the errors stand first, and what is transposed does not fit. In a matrix "
        "product the order matters; the result must have a row for each feature, as X has.",
    ),
    Mistake(
        "dw_errors_first_transposed_in_brackets",
        "dw = np.dot((A - Y).T, X) / m",
        "In `dw` the errors stand first, and what is transposed does not fit. In a matrix "
        "product the order matters; the result must have a row for each feature, as X has.",
    ),
    Mistake(
        "dw_cut_off",
        "dw = (1 // m) * np.dot(X, dZ.T)",
        "`dw` is 0 wherever there are two examples or more: `//` cuts off what comes behind the "
        "point. Look at the division.",
    ),
    Mistake(
        "db_cut_off",
        "db = (1 // m) * np.sum(dZ)",
        "`db` is 0 wherever there are two examples or more: `//` cuts off what comes behind the "
        "point. Look at the division.",
    ),
    Mistake(
        "labels_multiplied",
        "dZ = A * Y",
        "Prediction and label are multiplied. The error is their difference.",
    ),
    Mistake(
        "db_of_labels",
        "db = np.sum(Y) / m",
        "`db` is made of the labels alone. It takes the errors, dZ.",
    ),
]
