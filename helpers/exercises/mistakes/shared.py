"""Mistakes that people make in more than one exercise, and what to say about them."""

from helpers.exercises.exercise import Mistake

LINEAR_PART = [  # of A = sigmoid(np.dot(w.T, X) + b)
    Mistake(
        "bias_subtracted",
        "A = sigmoid(np.dot(w.T, X) - b)",
        "The bias is subtracted; in z it is added.",
    ),
    Mistake(
        "bias_outside_the_sigmoid",
        "A = sigmoid(np.dot(w.T, X)) + b",
        "The bias is added outside of the sigmoid, to the probability. It belongs to z, inside the "
        "brackets.",
    ),
    Mistake(
        "w_not_transposed",
        "A = sigmoid(np.dot(w, X) + b)",
        "A column (n_x, 1) times X (n_x, m) does not fit: the inner numbers differ. The weights "
        "have to lie down as a row first.",
    ),
]


def labels(name, A):
    """Mistakes in the labels, called `name`, that are made of the probabilities `A`."""
    return [
        Mistake(
            "probabilities",
            f"{name} = {A}",
            "It returns probabilities. The prediction is a label, 0 or 1: which side of one half?",
        ),
        Mistake(
            "other_side",
            f"{name} = {A} < 0.5",
            "The labels are exchanged: 1 is the label where the probability is large.",
        ),
        Mistake(
            "threshold_of_the_mean",
            f"{name} = {A} > np.mean({A})",
            "The threshold is the mean of the predictions, so an example's label depends on the "
            "others. The threshold is one half.",
        ),
        Mistake(
            "one_label_for_all",
            f"{name} = np.mean({A}) > 0.5",
            "One label comes back for all examples together. Each example needs its own.",
        ),
        Mistake(
            "one_axis_left",
            f"{name} = {A}[0] > 0.5",
            "The labels have one axis only, (m,). The course's predictions are a row (1, m), like "
            "Y.",
        ),
        Mistake(
            "column_of_labels",
            f"{name} = {A}.T > 0.5",
            "The labels form a column. The course's predictions are a row (1, m), like Y.",
        ),
        Mistake(
            "plus_and_minus_one",
            f"{name} = np.sign({A} - 0.5)",
            "The labels are −1 and 1. In this course they are 0 and 1.",
        ),
    ]


def steps(keys):
    """Mistakes in the steps of all parameters; `keys`: beginning of a step's line -> key."""

    def change(line, letters="Wb"):
        """P is the parameter, G its gradient, D the gradient of the layer's other parameter."""
        changes = {}
        for start, key in keys.items():
            letter = "W" if "W" in key else "b"
            if letter in letters:
                P, G = f"parameters[{key}]", f"grads[{key}]".replace('"', '"d', 1)
                D = G.replace(letter, "Wb".replace(letter, ""))
                changes[start] = start + line.format(P=P, G=G, D=D)
        return changes

    return [
        Mistake(
            "climbs",
            change("{P} + learning_rate * {G}"),
            "The steps go uphill: the gradient points to where the cost grows, so the step is "
            "taken against it. Look at the sign.",
        ),
        Mistake(
            "weights_climb",
            change("{P} + learning_rate * {G}", "W"),
            "The weights go uphill: the step is taken against the gradient. Look at the sign.",
        ),
        Mistake(
            "biases_climb",
            change("{P} + learning_rate * {G}", "b"),
            "The biases go uphill: the step is taken against the gradient. Look at the sign.",
        ),
        Mistake(
            "no_learning_rate",
            change("{P} - {G}"),
            "The learning rate is missing: the steps have the full length of the gradient.",
        ),
        Mistake(
            "no_learning_rate_for_biases",
            change("{P} - {G}", "b"),
            "The learning rate is missing in the step of the biases.",
        ),
        Mistake(
            "divided_by_learning_rate",
            change("{P} - {G} / learning_rate"),
            "The gradients are divided by the learning rate. A smaller rate is meant to make "
            "smaller steps.",
        ),
        Mistake(
            "steps_for_parameters",
            change("learning_rate * {G}"),
            "The parameters become the step itself. A step goes from where one stands: it is "
            "subtracted from the old parameters.",
        ),
        Mistake(
            "steps_against_for_parameters",
            change("-learning_rate * {G}"),
            "The parameters become the step itself. A step goes from where one stands: it is "
            "subtracted from the old parameters.",
        ),
        Mistake(
            "parameters_scaled",
            change("learning_rate * {P} - {G}"),
            "The learning rate stands before the parameters. It belongs to the gradients.",
        ),
        Mistake(
            "brackets",
            change("({P} - learning_rate) * {G}"),
            "The brackets are wrong: the rate is subtracted from the parameters, and the gradients "
            "are multiplied by that.",
        ),
        Mistake(
            "rate_subtracted",
            change("{P} - learning_rate - {G}"),
            "The learning rate is subtracted. It multiplies the gradient.",
        ),
        Mistake(
            "parameters_shrink",
            change("{P} - learning_rate * {P}"),
            "The step is made of the parameters themselves. It is made of their gradient.",
        ),
        Mistake(
            "weights_by_db",
            change("{P} - learning_rate * {D}", "W"),
            "The weights take the gradients of the biases, db. They have their own, dW.",
        ),
        Mistake(
            "biases_by_dW",
            change("{P} - learning_rate * {D}", "b"),
            "The biases take the gradients of the weights, dW. They have their own, db.",
        ),
        Mistake(
            "weights_not_updated",
            change("{P}", "W"),
            "The weights are the old ones: they take no step.",
        ),
        Mistake(
            "biases_not_updated",
            change("{P}", "b"),
            "The biases are the old ones: they take no step.",
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


UPDATE_NOT_KEPT = Mistake(
    "update_not_kept",
    {"parameters = update": "update_parameters(parameters, grads, learning_rate)"},
    "The parameters stay as they were at the start. Mostly what `update_parameters` returns is not "
    "kept; or it is called only under an `if`, or a new start is returned at the end.",
)

LOOP_TOO_LONG = Mistake(
    "one_iteration_more",
    "for i in range(num_iterations + 1):",
    "There is one iteration too many. `range` begins with 0.",
)

COSTS = [  # every hundredth is kept; so the first iteration can be missed
    Mistake(
        "one_iteration_short",
        "for i in range(1, num_iterations):",
        "There is one iteration too few: the loop begins at 1. So the cost of the very beginning, "
        "iteration 0, is missing, too.",
    ),
    Mistake(
        "one_iteration_short_at_the_end",
        "for i in range(num_iterations - 1):",
        "There is one iteration too few: the loop ends too early.",
    ),
    Mistake(
        "all_costs",
        "if True:",
        "The cost of every iteration is kept. The course keeps each hundredth: those of iteration "
        "0, 100, 200 and so on.",
    ),
    Mistake(
        "only_the_first_cost",
        "if i == 0:",
        "Only the cost of iteration 0 is kept. The course keeps each hundredth: those of iteration "
        "0, 100, 200 and so on.",
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
        "The list of costs stays empty. Does `append` stand inside the loop, and is it reached "
        "without printing? Or is the list made anew in every iteration?",
    ),
    Mistake(
        "only_the_last_cost_kept",
        {"costs.append": "costs = [cost]"},
        "The list of costs is begun anew each time, so only the last cost is left in it. It "
        "grows: the list is made once, before the loop.",
    ),
    Mistake(
        "costs_hold_iterations",
        {"costs.append": "costs.append(i)"},
        "The list of costs holds the numbers of the iterations.",
    ),
]
