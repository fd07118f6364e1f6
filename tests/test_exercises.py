"""The checks name mistakes, accept what is right in any form, and neither raise nor hang."""

import functools
import inspect
import linecache
import re
import sys
import time

import numpy as np
import pytest

import exercise_answers
import exercise_mistakes
from helpers import activations, deep, logistic, shallow
from helpers.exercises import checking, running, week2, week3, week4
from helpers.exercises.exercise import Exercise
from helpers.exercises.outcomes import alike
from helpers.exercises.reward import Team
from helpers.exercises.starts import SENTENCES

WEEKS = {"WEEK2": week2, "WEEK3": week3, "WEEK4": week4}
KNOWN = [
    (week, exercise)
    for week in WEEKS.values()
    for exercise in week.EXERCISES
    if isinstance(exercise, Exercise)
]
MISTAKES = [mistake for _, exercise in KNOWN for mistake in exercise.mistakes]


def written(code, name="<a cell>"):
    """The last function that a cell defines, as a notebook runs it."""
    name = f"{name} {hash(code)}"
    linecache.cache[name] = (len(code), None, code.splitlines(True), name)
    space = {"np": np, "__name__": "__main__"}
    exec(compile(code, name, "exec"), space)
    own = [v for v in space.values() if inspect.isfunction(v) and v.__module__ == "__main__"]
    return own[-1]


def names(code):
    return re.findall(r"def (\w+)", code)


def cells(module):
    return [
        pytest.param(WEEKS[week], code, id=f"{week}-{k}-{names(code)[-1]}")
        for week in WEEKS
        for k, code in enumerate(getattr(module, week).strip().split("---\n"))
    ]


@pytest.mark.parametrize(("week", "code"), cells(exercise_answers))
def test_right_answers_in_any_form_are_accepted(week, code):
    verdict = week.check(written(code))
    assert verdict.passed, verdict.message
    assert verdict.misconception is None


def test_there_are_twenty_right_answers_a_week():
    assert all(getattr(exercise_answers, week).count("---\n") >= 19 for week in WEEKS)


@pytest.mark.parametrize(("week", "code"), cells(exercise_mistakes))
def test_wrong_answers_are_explained(week, code, monkeypatch):
    wanted = code.splitlines()[0].removeprefix("# ").split("|")
    if "stopped" in wanted:
        monkeypatch.setattr(running, "SECONDS", 0.3)
    verdict = week.check(written(code))
    assert not verdict.passed
    assert verdict.misconception != "not_checked"
    found = [all(part in verdict.message for part in words.split("&")) for words in wanted]
    assert any(found), verdict.message


@pytest.mark.parametrize(
    "function",
    [exercise.right for week in WEEKS.values() for exercise in week.EXERCISES],
    ids=lambda function: f"{function.__module__}.{function.__name__}",
)
def test_the_helpers_are_right(function):
    week = next(w for w in WEEKS.values() if any(e.right is function for e in w.EXERCISES))
    assert week.check(function).passed


@pytest.mark.parametrize(("week", "exercise"), KNOWN, ids=lambda known: getattr(known, "name", ""))
def test_the_program_of_an_exercise_is_right(week, exercise):
    assert week.check(exercise.function()).passed
    for change in exercise.also:
        assert week.check(exercise.function(change)).passed


@pytest.mark.parametrize(("week", "exercise"), KNOWN, ids=lambda known: getattr(known, "name", ""))
def test_the_numbers_of_a_case_differ(week, exercise):
    """Or one in the place of another would make no difference."""
    for case in exercise.cases():
        numbers = case.sizes | {name: case[name] for name in case.numbers() if name != "dim"}
        assert len(set(numbers.values())) == len(numbers), numbers


@pytest.mark.parametrize(("week", "exercise"), KNOWN, ids=lambda known: getattr(known, "name", ""))
def test_every_mistake_is_wrong_and_no_two_are_the_same(week, exercise):
    """So each is found as itself; where an error is raised, it is the lines that tell."""
    trial, seen = checking.Trial(exercise, exercise.function(), {}), []
    for mistake in exercise.mistakes:
        came = [exercise.outcome(mistake, trial.cases, k) for k in range(len(trial.cases))]

        def equals(others, strict=True, came=came):
            both = zip(came, others, strict=True)
            return all(alike(*pair, exercise.returns, strict) for pair in both)

        assert not equals(trial.rights, strict=False), mistake.name
        if not any(outcome.error for outcome in came):
            assert not [name for name, others in seen if equals(others)], mistake.name
            seen.append((mistake.name, came))


@pytest.mark.parametrize(("week", "exercise"), KNOWN, ids=lambda known: getattr(known, "name", ""))
def test_mistakes_are_named_in_their_own_words(week, exercise):
    sure = [pair for pair in exercise.wrong if "?" not in pair[0].sentence]  # who asks gives way
    for mistake, wrong in sure[:1]:  # all of them: see the test before
        verdict = week.check(wrong)
        assert not verdict.passed
        if not any(outcome.error for outcome in checking.Trial(exercise, wrong, {}).theirs):
            assert verdict.misconception == mistake.name, verdict.message
            assert mistake.sentence in verdict.message


def test_there_are_many_mistakes_and_their_names_differ():
    assert len(MISTAKES) + len(SENTENCES) > 300
    for _, exercise in KNOWN:
        names = [mistake.name for mistake in exercise.mistakes]
        assert len(names) == len(set(names)), exercise.name
        assert len(exercise.known) > 10, exercise.name


def test_no_sentence_gives_the_solution_away():
    def bare(text):
        return re.sub(r"[\s`]", "", text)

    for _, exercise in KNOWN:
        values = {bare(line.partition(" = ")[2] or line) for line in exercise.lines}
        solutions = [value for value in values if len(value) > 7 and value != "returnbefore"]
        for mistake in exercise.mistakes:
            for solution in solutions:
                assert solution not in bare(mistake.sentence), mistake.name


STARTS = {
    "weights_zero": ("0 * {randn}", "zeros"),
    "weights_equal": ("0 * {randn} + 0.01", "zeros"),
    "units_alike": ("np.repeat({row}, {rows}, axis=0) * 0.01", "zeros"),
    "columns_alike": ("np.random.randn({rows}, 1) * np.full((1, {columns}), 0.01)", "zeros"),
    "not_finite": ("{randn} * np.nan", "zeros"),
    "all_positive": ("np.random.rand({rows}, {columns}) * 0.01", "zeros"),
    "mean_not_zero": ("{randn} * 0.01 + 0.005", "zeros"),
    "not_scaled": ("{randn}", "zeros"),
    "too_large": ("{randn} * 3", "zeros"),
    "too_small": ("{randn} * 0.0001", "zeros"),
    "same_numbers": ("np.random.RandomState(3).randn({rows}, {columns}) * 0.01", "zeros"),
    "weights_transposed": ("{randn}.T * 0.01", "zeros"),
    "weights_shape": ("np.random.randn({rows} + 1, {columns}) * 0.01", "zeros"),
    "bias_one_axis": ("{randn} * 0.01", "np.zeros({rows})"),
    "bias_row": ("{randn} * 0.01", "np.zeros((1, {rows}))"),
    "bias_shape": ("{randn} * 0.01", "np.zeros(({rows}, 2))"),
    "bias_not_zero": ("{randn} * 0.01", "np.ones(({rows}, 1))"),
}
DEEP = """
def initialize_parameters_deep(layer_dims):
    made = {}
    for l in range({first}, len(layer_dims){more}):
        made[f"W{l}"] = {weights}
        made[f"b{l}"] = {bias}
    return {returned}
"""
SHALLOW = """
def initialize_parameters(n_x, n_h, n_y):
    n = (n_x, n_h, n_y)
    made = {}
    for l in range({first}, 3{more}):
        made[f"W{l}"] = {weights}
        made[f"b{l}"] = {bias}
    return {returned}
"""


def start(template, n, weights, bias="zeros", first="1", more="", returned="made"):
    rows, columns = f"{n}[l]", f"{n}[l - 1]"
    parts = {"{randn}": f"np.random.randn({rows}, {columns})", "{rows}": rows, "{columns}": columns}
    parts["{row}"] = f"np.random.randn(1, {columns})"
    bias = "np.zeros(({rows}, 1))" if bias == "zeros" else bias
    code = template.replace("{weights}", weights).replace("{bias}", bias)
    code = code.replace("{first}", first).replace("{more}", more).replace("{returned}", returned)
    for part, text in parts.items():
        code = code.replace(part, text)
    return written(code)


@pytest.mark.parametrize(
    ("week", "template", "n"), [(week3, SHALLOW, "n"), (week4, DEEP, "layer_dims")]
)
def test_every_wrong_start_is_named(week, template, n):
    named = {
        name: week.check(start(template, n, *wrong)).misconception for name, wrong in STARTS.items()
    }
    assert named == {name: name for name in STARTS}
    right = "{randn} * 0.01"
    assert week.check(start(template, n, right)).passed
    for name, how in {
        "layer_missing": {"more": " - 1"},
        "not_a_dict": {"returned": "list(made.values())"},
    }.items():
        assert week.check(start(template, n, right, **how)).misconception == name
    others = {"layer_missing", "not_a_dict", "layer_too_much", "another_spread", "keys_from_0"}
    others |= {"spread_of_another_layer", "no_root", "half_of_no_root", "key_as_typed"}
    assert STARTS.keys() | others == SENTENCES.keys()
    extra = start(template, n, right, returned='made | {"W9": made["W1"]}')
    assert week.check(extra).misconception == "layer_too_much"


def test_a_start_is_looked_at_further_behind_its_first_mistake():
    code = """
def initialize_parameters_deep(layer_dims):
    p = {}
    for i in range(len(layer_dims) - 1):
        p["W" + str(i)] = np.random.randn(layer_dims[i + 1], layer_dims[i]) * 3
        p["b" + str(i)] = np.zeros((layer_dims[i + 1], 1))
    return p
"""
    assert week4.check(written(code)).misconception == "keys_from_0+too_large"
    one_axis = start(DEEP, "layer_dims", "{randn} * 3", "np.zeros({rows})")
    assert week4.check(one_axis).misconception == "bias_one_axis+too_large"


def solution_of(week, name):
    return next(e.source() for e in week.EXERCISES if e.name == name)


def test_a_wrong_function_that_a_model_calls_comes_first():
    wrong = solution_of(week3, "backward_propagation").replace("dZ2 = A2 - Y", "dZ2 = Y - A2")
    verdict = week3.check(written(wrong + solution_of(week3, "nn_model")))
    assert verdict.misconception == "wrong_backward_propagation"
    assert "Check `backward_propagation` first" in verdict.message


FIRST = {  # what stands in the place of A2's line -> words of the message
    "2 * sigmoid(Z2)": "twice as large",
    "-sigmoid(Z2)": "wrong sign",
    "sigmoid(Z2) / X.shape[1]": "divided by m once too often",
    "np.clip(sigmoid(Z2), 0.4, 0.6)": "is cut off at 0.4",
}


@pytest.mark.parametrize("line", FIRST)
def test_what_comes_back_twice_is_told_in_its_line(line):
    code = solution_of(week3, "forward_propagation").replace("sigmoid(Z2)", line)
    message = week3.check(written(code)).message
    assert FIRST[line] in message
    assert f"    A2 = {line}" in message


def test_arguments_may_have_no_defaults_and_templates_may_be_blank():
    code = "def update_parameters(parameters, grads, learning_rate):\n    return {}"
    right = "{k: v - learning_rate * grads['d' + k] for k, v in parameters.items()}"
    assert week3.check(written(code.replace("{}", right))).passed
    blank = "def propagate(w, b, X, Y):\n    m = X.shape[1]\n    A = None\n    cost = None\n"
    blank += "    dw = None\n    db = None\n    return {'dw': dw, 'db': db}, cost"
    assert week2.check(written(blank)).message == "Not started yet."


def test_a_return_inside_the_loop_hides_nothing():
    code = """
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        w = w + learning_rate * grads["dw"]
        b = b - learning_rate * grads["db"]
        if i % 100 == 0:
            costs.append(cost)
        return {"w": w, "b": b}, grads, costs
"""
    message = week2.check(written(code)).message
    assert "stands inside the loop" in message
    assert "w goes uphill" in message


def test_half_of_the_units_alike_is_told_so():
    half = "np.repeat(np.random.randn({rows} // 2, {columns}), 2, axis=0)[:{rows}] * 0.01"
    verdict = week3.check(start(SHALLOW, "n", half))
    assert verdict.misconception == "units_alike"


def test_a_training_with_a_start_of_its_own_has_to_start_from_units_that_differ():
    code = """
def L_layer_model(X, Y, layers_dims, learning_rate=0.0075, num_iterations=3000, print_cost=False):
    parameters, costs = {}, []
    for l in range(1, len(layers_dims)):
        n, n_prev = layers_dims[l], layers_dims[l - 1]
        parameters[f"W{l}"], parameters[f"b{l}"] = START, np.zeros((n, 1))
    for i in range(num_iterations):
        AL, caches = L_model_forward(X, parameters)
        if i % 100 == 0:
            costs.append(compute_cost(AL, Y))
        grads = L_model_backward(AL, Y, caches)
        parameters = update_parameters(parameters, grads, learning_rate)
    return parameters, costs
"""
    assert week4.check(written(code.replace("START", "np.random.randn(n, n_prev)"))).passed
    for same in ("np.zeros((n, n_prev))", "np.full((n, n_prev), 0.01)"):
        assert week4.check(written(code.replace("START", same))).misconception == "units_alike"


def test_another_threshold_and_another_default_are_named():
    code = "def predict(w, b, X):\n    return (sigmoid(w.T @ X + b) > {}) * 1"
    for threshold in (0.05, 0.4, 0.49, 0.51, 0.6, 0.95):
        verdict = week2.check(written(code.format(threshold)))
        assert verdict.misconception == "another_threshold", verdict.message
    code = """
def update_parameters(parameters, grads, learning_rate{}):
    return {{k: v - learning_rate * grads["d" + k] for k, v in parameters.items()}}
"""
    assert week3.check(written(code.format("=1.2"))).passed
    assert week3.check(written(code.format("=0.01"))).misconception == "another_default"
    model = next(e for _, e in KNOWN if e.name == "L_layer_model").source()
    verdict = week4.check(written(model.replace("num_iterations=3000", "num_iterations=10")))
    assert verdict.passed
    assert (
        "who leaves out `num_iterations` gets 10; the course's default is 3000" in verdict.message
    )
    assert week3.check(written(code.format(""))).passed


def test_every_function_of_the_week_is_lent_where_it_is_called():
    code = """
def L_model_forward(X, parameters):
    A, caches, L = X, [], len(parameters) // 2
    for l in range(1, L + 1):
        Z, linear_cache = linear_forward(A, parameters[f"W{l}"], parameters[f"b{l}"])
        A = relu(Z) if l < L else sigmoid(Z)
        caches.append((linear_cache, Z))
    return A, caches
"""
    assert week4.check(written(code)).passed
    backward = """
def linear_activation_backward(dA, cache, activation):
    back = relu_backward if activation == "relu" else sigmoid_backward
    return linear_backward(back(dA, cache[1]), cache[0])
"""
    verdict = week4.check(written(backward))
    assert verdict.passed
    assert "lends it `relu_backward` and `sigmoid_backward`" in verdict.message
    X, Y = np.random.RandomState(0).randn(3, 7), np.array([[0, 1, 0, 1, 1, 0, 1]])
    team = Team(week4.EXERCISES, [written(backward)])
    assert list(team.own) == ["linear_activation_backward"]
    team.train("L_layer_model", X, Y, [3, 4, 1], 0.1, 5)  # which calls it


def test_a_model_that_does_not_run_with_the_learners_own_functions_is_told_so():
    model = """
def nn_model(X, Y, n_h, num_iterations=10000, print_cost=False):
    n_x, n_y = X.shape[0], Y.shape[0]
    parameters = initialize_parameters(n_x, n_h, n_y)
    for i in range(num_iterations):
        A2, cache = forward_propagation(X, parameters)
        cost = compute_cost(A2, Y, parameters)
        grads = backward_propagation(parameters, cache, X, Y)
        parameters = update_parameters(parameters, grads)
    return parameters
"""
    own = written(model)
    assert "it does not run" not in week3.check(own).message
    own.__globals__["compute_cost"] = lambda A2, Y: shallow.compute_cost(A2, Y)
    verdict = week3.check(own)
    assert verdict.passed
    assert "With yours it does not run: `TypeError" in verdict.message
    exchanged = written(model.replace("compute_cost(A2, Y, parameters)", "compute_cost(Y, A2)"))
    assert "wrong order: it takes A2, Y" in week3.check(exchanged).message


def test_a_sleep_is_stopped_too(monkeypatch):
    monkeypatch.setattr(running, "SECONDS", 0.3)
    clock = time.monotonic()
    verdict = week2.check(
        written("import time\ndef sigmoid(z):\n    time.sleep(300)\n    return z\n")
    )
    assert verdict.misconception == "never_ends"
    assert time.monotonic() - clock < 100


def test_a_list_that_is_emptied_is_told():
    exercise = next(e for _, e in KNOWN if e.name == "L_model_backward")
    code = exercise.source().replace("caches[L - 1]", "caches.pop()", 1)
    assert week4.check(written(code)).misconception == "input_changed"


def test_a_lambda_is_asked_for_its_name():
    assert "Give it one" in week2.check(lambda z: 1 / (1 + np.exp(-z))).message


OTHER_NAMES = (
    "sigmoid = lambda z: 1 / (1 + np.exp(-z))",
    "def curve(z):\n    return 1 / (1 + np.exp(-z))\nsigmoid = curve",
    "import functools\ndef curve(k, z):\n    return 1 / (1 + np.exp(-k * z))\n"
    "sigmoid = functools.partial(curve, 1)",
    "import functools, math\nsigmoid = np.vectorize(lambda z: 1 / (1 + math.exp(-z)), otypes='d')",
)


@pytest.mark.parametrize("code", OTHER_NAMES)
@pytest.mark.parametrize("right", [True, False])
def test_what_has_its_name_only_in_the_notebook_is_found(code, right, monkeypatch):
    space = {"np": np}
    exec(code if right else code.replace("1 +", "2 +"), space)
    if not hasattr(space["sigmoid"], "__code__"):
        monkeypatch.setattr(sys.modules["__main__"], "sigmoid", space["sigmoid"], raising=False)
    verdict = week2.check(space["sigmoid"])
    assert verdict.passed == right, verdict.message
    assert verdict.message.startswith("**`sigmoid`"), verdict.message
    if right:
        assert "sigmoid" in Team(week2.EXERCISES, [space["sigmoid"]]).own
        assert "def sigmoid" in week2.solution(space["sigmoid"]).data


def test_a_start_that_is_right_and_learns_nothing_is_told_so():
    for weights, said in (("{randn} * 0.01", True), ("{randn} / np.sqrt({columns})", False)):
        verdict = week4.check(start(DEEP, "layer_dims", weights))
        assert verdict.passed
        assert ("hardly learns" in verdict.message) == said


def test_a_start_too_small_for_a_model_is_told_where_the_model_is_checked():
    model = solution_of(week4, "L_layer_model")
    for weights, said in (("* 0.01", True), ("/ np.sqrt(n_prev)", False)):
        own = solution_of(week4, "initialize_parameters_deep").replace("/ np.sqrt(n_prev)", weights)
        verdict = week4.check(written(own + model))
        assert verdict.passed
        assert ("hardly learns" in verdict.message) == said


def test_numbers_that_wrap_are_told():
    code = "def flatten(x):\n    return x.reshape(len(x), -1).T.astype(np.int8)"
    assert "Numbers above 127 have become negative" in week2.check(written(code)).message


@pytest.mark.parametrize("week", WEEKS.values())
def test_a_solution_is_right_and_short_and_the_helper_stands_below_it(week):
    for exercise in week.EXERCISES:
        before, plain, own = week.solution(exercise.right).data.split("<details>")
        assert not before
        assert week.check(written(plain.split("```")[1].removeprefix("python\n"))).passed
        assert f"def {exercise.name}(" in own
        assert "seed=" not in plain
    with pytest.raises(ValueError, match="There is no exercise for 'other'"):
        week.solution(written("def other(): ..."))


HOSTILE = [
    "def NAME(*args): raise SystemExit",
    "def NAME(*args): raise KeyboardInterrupt",
    "def NAME(*args): raise BaseException('no')",
    "def NAME(): return 1",
    "def NAME(*args): return args",
    "def NAME(*args): return object()",
    "def NAME(*args): return {}",
    "def NAME(*args): return 0.5",
    "NAME = np.vectorize(lambda *args: 0.5); NAME.__name__ = 'NAME'",
    "def NAME(*args): return ()",
    "def NAME(*args): return []",
    "def NAME(*args): return 'text'",
    "def NAME(*args): return np.array(['a'])",
    "def NAME(*args): return np.zeros((0, 0))",
    "def NAME(*args): return [None]",
    "def NAME(*args): return {'dw': None, 'W1': 'x', 'Z1': [[1], [1, 2]]}, None",
    "def NAME(*args): return np.nan, np.inf",
    "def NAME(*args, **kwargs): return NAME(*args)",
    "def NAME(*args): args[0].fill(3)",
    "def NAME(*args):\n    for a in args:\n        getattr(a, 'clear', int)()",
    "def NAME(*args): return [[1, 0], [1]], 3",
    "def NAME(*args): return {'W1': np.zeros((2, 2)), 3: 4}",
    "def NAME(*args): return np.zeros((1, 5)), {'Z1': 1, 'A1': [1, [2]]}",
    "def NAME(*args): return [[[1]], {}], ([], 2)",
    "def NAME(*args): yield 1",
    "class NAME: pass",
]


@pytest.mark.parametrize(
    ("week", "name"),
    [(week, exercise.name) for week in WEEKS.values() for exercise in week.EXERCISES],
)
def test_a_check_never_raises(week, name):
    """All of them in each week, each function a fourth of them."""
    names = [exercise.name for exercise in week.EXERCISES]
    for code in HOSTILE[names.index(name) % 4 :: 4]:
        space = {"np": np}
        exec(code.replace("NAME", name), space)
        verdict = week.check(space[name])
        assert not verdict.passed
        assert isinstance(verdict.message, str)
        assert verdict.misconception != "not_checked", verdict.message


UNTRUE = {  # a sentence that would say something false of an answer that holds it
    # it is one line that was not taken in the right place: nothing is the largest one
    """
def propagate(w, b, X, Y):
    m, dw, db, J = X.shape[1], np.zeros((X.shape[0], 1)), 0, 0
    for i in range(m):
        dz = 0
        a = sigmoid(np.dot(w[:, 0], X[:, i]) + b)
        J = J - Y[0, i] * np.log(a) - (1 - Y[0, i]) * np.log(1 - a)
        for j in range(X.shape[0]):
            dw[j, 0] += X[j, i] * (a - Y[0, i])
            db += a - Y[0, i]
    return {"dw": dw / m, "db": db / m}, J / m
""": ("largest", "smallest", "two mistakes"),
    # what comes in is only overwritten
    """
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    w, b = initialize_with_zeros(X.shape[0])
    costs = []
    for i in range(num_iterations):
        grads, cost = propagate(w, b, X, Y)
        if i % 100 == 0:
            costs.append(cost)
        w = w - learning_rate * grads["dw"]
        b = b - learning_rate * grads["db"]
    return {"w": w, "b": b}, grads, costs
""": ("step alone", "mistakes."),
    # the counters and sums are as they should be
    """
def propagate(w, b, X, Y):
    i, J, dw, db, m = 0, 0.0, 0.0, 0.0, X.shape[1]
    while i < m - 1:
        a = sigmoid(np.dot(w[:, 0], X[:, i]) + b)
        J = J - Y[0, i] * np.log(a) - (1 - Y[0, i]) * np.log(1 - a)
        dw = dw + X[:, i] * (a - Y[0, i])
        db = db + a - Y[0, i]
        i += 1
    return {"dw": (dw / m).reshape(-1, 1), "db": db / m}, J / m
""": ("i, J, dw", "multiplied"),
    # a sum of one turn begins anew in each
    """
def optimize(w, b, X, Y, num_iterations, learning_rate, print_cost=False):
    costs = []
    for i in range(num_iterations):
        grads = {}
        A = sigmoid(w.T @ X + b)
        grads["dw"], grads["db"] = X @ (A - Y).T / X.shape[1], np.mean(A - Y)
        if i % 100 == 0:
            costs = costs + [-np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))]
        w = w - learning_rate * grads["dw"]
        b = b + learning_rate * grads["db"]
    return {"w": w, "b": b}, grads, costs
""": ("anew", "only", "mistakes."),
    # a place is to be filled, and nothing summed up
    """
def predict(w, b, X):
    A = sigmoid(w.T @ X + b)
    Y_prediction = np.zeros((1, X.shape[1]))
    for i in range(X.shape[1]):
        Y_prediction = 1 if A[0, i] > 0.5 else 0
    return Y_prediction
""": ("+=", "added"),
}


@pytest.mark.parametrize(("code", "words"), UNTRUE.items())
def test_nothing_untrue_is_said(code, words):
    verdict = week2.check(written(code))
    assert not verdict.passed
    assert not any(word in verdict.message for word in words), verdict.message


@pytest.mark.parametrize("thing", [None, 3, "propagate", np.exp, print, functools.partial(print)])
def test_what_is_no_exercise_is_told_so(thing):
    for week in WEEKS.values():
        verdict = week.check(thing)
        assert (verdict.passed, verdict.misconception) == (False, "unknown_function")
        assert "The exercises here are" in verdict.message


def test_a_name_that_is_nearly_right_is_guessed():
    assert "Do you mean `propagate`?" in week2.check(written("def propogate(w): pass")).message


@pytest.mark.parametrize("body", ["...", "pass", "return None", "'''Words.'''\n    ..."])
def test_what_is_not_started_is_told_so(body):
    verdict = week2.check(written(f"def propagate(w, b, X, Y):\n    {body}"))
    assert (verdict.passed, verdict.misconception) == (False, None)
    assert str(verdict) == verdict.message == "Not started yet."


ENDLESS = [
    "    while True:\n        pass",
    "    while True:\n        try:\n            w + 1\n        except Exception:\n            pass",
    "    while True:\n        try:\n            w = w + 1\n        except:\n            break",
]


@pytest.mark.parametrize("body", ENDLESS)
def test_an_endless_loop_is_stopped(body, monkeypatch):
    monkeypatch.setattr(running, "SECONDS", 0.2)
    verdict = week2.check(written(f"def propagate(w, b, X, Y):\n{body}"))
    assert verdict.misconception in ("never_ends", "nothing_returned")
    monkeypatch.undo()
    time.sleep(0)  # a late interrupt would arrive here
    assert week2.check(logistic.propagate).passed


def test_a_check_leaves_no_trace(capsys, recwarn):
    np.random.seed(5)  # noqa: NPY002
    before = np.random.get_state()[1].copy()  # noqa: NPY002
    code = """
def propagate(w, b, X, Y):
    print("here")
    np.random.seed(1)
    return {"dw": np.log(-X), "db": 1 / np.zeros(1)}, 0
"""
    function = written(code)
    names = set(function.__globals__)
    week2.check(function)
    assert set(function.__globals__) == names
    assert capsys.readouterr() == ("", "")
    assert not recwarn.list
    assert np.array_equal(np.random.get_state()[1], before)  # noqa: NPY002


def test_another_function_of_the_learner_is_blamed():
    code = exercise_answers.WEEK2.split("---\n")
    right = next(c for c in code if c.strip().startswith("def propagate"))
    wrong = "def sigmoid(z): return 1 / (1 + np.exp(z))\n"
    verdict = week2.check(written(wrong + right))
    assert verdict.misconception == "wrong_sigmoid"
    assert week2.check(written("def sigmoid(z): ...\n" + right)).passed  # borrowed
    used = written(right)
    assert week2.check(used).passed
    assert "sigmoid" not in used.__globals__


def test_what_is_right_is_said_beside_what_is_wrong():
    code = """
def propagate(w, b, X, Y):
    A = sigmoid(w.T @ X + b)
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return {"dw": 3.7 * X @ (A - Y).T, "db": np.mean(A - Y) + 0.1}, cost
"""
    message = week2.check(written(code)).message
    assert "`cost` is right; `dw` and `db` are not." in message


def test_without_a_source_the_numbers_are_compared():
    code = """
def propagate(w, b, X, Y):
    A = sigmoid(w.T @ X + b)
    cost = np.mean((A - Y) ** 4)
    return {"dw": X @ (A - Y).T / X.shape[1], "db": np.mean(A - Y)}, cost
"""
    assert "    cost = np.mean((A - Y) ** 4)" in week2.check(written(code)).message
    space = {"np": np}
    exec(code, space)
    message = week2.check(space["propagate"]).message
    assert "`dw` and `db` are right; `cost` is not." in message
    assert "number 1 of `cost` is" in message


def stubs(week):
    return [written(f"def {exercise.name}(*args): ...") for exercise in week.EXERCISES]


@pytest.mark.parametrize("week", WEEKS.values())
def test_a_team_says_whose_function_is_whose(week):
    assert Team(week.EXERCISES, stubs(week)).table().data.count("borrowed") == len(week.EXERCISES)
    helpers = [exercise.right for exercise in week.EXERCISES]
    assert Team(week.EXERCISES, helpers).table().data.count("yours") == len(helpers)
    with pytest.raises(AttributeError, match="There is no exercise 'nothing'"):
        Team(week.EXERCISES, []).nothing  # noqa: B018


def test_own_functions_train_inside_borrowed_ones():
    X, Y = np.random.RandomState(0).randn(3, 7), np.array([[0, 1, 0, 1, 1, 0, 1]])
    calls = []
    code = """
def propagate(w, b, X, Y):
    calls.append(1)
    A = sigmoid(w.T @ X + b)
    cost = -np.mean(Y * np.log(A) + (1 - Y) * np.log(1 - A))
    return {"dw": X @ (A - Y).T / X.shape[1], "db": np.mean(A - Y)}, cost
"""
    own = written(code)
    own.__globals__["calls"] = calls
    team = Team(week2.EXERCISES, [*stubs(week2)[:3], own])
    calls.clear()
    _, _, costs = team.optimize(*team.initialize_with_zeros(3), X, Y, 101, 0.1)
    assert len(calls) == 101
    np.testing.assert_allclose(costs, logistic.optimize(np.zeros((3, 1)), 0, X, Y, 101, 0.1)[2])
    assert "sigmoid" not in own.__globals__


@pytest.mark.parametrize(
    ("week", "model", "dims", "activation"),
    [(week3, "nn_model", 4, "tanh"), (week4, "L_layer_model", [3, 4, 1], "relu")],
)
def test_a_training_notes_the_way(week, model, dims, activation):
    X, Y = np.random.RandomState(0).randn(3, 7), np.array([[0, 1, 0, 1, 1, 0, 1]])
    how = (X, Y, dims, 25) if week is week3 else (X, Y, dims, 1.2, 25)
    own, space = [written(exercise.source()) for exercise in week.EXERCISES], {}
    for exercise in week.EXERCISES:
        space |= getattr(exercise, "space", {})
    for function in own:  # as in a notebook, where each finds all others
        function.__globals__.update(space | {f.__name__: f for f in own})
    for functions in (stubs(week), own):
        team = Team(week.EXERCISES, functions)
        assert len(team.own) == (len(own) if functions is own else 0)
        reached, noted = team.train(model, *how, every=10)
        assert len(noted) == 3
        start, settings = noted[0], {"hidden_activation": activation}
        wanted, _ = deep.gradient_descent(X, Y, start, 1.2, 25, **settings)
        for name in wanted:
            np.testing.assert_allclose(reached[name], wanted[name])


def test_nothing_imports_the_exercises_but_notebooks():
    for module in (activations, logistic, shallow, deep):
        assert "exercises" not in inspect.getsource(module)


def test_two_mistakes_at_once_are_both_named():
    exercise = next(e for _, e in KNOWN if e.name == "backward_propagation")
    mistakes = {mistake.name: mistake for mistake in exercise.known}
    for pair in (("sign_in_dZ2_2", "sigmoid_slope"), ("count_in_m", "slope_with_plus")):
        both = exercise.function(*(mistakes[name].change for name in pair))
        verdict = week3.check(both)
        assert "two mistakes" in verdict.message
        assert all(mistakes[name].sentence in verdict.message for name in pair), verdict.message


ERRORS = {
    "b = np.zeros(3, 1)": "a pair in brackets",
    "b = float(X)": "is there a sum missing",
    "b = np.random.randn((3, 1))": "two arguments",
    "b = np.nothing(3)": "no such function",
    "b = (X, 3) > 0": "A tuple stands where an array is needed",
    "b = 1 if X > 0 else 0": "An `if` asks one question",
    "b = 1\n    b.append(3)": "Only a list has `append`",
    "b = []\n    b = b.append(3)\n    b.append(3)": "`append` changes the list and returns nothing",
    "b = X ^ 2": "`^` is no power",
    "b = [1, 2][2]": "Counting begins with 0",
    "d = {'W1': 1, 'b1': 2}\n    b = d['W2']": "`d` holds W1, b1.",
    "if m == 99:\n        later = 3\n    b = later": "in every branch",
}


@pytest.mark.parametrize("lines", ERRORS)
def test_an_error_is_explained(lines):
    code = f"def propagate(w, b, X, Y):\n    m = X.shape[1]\n    {lines}\n    return b\n"
    assert ERRORS[lines] in week2.check(written(code)).message


def test_of_several_statements_in_a_line_the_one_that_failed_is_shown():
    code = """
def linear_backward(dZ, cache):
    A_prev, W, b = cache;m=A_prev.shape[1]
    db=np.sum(dZ,axis=1,keepdims=True)/m;dW=np.dot(dZ,A_prev.T)/m;dA=W@dZ
    return dA, dW, db
"""
    assert week4.check(written(code)).misconception == "transpose_in_dA_prev"
    other = written(code.replace("dA=W@dZ", "dA=W@np.ones(77)"))
    assert "line:\n\n    dA=W@np.ones(77)\n" in week4.check(other).message
    one_mistake = code.replace("W@dZ", "np.dot(W.T,dZ)").replace("A_prev.T", "A_prev")
    assert "dZ` and `A_prev` do not fit" in week4.check(written(one_mistake)).message


def test_what_the_search_put_in_a_line_is_not_held_against_it():
    """A guess at the whole line would make the names in it look unpacked in the wrong order."""
    code = """
def L_model_forward(X, parameters):
    caches, A, L = [], X, len(parameters) // 2
    for l in range(1, L):
        A, cache = linear_activation_forward(A, parameters[f"W{l}"], parameters[f"b{l}"], "relu")
        caches.append(cache)
    AL, cache = linear_activation_forward(A, parameters[f"W{3}"], parameters[f"b{3}"], "sigmoid")
    caches.append(cache)
    return AL, caches
"""
    verdict = week4.check(written(code))
    assert not verdict.passed
    assert "wrong order" not in verdict.message
