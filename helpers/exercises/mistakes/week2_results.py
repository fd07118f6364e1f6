"""Week 2, what optimize keeps and returns: wrong lines, and what to say about them."""

from helpers.exercises.exercise import Mistake

RESULTS = [
    Mistake(
        "gradient_outside_the_loop",
        {"costs = []": "costs = []\ngrads, cost = propagate(w, b, X, Y)", "grads, cost": ""},
        "The gradients are computed once, before the loop, so every step goes the same way. "
        "After each step they have to be computed anew.",
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
        "quotient_for_remainder",
        "if i // 100 == 0:",
        "`//` gives the whole part of the quotient, which is 0 for the first hundred "
        "iterations, so all of their costs are kept. The remainder tells each hundredth.",
    ),
]
