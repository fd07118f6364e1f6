"""Week 3, the steps and the whole training: wrong lines, and what to say about them."""

from helpers.exercises.exercise import Mistake
from helpers.exercises.mistakes.shared import steps

NAMES = ("W1", "b1", "W2", "b2")


def step(name, line):
    """P is the parameter, G its gradient."""
    return f"{name} = " + line.format(P=f'parameters["{name}"]', G=f'grads["d{name}"]')


def returned(name, other):
    """The dict that comes back, with another parameter under this key."""
    entries = ", ".join(f'"{key}": {other if key == name else key}' for key in NAMES)
    return f"return {{{entries}}}"


ONE_STEP = {  # name of a mistake -> the step, and what to say about it
    "no_learning_rate": (
        "{P} - {G}",
        "the learning rate is missing",
    ),
    "step_alone": (
        "learning_rate * {G}",
        "the step alone is left, and the old value is gone. The step is subtracted from it",
    ),
    "step_against_alone": (
        "-learning_rate * {G}",
        "the step alone is left, and the old value is gone. The step is subtracted from it",
    ),
    "brackets": (
        "({P} - learning_rate) * {G}",
        "the brackets are wrong: the learning rate multiplies the gradient, and nothing else does",
    ),
    "factor_too_many": (
        "{P} - learning_rate * {P} * {G}",
        "the step is multiplied by the parameter, too. It is made of rate and gradient alone",
    ),
    "gradient_exchanged": (
        "{G} - learning_rate * {P}",
        "parameter and gradient have changed places: the step starts from the parameter",
    ),
    "divided_by_gradient": (
        "{P} - learning_rate / {G}",
        "the learning rate is divided by the gradient. A larger gradient makes a larger step",
    ),
    "divided_by_rate": (
        "{P} - {G} / learning_rate",
        "the gradient is divided by the learning rate. A smaller rate makes a smaller step",
    ),
    "mean_of_gradient": (
        "{P} - learning_rate * np.mean({G})",
        "all entries take the same step, made of the mean of the gradient. Each has its own",
    ),
}
OF_ALL = ("factor_too_many", "gradient_exchanged", "divided_by_gradient", "mean_of_gradient")

UPDATE = [
    *steps({f"{name} = ": f'"{name}"' for name in NAMES}),
    *(
        Mistake(
            f"{name}_climbs",
            f'{name} = parameters["{name}"] + learning_rate * grads["d{name}"]',
            f"{name} goes uphill: the step is taken against the gradient. Look at the sign.",
        )
        for name in NAMES
    ),
    *(
        Mistake(
            f"{name}_not_updated",
            f'{name} = parameters["{name}"]',
            f"{name} is the old one: it takes no step.",
        )
        for name in NAMES
    ),
    Mistake(
        "dW1_for_both",
        'W2 = parameters["W2"] - learning_rate * grads["dW1"]',
        "In the step of W2 stands W1, or the gradient of W1. W2 starts from its own old value, and "
        "takes its own gradient.",
    ),
    Mistake(
        "dW2_for_both",
        'W1 = parameters["W1"] - learning_rate * grads["dW2"]',
        "In the step of W1 stands W2, or the gradient of W2. W1 starts from its own old value, and "
        "takes its own gradient.",
    ),
    *(
        Mistake(
            f"{name}_by_d{other}",
            step(name, f'{{P}} - learning_rate * grads["d{other}"]'),
            f"{name} takes the gradient of {other}. Each has its own.",
        )
        for name, other in (("W1", "b1"), ("b1", "W1"), ("W2", "b2"), ("b2", "W2"))
    ),
    *(
        Mistake(
            f"d{name}_transposed",
            step(name, "{P} - learning_rate * {G}.T"),
            f"The gradient of {name} is transposed in the step. It has the right shape already.",
        )
        for name in ("W1", "W2")
    ),
    Mistake(
        "db2_for_both",
        'b1 = parameters["b1"] - learning_rate * grads["db2"]',
        "b1 takes the gradient of b2. Each has its own.",
    ),
    Mistake(
        "b2_from_b1",
        'b2 = parameters["b1"] - learning_rate * grads["db2"]',
        "b2 starts from b1. It starts from its own old value.",
    ),
    Mistake(
        "b1_from_b2",
        'b1 = parameters["b2"] - learning_rate * grads["db1"]',
        "b1 starts from b2. It starts from its own old value.",
    ),
    Mistake(
        "db1_for_both",
        'b2 = parameters["b2"] - learning_rate * grads["db1"]',
        "b2 takes the gradient of b1. Each has its own.",
    ),
    Mistake(
        "not_in_a_dict",
        "return W1, b1, W2, b2",
        "The parameters come back one by one. They belong into a dict, under their names.",
    ),
    *(
        Mistake(
            f"{mistake}_in_all",
            {f"{name} = ": step(name, ONE_STEP[mistake][0]) for name in NAMES},
            f"In all four steps {ONE_STEP[mistake][1]}.",
        )
        for mistake in OF_ALL
    ),
    *(
        Mistake(f"{name}_{mistake}", step(name, line), f"In the step of {name} {said}.")
        for mistake, (line, said) in ONE_STEP.items()
        for name in NAMES
        if (name, mistake) != ("b2", "mean_of_gradient")  # its gradient is a single number
    ),
    *(
        Mistake(
            f"{name}_is_{other}",
            returned(name, other),
            f"Under `{name}` stands {other}. Each parameter stands under its own name.",
        )
        for name in NAMES
        for other in NAMES
        if name != other
    ),
]
