"""Week 2, optimize: wrong lines, and what to say about them."""

from helpers.exercises.exercise import Mistake
from helpers.exercises.mistakes.shared import COSTS, LOOP_TOO_LONG

STEP_OF_WEIGHTS = 'w_next = w - learning_rate * grads["dw"]'  # the right one

OPTIMIZE = [
    LOOP_TOO_LONG,
    *COSTS,
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
        "returns_in_the_loop",
        {
            "if i % 100": 'return {"w": w, "b": b}, grads, [cost]\nif i % 100 == 0:',
        },
        "The `return` stands inside the loop, so the first iteration is the last one. It belongs "
        "behind the loop: look at the indentation.",
    ),
    Mistake(
        "costs_one_late",
        "if i % 100 == 99:",
        "The costs are those of iteration 99, 199 and so on. The first one belongs to iteration "
        "0, before anything was learnt. Does the count begin at 1?",
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
    Mistake(
        "weights_are_steps",
        'w_next = learning_rate * grads["dw"]',
        "The weights become the step itself. A step goes from where one stands: it is "
        "subtracted from the old weights.",
    ),
    Mistake(
        "no_learning_rate_for_weights",
        'w_next = w - grads["dw"]',
        "The learning rate is missing in the step of the weights.",
    ),
    Mistake(
        "no_learning_rate_for_bias",
        'b_next = b - grads["db"]',
        "The learning rate is missing in the step of the bias.",
    ),
    Mistake(
        "weights_shrink",
        "w_next = w - learning_rate * w",
        "The step of the weights is made of the weights themselves. It is made of their "
        "gradient, dw.",
    ),
    Mistake(
        "divided_by_dw",
        'w_next = w - learning_rate / grads["dw"]',
        "The learning rate is divided by the gradient, so a small slope makes a large step. "
        "The two are multiplied.",
    ),
    Mistake(
        "steps_divided_by_m",
        {
            "w_next = ": 'w_next = w - learning_rate * grads["dw"] / X.shape[1]',
            "b_next = ": 'b_next = b - learning_rate * grads["db"] / X.shape[1]',
        },
        "The steps are divided by m once more. The gradients are means already.",
    ),
    Mistake(
        "weights_divided_by_m",
        'w_next = w - learning_rate * grads["dw"] / X.shape[1]',
        "The step of the weights is divided by m once more. The gradient is a mean already.",
    ),
    Mistake(
        "costs_hold_dicts",
        {"costs.append": "costs.append(grads)"},
        "The list of costs holds the gradients.",
    ),
    Mistake(
        "costs_of_iteration_1",
        "if i % 100 == 1:",
        "The costs are those of iteration 1, 101 and so on. The first one belongs to "
        "iteration 0, before anything was learnt.",
    ),
    Mistake(
        "gradients_not_returned",
        'return {"w": w, "b": b}, costs',
        "Two values come back, and three are wanted: parameters, gradients and the costs. The"
        " gradients are missing.",
    ),
    Mistake(
        "always_from_the_start",
        {
            "w, b = ": "",
            "return ": 'return {"w": w_next, "b": b_next}, grads, costs',
        },
        "Each step begins at the start: the new values get another name, so the next iteration "
        "takes the old ones again. They have to take the place of w and b.",
    ),
    Mistake(
        "start_returned",
        {
            "costs = []": "costs = []\nstart = w, b",
            "return ": 'return {"w": start[0], "b": start[1]}, grads, costs',
        },
        "The w and b of the very start come back. Wanted are those that were reached.",
    ),
    Mistake(
        "old_weights_returned",
        {
            "costs = []": "costs = []\nstart = w",
            "return ": 'return {"w": start, "b": b}, grads, costs',
        },
        "The old w of the start comes back. Wanted is the one that was reached.",
    ),
    Mistake(
        "old_bias_returned",
        {
            "costs = []": "costs = []\nstart = b",
            "return ": 'return {"w": w, "b": start}, grads, costs',
        },
        "The old b of the start comes back. Wanted is the one that was reached.",
    ),
    Mistake(
        "gradients_once_more",
        {
            "return ": 'grads, cost = propagate(w, b, X, Y)\nreturn {"w": w, "b": b}, grads, costs',
        },
        "The gradients are computed once more, behind the last step. Wanted are those of the "
        "last iteration, by which the last step was taken.",
    ),
    Mistake(
        "parameters_and_gradients_exchanged",
        'return grads, {"w": w, "b": b}, costs',
        "Parameters and gradients come back in the wrong order: first the parameters, then the "
        "gradients, then the costs.",
    ),
    Mistake(
        "costs_first",
        'return costs, {"w": w, "b": b}, grads',
        "The three come back in the wrong order: first the parameters, then the gradients, then "
        "the costs.",
    ),
    Mistake(
        "costs_second",
        'return {"w": w, "b": b}, costs, grads',
        "The three come back in the wrong order: first the parameters, then the gradients, then "
        "the costs.",
    ),
    Mistake(
        "brackets",
        {
            "w_next = ": 'w_next = (w - learning_rate) * grads["dw"]',
            "b_next = ": 'b_next = (b - learning_rate) * grads["db"]',
        },
        "The brackets are wrong: the rate is subtracted from the parameters, and the gradients "
        "are multiplied by that.",
    ),
    Mistake(
        "brackets_of_weights",
        'w_next = (w - learning_rate) * grads["dw"]',
        "The brackets are wrong: the rate is subtracted from the weights, and their gradient is "
        "multiplied by that.",
    ),
    Mistake(
        "parameters_are_steps_against",
        {
            "w_next = ": 'w_next = -learning_rate * grads["dw"]',
            "b_next = ": 'b_next = -learning_rate * grads["db"]',
        },
        "The parameters become the step itself: it is subtracted from nothing. Is `=-` written "
        "where `-=` is meant?",
    ),
    Mistake(
        "weights_are_steps_against",
        'w_next = -learning_rate * grads["dw"]',
        "The weights become the step itself: it is subtracted from nothing. Is `=-` written "
        "where `-=` is meant?",
    ),
    Mistake(
        "bias_is_step_against",
        'b_next = -learning_rate * grads["db"]',
        "The bias becomes the step itself: it is subtracted from nothing. Is `=-` written where "
        "`-=` is meant?",
    ),
    Mistake(
        "new_weights_under_dw",
        {
            "w, b = ": "dw, w, b = w_next, w, b_next",
            "return ": 'return {"w": w, "b": b}, {"dw": dw, "db": grads["db"]}, costs',
        },
        "The new weights take the place of the gradient dw, and w stays what it was. Look at "
        "the name on the left of the update.",
    ),
    Mistake(
        "new_parameters_under_the_gradients",
        {
            "w, b = ": "",
            "return ": 'return {"w": w, "b": b}, {"dw": w_next, "db": b_next}, costs',
        },
        "The new parameters take the place of the gradients, and w and b stay what they were. "
        "Look at the names on the left of the update.",
    ),
    Mistake(
        "weights_multiplied",
        'w_next = w * (1 - learning_rate * grads["dw"])',
        "The weights are multiplied by what is left of 1 after the step. The step is subtracted "
        "from the weights themselves.",
    ),
    Mistake(
        "parameters_multiplied",
        {
            "w_next = ": 'w_next = w * (1 - learning_rate * grads["dw"])',
            "b_next = ": 'b_next = b * (1 - learning_rate * grads["db"])',
        },
        "The parameters are multiplied by what is left of 1 after the step. The step is "
        "subtracted from the parameters themselves.",
    ),
    Mistake(
        "divided_by_learning_rate",
        {
            "w_next = ": 'w_next = w - grads["dw"] / learning_rate',
            "b_next = ": 'b_next = b - grads["db"] / learning_rate',
        },
        "The gradients are divided by the learning rate. A smaller rate is meant to make "
        "smaller steps.",
    ),
    Mistake(
        "rate_subtracted",
        {
            "w_next = ": 'w_next = w - learning_rate - grads["dw"]',
            "b_next = ": 'b_next = b - learning_rate - grads["db"]',
        },
        "The learning rate is subtracted. It multiplies the gradient.",
    ),
    Mistake(
        "sign_of_dw_alone",
        'w_next = w - learning_rate * np.sign(grads["dw"])',
        "Only the sign of dw is used, so all weights move by the same amount. The step is long "
        "where the slope is steep.",
    ),
    Mistake(
        "dw_of_length_1",
        'w_next = w - learning_rate * grads["dw"] / np.linalg.norm(grads["dw"])',
        "dw is divided by its own length, so each step is equally long. The step is long where "
        "the slope is steep.",
    ),
    Mistake(
        "rate_halved",
        {
            "w_next = ": "if i > 0 and i % 100 == 0:\n    learning_rate = learning_rate / 2\n"
            + STEP_OF_WEIGHTS,
        },
        "The learning rate changes on the way: it is halved every hundred iterations. Here it "
        "stays what it is.",
    ),
    Mistake(
        "rate_falls",
        {
            "w_next = ": "learning_rate = learning_rate * 0.9\n" + STEP_OF_WEIGHTS,
        },
        "The learning rate changes on the way: it falls in every iteration. Here it stays what "
        "it is.",
    ),
    Mistake(
        "rate_falls_slowly",
        {
            "w_next = ": "learning_rate = learning_rate * 0.99\n" + STEP_OF_WEIGHTS,
        },
        "The learning rate changes on the way: it falls in every iteration. Here it stays what "
        "it is.",
    ),
    Mistake(
        "costs_but_the_hundredth",
        "if i % 100:",
        "All costs are kept but those of iteration 0, 100, 200: a remainder counts as true "
        "unless it is 0. Compare it with 0.",
    ),
    Mistake(
        "cost_for_list",
        {
            "costs.append": "costs = cost",
        },
        "A single cost comes back in the place of the list. Each cost is appended to the list, and "
        "the caller wants them all, to draw the learning curve.",
    ),
    Mistake(
        "mean_of_costs",
        'return {"w": w, "b": b}, grads, np.mean(costs)',
        "The mean of the costs comes back. The caller wants the list of them all, to draw the "
        "learning curve.",
    ),
    Mistake(
        "unpacked_in_wrong_order",
        {"grads, cost = ": "cost, grads = propagate(w, b, X, Y)"},
        "What `propagate` returns is unpacked in the wrong order: the dict with the gradients "
        "comes first, then the cost.",
    ),
    Mistake(
        "unpacked_in_wrong_order_with_names",
        {
            "grads, cost = ": 'cost, grads = propagate(w, b, X, Y)\ndw = grads["dw"]',
        },
        "What `propagate` returns is unpacked in the wrong order: the dict with the gradients "
        "comes first, then the cost.",
    ),
    Mistake(
        "w_and_b_exchanged",
        "grads, cost = propagate(b, w, X, Y)",
        "In the call of `propagate`, w and b have changed places. Look at the order of its "
        "arguments.",
    ),
    Mistake(
        "X_and_Y_exchanged",
        "grads, cost = propagate(w, b, Y, X)",
        "In the call of `propagate`, X and Y have changed places. Look at the order of its "
        "arguments.",
    ),
    Mistake(
        "X_before_w",
        "grads, cost = propagate(X, Y, w, b)",
        "In the call of `propagate`, the data stand before the parameters. Look at the order of "
        "its arguments.",
    ),
    Mistake(
        "loop_over_a_number",
        "for i in num_iterations:",
        "`for` goes through a list, and the number of iterations is a single number. `range` "
        "makes a list of it.",
    ),
    Mistake(
        "costs_added_up",
        {
            "costs = []": "costs, total = [], 0",
            "if i % 100": "total = total + cost\nif i % 100 == 0:",
            "costs.append": "costs.append(total)",
        },
        "The costs are added up over the iterations. Each cost in the list is the one of its "
        "own iteration.",
    ),
    Mistake(
        "cost_added_to_the_last",
        {
            "costs.append": "costs.append(cost + sum(costs))",
        },
        "To each cost the one before is added. Each cost in the list is the one of its own "
        "iteration.",
    ),
    Mistake(
        "not_unpacked",
        {
            "grads, cost = ": "grads = propagate(w, b, X, Y)",
        },
        "`propagate` returns two values, and both are kept under one name here: a tuple, which "
        "has no keys. It has to be unpacked, into the gradients and the cost.",
    ),
    Mistake(
        "not_unpacked_with_names",
        {
            "grads, cost = ": 'grads = propagate(w, b, X, Y)\ndw = grads["dw"]',
        },
        "`propagate` returns two values, and both are kept under one name here: a tuple, which "
        "has no keys. It has to be unpacked, into the gradients and the cost.",
    ),
    Mistake(
        "quotient_for_remainder",
        "if i // 100 == 0:",
        "`//` gives the whole part of the quotient, which is 0 for the first hundred "
        "iterations, so all of their costs are kept. The remainder tells each hundredth.",
    ),
]
