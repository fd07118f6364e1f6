"""The mistakes of week 2: a wrong line in the place of the right one, and what to say about it."""

from helpers.exercises.exercise import Mistake

FLATTEN = [
    Mistake(
        "scrambled_pixels",
        "X = pictures.reshape(-1, m)",
        "The shape is right and the content is not: `reshape` takes the numbers in the order in "
        "which they are stored, picture after picture. With the pictures' number as the last "
        "axis, each column becomes a mixture of many pictures. Keep each picture together in a "
        "row first; turning rows into columns is another step.",
    ),
    Mistake(
        "examples_in_rows",
        "X = pictures.reshape(m, -1)",
        "Each picture lies in a row. In this course examples are columns, so the matrix still has "
        "to be transposed.",
    ),
    Mistake(
        "other_pixel_order",
        "X = pictures.T.reshape(-1, m)",
        "Each column is one picture, but its numbers are in another order than stored: `.T` of an "
        "array with four axes reverses all of them, rows and columns and colours too. First "
        "flatten, then transpose what has two axes.",
    ),
    Mistake(
        "all_in_one",
        "X = pictures.reshape(-1, 1)",
        "All pictures ended up below each other in a single column. Each picture needs a column "
        "of its own.",
    ),
    Mistake(
        "all_in_one_axis",
        "X = pictures.flatten()",
        "All pictures ended up in one long array with one axis: `flatten` takes everything apart. "
        "Only the three axes of a picture should become one.",
    ),
    Mistake(
        "one_axis_left",
        "X = pictures.reshape(m * pictures.shape[1], -1).T",
        "Only two of a picture's three axes became one: the rows of pixels count as examples. An "
        "example is a whole picture.",
    ),
]

SIGMOID = [
    Mistake(
        "sign_of_z",
        "a = 1 / (1 + np.exp(z))",
        "Your curve falls where it should rise: the sign in the exponent is missing. For a large "
        "positive z the exponential must vanish, so that 1 is left.",
    ),
    Mistake(
        "brackets",
        "a = 1 / 1 + np.exp(-z)",
        "Division binds more tightly than addition, so this is 1, plus the exponential. The whole "
        "denominator needs brackets.",
    ),
    Mistake(
        "minus_in_denominator",
        "a = 1 / (1 - np.exp(-z))",
        "The denominator has a minus where the formula has a plus. At z = 0 that divides by 0.",
    ),
    Mistake(
        "slope_for_value",
        "a = np.exp(-z) / (1 + np.exp(-z)) ** 2",
        "This is the slope of the sigmoid, a (1 − a). It is highest in the middle; the sigmoid "
        "itself rises from 0 to 1.",
    ),
    Mistake(
        "tanh_for_sigmoid",
        "a = np.tanh(z)",
        "This is tanh, which runs from −1 to 1. The sigmoid runs from 0 to 1, as a probability "
        "has to.",
    ),
    Mistake(
        "relu_for_sigmoid",
        "a = np.maximum(z, 0)",
        "This is ReLU, which grows without end. A probability must stay between 0 and 1.",
    ),
    Mistake(
        "exponential_only",
        "a = np.exp(-z)",
        "Only the exponential is there. The sigmoid is one over one plus it.",
    ),
    Mistake(
        "half_scale",
        "a = 1 / (1 + np.exp(-2 * z))",
        "The curve is too steep: z is doubled. Then it is tanh, shifted and squeezed.",
    ),
    Mistake(
        "value_and_cache",
        "return a, z",
        "It returns two values, as some versions of the assignment do. Here `sigmoid` returns an "
        "array and nothing else.",
    ),
    Mistake(
        "probability_rounded",
        "return np.round(a)",
        "The probabilities are rounded to 0 and 1. That is a decision, and comes later, in "
        "`predict`; gradients need the probability itself.",
    ),
]

INITIALIZE = [
    Mistake(
        "one_axis",
        "w = np.zeros(dim)",
        "`w` has one axis only: it is neither a row nor a column, and its transpose is itself. "
        "`np.zeros` takes the shape as one argument, a pair in brackets.",
    ),
    Mistake(
        "row",
        "w = np.zeros((1, dim))",
        "`w` is a row. In this course it is a column, like an example x; the transpose is taken "
        "where it is multiplied.",
    ),
    Mistake(
        "square",
        "w = np.zeros((dim, dim))",
        "`w` is a square matrix. One neuron has a single weight for each feature.",
    ),
    Mistake(
        "ones_for_zeros",
        "w = np.ones((dim, 1))",
        "The weights are ones. They are asked to start at zero.",
    ),
    Mistake(
        "bias_a_column",
        "b = np.zeros((dim, 1))",
        "The bias has an entry for each feature. A neuron has one bias, a number.",
    ),
    Mistake(
        "bias_one",
        "b = 1.0",
        "The bias starts at 1. It is asked to start at zero, like the weights.",
    ),
    Mistake(
        "weights_alone",
        "return w",
        "Only one value comes back. The caller wants both, the weights and the bias.",
    ),
    Mistake(
        "bias_first",
        "return b, w",
        "The two come back in the wrong order: the weights first, then the bias.",
    ),
]

PROPAGATE = [
    Mistake(
        "sigmoid_left_out",
        "A = np.dot(w.T, X) + b",
        "The sigmoid is left out: what you call A is z, which may be any number. Its logarithm is "
        "nan wherever z is negative, and A − Y is no error of a probability.",
    ),
    Mistake(
        "bias_left_out",
        "A = sigmoid(np.dot(w.T, X))",
        "The bias is left out of z. Look at the line that computes z, or A.",
    ),
    Mistake(
        "bias_subtracted",
        "A = sigmoid(np.dot(w.T, X) - b)",
        "The bias is subtracted; in z it is added.",
    ),
    Mistake(
        "w_not_transposed",
        "A = sigmoid(np.dot(w, X) + b)",
        "A column (n_x, 1) times X (n_x, m) does not fit: the inner numbers differ. The weights "
        "have to lie down as a row first.",
    ),
    Mistake(
        "factors_in_other_order",
        "A = sigmoid(np.dot(X, w) + b)",
        "X times w does not fit: X has a column for each example, w a row for each feature. In a "
        "matrix product the order matters, and the weights come first, as a row.",
    ),
    Mistake(
        "product_entry_by_entry",
        "A = sigmoid(w.T * X + b)",
        "`*` multiplies entry by entry and adds nothing up. z sums over the features: that is a "
        "matrix product.",
    ),
    Mistake(
        "weights_spread_over_examples",
        "A = sigmoid(w * X + b)",
        "`*` multiplies entry by entry, so A has a row for each feature. z sums over the features: "
        "that is a matrix product.",
    ),
    Mistake(
        "examples_as_rows",
        "A = sigmoid(np.dot(X.T, w) + b)",
        "A becomes a column, with an example in each row, and meets the row Y: NumPy then makes "
        "an (m, m) table of all pairs. Examples are columns: A must be a row like Y.",
    ),
    Mistake(
        "tanh_for_sigmoid",
        "A = np.tanh(np.dot(w.T, X) + b)",
        "The activation is tanh, which runs from −1 to 1. A probability needs the sigmoid; the "
        "logarithm of a negative A is nan.",
    ),
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
        "divided_by_features",
        "m = X.shape[0]",
        "You divide by the number of features. m is the number of examples, and examples are the "
        "columns of X.",
    ),
    Mistake(
        "divided_by_one",
        "m = Y.shape[0]",
        "m is 1 in your function: Y is a row, and the length of its first axis is 1. The number "
        "of examples is the length of the second.",
    ),
    Mistake(
        "divided_by_all_numbers",
        "m = X.size",
        "m counts all the numbers in X. The number of examples is the number of columns.",
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
        "Each label has got the other one's term: with Y = 1 it is the logarithm of A that "
        "counts.",
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
        "`db` contains the features. The bias is not multiplied by any, so its gradient holds the "
        "errors alone.",
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
]

OPTIMIZE = [
    Mistake(
        "climbs",
        {
            "w_next = ": 'w_next = w + learning_rate * grads["dw"]',
            "b_next = ": 'b_next = b + learning_rate * grads["db"]',
        },
        "The steps go uphill: the gradient points to where the cost grows, so the step is taken "
        "against it. Look at the sign of the update.",
    ),
    Mistake(
        "w_climbs",
        'w_next = w + learning_rate * grads["dw"]',
        "The weights go uphill: the step is taken against the gradient. Look at the sign.",
    ),
    Mistake(
        "b_climbs",
        'b_next = b + learning_rate * grads["db"]',
        "The bias goes uphill: the step is taken against the gradient. Look at the sign.",
    ),
    Mistake(
        "no_learning_rate",
        {"w_next = ": 'w_next = w - grads["dw"]', "b_next = ": 'b_next = b - grads["db"]'},
        "The learning rate is missing in the steps: they have the full length of the gradient.",
    ),
    Mistake(
        "gradient_outside_the_loop",
        {"costs = []": "costs = []\ngrads, cost = propagate(w, b, X, Y)", "grads, cost": ""},
        "The gradients are computed once, before the loop, so every step goes the same way. "
        "After each step they have to be computed anew.",
    ),
    Mistake(
        "never_updated",
        "w, b = w, b",
        "The new parameters are computed and then not used: w and b stay as they were, and so "
        "do the gradients.",
    ),
    Mistake(
        "bias_never_updated",
        "w, b = w_next, b",
        "The bias is never updated: it stays what it was at the start.",
    ),
    Mistake(
        "weights_never_updated",
        "w, b = w, b_next",
        "The weights are never updated: they stay what they were at the start.",
    ),
    Mistake(
        "bias_by_dw",
        'b_next = b - learning_rate * grads["dw"]',
        "The bias takes the gradient of the weights. It has its own.",
    ),
    Mistake(
        "weights_by_db",
        'w_next = w - learning_rate * grads["db"]',
        "The weights take the gradient of the bias. They have their own.",
    ),
    Mistake(
        "parameters_are_steps",
        {
            "w_next = ": 'w_next = learning_rate * grads["dw"]',
            "b_next = ": 'b_next = learning_rate * grads["db"]',
        },
        "The parameters become the step itself. A step goes from where one stands: it is "
        "subtracted from the old parameters.",
    ),
    Mistake(
        "one_iteration_short",
        "for i in range(1, num_iterations):",
        "There is one iteration too few: the loop begins at 1. Also the cost of the very "
        "beginning, iteration 0, is missing.",
    ),
    Mistake(
        "one_iteration_short_at_the_end",
        "for i in range(num_iterations - 1):",
        "There is one iteration too few: the loop ends too early.",
    ),
    Mistake(
        "one_iteration_more",
        "for i in range(num_iterations + 1):",
        "There is one iteration too many: the loop ends too late.",
    ),
    Mistake(
        "returns_in_the_loop",
        {
            "if i % 100": 'return {"w": w, "b": b}, grads, [cost]\nif i % 100 == 0:',
        },
        "The `return` stands inside the loop, so the first iteration is the last one. It belongs "
        "behind the loop: look at the indentation.",
    ),
    Mistake(
        "all_costs",
        "if True:",
        "The cost of every iteration is kept. The course keeps each hundredth: those of iteration "
        "0, 100, 200 and so on.",
    ),
    Mistake(
        "costs_one_late",
        "if i % 100 == 99:",
        "The costs are those of iteration 99, 199 and so on. The first one belongs to iteration "
        "0, before anything was learnt.",
    ),
    Mistake(
        "costs_without_the_first",
        "if i % 100 == 0 and i > 0:",
        "The cost of iteration 0, before anything was learnt, is missing among the costs.",
    ),
    Mistake(
        "costs_every_tenth",
        "if i % 10 == 0:",
        "The costs of every tenth iteration are kept. The course keeps each hundredth.",
    ),
    Mistake(
        "no_costs",
        "if False:",
        "The list of costs stays empty. Is a cost only kept when it is printed?",
    ),
    Mistake(
        "costs_hold_gradients",
        {"costs.append": 'costs.append(grads["db"])'},
        "The list of costs holds gradients of the bias.",
    ),
    Mistake(
        "gradients_for_parameters",
        'return {"w": grads["dw"], "b": grads["db"]}, grads, costs',
        "Under `w` and `b` come back the gradients. The caller wants the parameters that were "
        "reached.",
    ),
    Mistake(
        "last_cost_alone",
        'return {"w": w, "b": b}, grads, cost',
        "The last cost comes back; the caller wants the list of them all, to draw the learning "
        "curve.",
    ),
    Mistake(
        "costs_not_returned",
        'return {"w": w, "b": b}, grads',
        "Two values come back, and three are wanted: parameters, gradients and the costs.",
    ),
    Mistake(
        "not_in_a_dict",
        "return w, b, costs",
        "The parameters come back one by one. They belong into a dict, and so do the gradients: "
        "params, grads, costs.",
    ),
]

PREDICT = [
    Mistake(
        "probabilities",
        "Y_prediction = A",
        "It returns probabilities. The prediction is a label, 0 or 1: which side of one half?",
    ),
    Mistake(
        "threshold_on_z",
        "A = np.dot(w.T, X) + b",
        "The threshold ½ is held against z, as the sigmoid is left out. A z of 0.3 already means "
        "more than one half.",
    ),
    Mistake(
        "threshold_zero",
        "Y_prediction = A > 0",
        "A probability is always larger than 0, so everything is a cat. The threshold 0 fits z; "
        "for A it is one half.",
    ),
    Mistake(
        "other_side",
        "Y_prediction = A < 0.5",
        "The labels are exchanged: 1 is the label where the probability is large.",
    ),
    Mistake(
        "threshold_of_the_mean",
        "Y_prediction = A > np.mean(A)",
        "The threshold is the mean of the predictions, so an example's label depends on the "
        "others. The threshold is one half.",
    ),
    Mistake(
        "one_threshold_for_all",
        "Y_prediction = np.mean(A) > 0.5",
        "One label comes back for all examples together. Each example needs its own.",
    ),
    Mistake(
        "one_axis_left",
        "Y_prediction = A[0] > 0.5",
        "The labels have one axis only, (m,). The course's predictions are a row (1, m), like Y.",
    ),
    Mistake(
        "column_of_labels",
        "Y_prediction = A.T > 0.5",
        "The labels form a column. The course's predictions are a row (1, m), like Y.",
    ),
    Mistake(
        "bias_left_out",
        "A = sigmoid(np.dot(w.T, X))",
        "The bias is left out of z. It shifts the threshold.",
    ),
    Mistake(
        "bias_subtracted",
        "A = sigmoid(np.dot(w.T, X) - b)",
        "The bias is subtracted; in z it is added.",
    ),
    Mistake(
        "w_not_transposed",
        "A = sigmoid(np.dot(w, X) + b)",
        "A column (n_x, 1) times X (n_x, m) does not fit: the inner numbers differ. The weights "
        "have to lie down as a row first.",
    ),
    Mistake(
        "plus_and_minus_one",
        "Y_prediction = np.sign(A - 0.5)",
        "The labels are −1 and 1. In this course they are 0 and 1.",
    ),
    Mistake(
        "only_the_first",
        "Y_prediction = (A > 0.5) * (np.arange(A.shape[1]) == 0)",
        "Only the first example gets its label; the others stay 0. Does a loop end too early, or "
        "is the `return` inside it?",
    ),
    Mistake(
        "all_zero",
        "Y_prediction = A * 0",
        "All labels are 0: what the threshold says is not put into the result.",
    ),
]
