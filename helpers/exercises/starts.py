"""Parameters before the first step, judged by law: their shapes, their mean, spread and biases.

Random numbers cannot be compared one by one. The course's own, with its seed, are named as such.
"""

import ast
from dataclasses import dataclass

import numpy as np

from helpers.exercises import form_faults, outcomes
from helpers.exercises.exercise import Case, written
from helpers.exercises.reference import role_name
from helpers.exercises.running import run
from helpers.exercises.trace import Traced, called_returns
from helpers.exercises.trees import names
from helpers.exercises.verdict import Verdict

SENTENCES = {
    "not_a_dict": "The parameters must come back in a dict; yours is {came}.",
    "weights_zero": "{W} holds nothing but zeros. Where all weights start so, the units of a layer "
    "compute the same, get the same gradients, and stay alike for ever. They have to start from "
    "different numbers.",
    "weights_equal": "All numbers in {W} are equal. Where all weights start so, the units of a "
    "layer compute the same, get the same gradients, and stay alike for ever. They have to start "
    "from different numbers.",
    "units_alike": "Rows of {W} are alike, so these units of the layer start the same. Each row "
    "needs random numbers of its own.",
    "columns_alike": "In each row of {W} all numbers are equal, so a unit takes all that comes in "
    "with the same weight. Each weight needs a random number of its own.",
    "not_finite": "{W} holds nan or infinity. Is something divided by zero?",
    "all_positive": "All numbers in {W} are positive: `rand` draws between 0 and 1, and an "
    "absolute value loses the sign. They should lie around 0, with both signs, as those of "
    "the normal distribution.",
    "mean_not_zero": "The numbers in {W} lie around {mean:.2g}. They should lie around 0.",
    "not_scaled": "The numbers in {W} are too large: their spread is {spread:.2g}, as drawn. Made "
    "small, they keep z where the activation is steep.",
    "too_large": "The numbers in {W} are too large: their spread is {spread:.2g}, where {wanted} "
    "is wanted.",
    "too_small": "The numbers in {W} are too small: their spread is {spread:.2g}, where {wanted} "
    "is wanted.",
    "another_spread": "The numbers in {W} have a spread of {spread:.2g}, where {wanted} is wanted.",
    "no_root": "The numbers in {W} have a spread of {spread:.2g}, 1 divided by the number of units "
    "before. It should be 1 divided by its root.",
    "half_of_no_root": "The numbers in {W} have a spread of {spread:.2g}, 1 divided by twice the "
    "number of units before. Is `** 1 / 2` the root there? A power comes before a division, so its "
    "exponent needs brackets.",
    "spread_of_another_layer": "The numbers in {W} have a spread of {spread:.2g}, computed "
    "from the number of the layer's own units. Use the number of units in the layer before.",
    "same_numbers": "{W} begins with the same random numbers as {other}. Is the seed set again "
    "before each of them? Once is enough, at the beginning.",
    "weights_transposed": "{W} has the shape {came}: its transpose would fit, {shape}. Weights "
    "have a row for each unit of the layer, a column for each unit of the layer before.",
    "weights_shape": "{W} has the shape {came} where {shape} is needed. Weights have a row for "
    "each unit of the layer, a column for each unit of the layer before.",
    "bias_one_axis": "{W} has one axis only, {came}. It should be a column, {shape}: `np.zeros` "
    "takes the shape as one argument, a pair in brackets.",
    "bias_row": "{W} is a row, {came}. It should be a column, {shape}, added to every example's z.",
    "bias_shape": "{W} has the shape {came} where {shape} is needed: one number for each unit.",
    "bias_not_zero": "{W} is not zero. The biases may start at zero: it is the weights that tell "
    "the units apart.",
    "keys_from_0": "The layers are numbered from 0: the parameters found are {keys}. Layers count "
    "from 1, so the first weights are `W1`.",
    "layer_missing": "{W} is missing: the parameters found are {keys}. Does a loop begin and end "
    "at the right layers? Is a key spelled differently (the `f` before the string)? Do the dict "
    "before the loop and the `return` behind it stand outside of it?",
    "key_as_typed": "There is a key {W}, with the curly brackets in it: Python puts a number there "
    "only if an `f` stands before the string.",
    "layer_too_much": "There is a {W}, which no layer needs. Layers count from 1, and `layer_dims` "
    "has one entry more than there are layers: its first is the number of inputs.",
}


@dataclass
class Start:
    """An exercise whose answer is random."""

    right: object
    program: str  # a right answer's body
    cases: list  # of (arguments, sizes of all layers)
    spreads: object  # n_prev -> the spreads that are right
    wanted: str
    bonus: str
    lent: object = None  # what is lent to a network that is to learn, if not the helper itself
    small: str = ""  # what to say of the smallest of several spreads that are right
    large: str = ""  # and of the largest

    @property
    def name(self):
        return self.right.__name__

    def source(self):
        """A right answer, as a learner would write it."""
        return written(self.right, self.program, self.program)

    def judge(self, function):
        for case, dims in self.cases:
            outcome = run(function, case.taken_by(function))
            trial = Glance(self.name, function, [case], [outcome])
            for law in (
                form_faults.stopped,
                form_faults.nothing_returned,
                form_faults.error_raised,
            ):
                if found := law(trial):
                    return self.refused(*found)
            if found := self.faults(outcome.value, dims):
                said = [
                    form_faults.in_lines(lines_of(function, n, v), SENTENCES[n].format(**v))
                    for n, v in found.items()
                ]
                if len(said) > 1:
                    said = ["There are two mistakes.", *said[:2]]
                return self.refused("+".join(list(found)[:2]), "\n\n".join(said))
        return self.passed(function)

    def refused(self, name, sentence):
        return Verdict(False, name, f"**`{self.name}`: not yet.** {sentence}")

    def passed(self, function):
        said = f"**`{self.name}` is right.** Shapes, mean, spread and biases are as they should be."
        case, dims = self.cases[0]
        theirs, ours = run(function, case.taken_by(function)), run(self.right, case)
        if outcomes.alike(theirs, ours, "parameters"):
            said += f"\n\n{self.bonus}"
        if small := self.too_small(function):
            said += f"\n\n{small}"
        if self.large and near(theirs.value["W1"], max(self.spreads(dims[0]))):
            said += f"\n\n{self.large}"
        return Verdict(True, None, said)

    def too_small(self, function):
        """What to say of a start that is right, but too small for a deep network."""
        case, dims = self.cases[0]
        value = run(function, case.taken_by(function)).value
        W1 = value.get("W1") if isinstance(value, dict) else None
        small = isinstance(W1, np.ndarray) and near(W1, min(self.spreads(dims[0])))
        return self.small if small else ""

    def faults(self, parameters, dims):
        """What is wrong with these parameters: identifier -> what its sentence needs."""
        all_found, kinds = {}, set()
        if found := self.form_fault(parameters, dims):
            all_found = dict([found])
            if not isinstance(parameters, dict):
                return all_found
        if "keys_from_0" in all_found:
            first = {c: 1 - (f"{c}0" in parameters) for c in "Wb"}
            found = [(c, l) for c in "Wb" for l in range(1, len(dims))]
            parameters = {f"{c}{l}": parameters.get(f"{c}{l - 1 + first[c]}") for c, l in found}
        for l in range(1, len(dims)):
            if f"W{l}" not in parameters:
                continue
            W, b = parameters[f"W{l}"], parameters.get(f"b{l}", np.zeros((dims[l], 1)))
            found_here = [(found[1]["W"][1], found) for found in shape_faults(W, b, l, dims)]
            if np.shape(W) in ((dims[l], dims[l - 1]), (dims[l - 1], dims[l])):
                found_here.append(("numbers", self.weights_fault(W, l, dims)))
            for kind, found in [*found_here, ("start", bias_fault(b, l))]:
                if found and kind not in kinds:  # one cause in all layers
                    kinds.add(kind)
                    all_found.setdefault(*found)
        if not all_found and (found := same_numbers(parameters, dims)):
            return dict([found])
        return all_found

    def form_fault(self, parameters, dims):
        if not isinstance(parameters, dict):
            return "not_a_dict", {"came": outcomes.described(parameters)}
        from_0 = {f"{c}{l}" for l in range(len(dims) - 1) for c in "Wb"}
        weights_from_0 = {name if name[0] == "W" else f"b{int(name[1:]) + 1}" for name in from_0}
        if parameters.keys() in (from_0, weights_from_0):
            return "keys_from_0", {"keys": form_faults.listed(parameters)}
        if typed := [name for name in parameters if "{" in str(name)]:
            return "key_as_typed", {"W": f"`{typed[0]}`"}
        for l in range(1, len(dims)):
            for name in (f"W{l}", f"b{l}"):
                if name not in parameters:
                    return "layer_missing", {
                        "W": f"`{name}`",
                        "keys": form_faults.listed(parameters),
                    }
        if more := [n for n in parameters if n not in names_of(dims)]:
            return "layer_too_much", {"W": f"`{more[0]}`"}
        return None

    def weights_fault(self, W, l, dims):
        said = {"W": f"`W{l}`"}
        if not np.isfinite(W).all():
            return "not_finite", said
        if not np.any(W):
            return "weights_zero", said
        if W.size < 100:  # too few for the laws of chance
            return None
        if np.ptp(W) == 0:
            return "weights_equal", said
        if len(np.unique(W, axis=0)) < len(W):
            return "units_alike", said
        if np.all(W[:, :1] == W):
            return "columns_alike", said
        if np.all(W > 0):
            return "all_positive", said
        spread, mean = np.std(W), np.mean(W)
        if abs(mean) > 5 * spread / np.sqrt(W.size):
            return "mean_not_zero", said | {"mean": mean}
        wanted = self.spreads(dims[l - 1])
        if any(near(W, s) for s in wanted):
            return None
        root = 1 / np.sqrt(dims[l - 1])
        said |= {"spread": spread, "wanted": self.wanted.format(root=root, n=dims[l - 1])}
        if any(near(W, s) for s in self.spreads(dims[l])):
            return "spread_of_another_layer", said
        if near(W, 1):
            return "not_scaled", said
        if len(wanted) > 1 and near(W, root**2):
            return "no_root", said
        if len(wanted) > 1 and near(W, root**2 / 2):
            return "half_of_no_root", said
        if min(wanted) < spread < max(wanted):
            return "another_spread", said
        return ("too_large" if spread > max(wanted) else "too_small"), said


def lines_of(function, kind, said):
    """The lines of a function in which a fault can be."""
    lines = [line for line in Traced(function).lines if not isinstance(line.node, ast.Name)]
    if kind == "layer_missing":
        loops = [line for line in lines if line.key.startswith("for ")]
        heads = names([line.node for line in loops])
        return [line.text for line in lines if line in loops or line.name in heads]
    name = said.get("W", "").strip("`").lower()
    if kind == "key_as_typed":
        return [line.text for line in lines if name in line.text.lower()]
    put = [o for o in Traced(function).lines if o.entry and isinstance(o.node, ast.Name)]
    other = [o.text for o in put if role_name(o.name) == name != role_name(o.node.id)]
    roles = [(role_name(line.name), line) for line in lines if not line.parts]
    own = [line for role, line in roles if role == name]
    own = own or [line for role, line in roles if role == name[:1]]
    called = [text for line in own for text in called_returns(function, line.node)]
    return other or [line.text for line in own] + called


@dataclass
class Glance:
    """As much of a trial as the first laws look at."""

    name: str
    function: object
    cases: list
    theirs: list


def near(W, spread):
    """Is that the spread of these numbers, but for chance?"""
    return abs(np.std(W) / spread - 1) < 6 / np.sqrt(2 * W.size)


def names_of(dims):
    return {f"{letter}{l}" for l in range(1, len(dims)) for letter in "Wb"}


def shape_faults(W, b, l, dims):
    shape, came = (dims[l], dims[l - 1]), np.shape(W)
    said = {"W": f"`W{l}`", "came": came, "shape": shape}
    if came != shape:
        yield ("weights_transposed" if came == shape[::-1] else "weights_shape"), said
    shape, came = (dims[l], 1), np.shape(b)
    said = {"W": f"`b{l}`", "came": came, "shape": shape}
    if came == shape[:1]:
        yield "bias_one_axis", said
    elif came != shape:
        yield ("bias_row" if came == shape[::-1] else "bias_shape"), said


def bias_fault(b, l):
    return ("bias_not_zero", {"W": f"`b{l}`"}) if np.any(b) else None


def same_numbers(parameters, dims):
    """Two layers whose weights begin alike, but for their scale."""
    firsts = {}
    for l in range(1, len(dims)):
        first = np.ravel(parameters[f"W{l}"])[:10]
        for k, other in firsts.items():
            if first.size == other.size == 10 and outcomes.same(first * other[0], other * first[0]):
                return "same_numbers", {"W": f"`W{l}`", "other": f"`W{k}`"}
        firsts[l] = first
    return None


def three_sizes(n_x, n_h, n_y):
    case = Case({"n_x": n_x, "n_h": n_h, "n_y": n_y}, n_x=n_x, n_h=n_h, n_y=n_y)
    return case, (n_x, n_h, n_y)


def many_sizes(*dims):
    return Case({"layer_dims": list(dims)}), dims
