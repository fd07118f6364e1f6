"""Week 2, sigmoid: wrong lines, and what to say about them."""

from helpers.exercises.exercise import Mistake

SIGMOID = [
    Mistake(
        "sign_of_z",
        "a = 1 / (1 + np.exp(z))",
        "Your curve falls where it should rise: it is 1 minus the sigmoid. Look at the sign in the "
        "exponent: for a large positive z, 1 must be left.",
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
    Mistake(
        "exponential_as_product",
        "a = 1 / (1 + np.e * -z)",
        "e is multiplied by −z. The exponential is a power of e: z stands in the exponent.",
    ),
    Mistake(
        "brackets_of_fraction",
        "a = np.exp(z) / 1 + np.exp(z)",
        "Division binds more tightly than addition, so the exponential is divided by 1 and "
        "then added to itself. The whole denominator needs brackets.",
    ),
    Mistake(
        "logarithm_for_exponential",
        "a = 1 / (1 + np.log(-z))",
        "In the denominator stands a logarithm. It is the exponential that belongs there, "
        "which takes any number.",
    ),
    Mistake(
        "sign_dropped",
        "a = 1 / (1 + np.exp(-abs(z)))",
        "The sign of z is dropped, so a is never below one half. A negative z must come out "
        "below it.",
    ),
    Mistake(
        "brackets_and_sign",
        "a = 1 / 1 + np.exp(z)",
        "The whole denominator needs brackets: division binds more tightly than addition. And "
        "the sign in the exponent is missing.",
    ),
    Mistake(
        "two_signs",
        "a = np.exp(z) / (1 + np.exp(-z))",
        "The two exponentials have different signs. With z above, z stands below, too; with −z "
        "below, 1 stands above.",
    ),
    Mistake(
        "z_returned",
        "return z",
        "What came in comes back: z itself, which may be any number. What you compute from it "
        "is what should be returned.",
    ),
    Mistake(
        "power_of_10",
        "a = 1 / (1 + 10.0 ** -z)",
        "It is a power of 10. The exponential is a power of e, as in `np.exp`.",
    ),
    Mistake(
        "power_of_2",
        "a = 1 / (1 + 2.0 ** -z)",
        "It is a power of 2. The exponential is a power of e, as in `np.exp`.",
    ),
    Mistake(
        "softmax_for_sigmoid",
        "a = np.exp(z) / np.sum(np.exp(z))",
        "The exponentials are divided by their sum: that is softmax, for several classes. The "
        "sigmoid takes each number by itself.",
    ),
    Mistake(
        "z_outside_the_exponent",
        "a = 1 / (1 + np.exp(-1) * z)",
        "z is multiplied by 1/e. It belongs into the exponent.",
    ),
    Mistake(
        "one_taken_away",
        "a = np.exp(z)",
        "This is nothing but the exponential of z: the 1 in the denominator is missing. "
        "`np.expm1` has taken it away already.",
    ),
    Mistake(
        "exponentials_summed",
        "a = 1 / (1 + np.sum(np.exp(-z)))",
        "The exponentials are summed up, so all numbers become one. Each number in z has its "
        "own value.",
    ),
    Mistake(
        "flat",
        "a = 1 / (1 + np.exp(-np.ravel(z)))",
        "The values are right, and the shape of z is lost: they come back in one axis. What "
        "comes out has the shape of what came in.",
    ),
    Mistake(
        "whole_numbers",
        "a = 1 // (1 + np.exp(-z))",
        "Everything is 0: `//` cuts off what comes behind the point. Look at the division.",
    ),
    Mistake(
        "power_turned_round",
        "a = 1 / (1 + np.power(-z, np.e))",
        "Base and exponent have changed places: −z to the power of e is nan wherever z is "
        "positive. z stands in the exponent.",
    ),
    Mistake(
        "power_of_the_function",
        "a = 1 / (1 + np.exp ** -z)",
        "`np.exp` is a function, and no number that has powers: it takes the exponent in brackets.",
    ),
    Mistake(
        "function_minus_z",
        "a = 1 / (1 + np.exp - z)",
        "`np.exp` is a function, and here z is subtracted from it. It takes the exponent in "
        "brackets.",
    ),
    Mistake(
        "minus_in_denominator_and_sign",
        "a = 1 / (1 - np.exp(z))",
        "The minus stands in the wrong place: it belongs into the exponent, and the denominator "
        "is a sum. At z = 0 this divides by 0.",
    ),
]
