"""What is wrong with the form of what came back, and the same with its form put right.

So a wrong order, a wrong key or a row for a column does not hide what else is wrong.
"""

import re
from itertools import permutations

import numpy as np

from helpers.exercises.differences import shapes
from helpers.exercises.outcomes import came_as, dict_of, is_list_of_parts, same, title


class Form:
    """What has to be done at each place in what came back, learnt from all cases at once.

    `said` has a sentence for each place where something is in another form. Only `fully` has it
    a look at shapes and at what is missing: mostly, there is a line to blame for them.
    """

    def __init__(self, names=(), outcomes=(), fully=False):
        self.steps, self.places, self.said, self.alone = {}, {}, [], None
        self.learnt, self.fully = bool(outcomes), fully
        self.cases = [case for case, _, _ in outcomes]
        if outcomes and all(value is not None for _, _, value in outcomes):
            self.learn((), names, [r for _, r, _ in outcomes], [v for *_, v in outcomes])

    def learn(self, path, name, rights, theirs):
        if not path and not isinstance(rights[0], tuple | list):
            theirs = self.learn_alone(name, rights, theirs)
        if isinstance(rights[0], dict):
            self.learn_keys(path, name, rights, theirs)
        elif isinstance(rights[0], tuple):
            self.learn_order(path, name, rights, theirs)
        elif is_list_of_parts(rights[0]):
            self.learn_list(path, name, rights, theirs)
        elif self.fully and np.ndim(rights[0]) == 2:
            self.learn_shape(path, name, rights, theirs)
        theirs = [self.step(path, v, r) for v, r in zip(theirs, rights, strict=True)]
        for k, inner in parts(name, rights[0]):
            if all(holds(v, r, k) for v, r in zip(theirs, rights, strict=True)):
                self.learn((*path, k), inner, [r[k] for r in rights], [v[k] for v in theirs])

    def learn_alone(self, name, rights, theirs):
        """One value that does not come back alone."""
        came = [v for v in theirs if isinstance(v, tuple) and 0 < len(v) == len(theirs[0])]
        if len(came) < len(theirs):
            return theirs
        scores = [sum(map(likeness, rights, part)) for part in zip(*came, strict=True)]
        k = scores.index(max(scores))
        if scores[k] < 0.5 * len(rights):
            return theirs
        said = f"`{name}` should come back alone; yours returns {len(scores)} values."
        comma = f"`{name}` comes back in a tuple: a comma at the end of a value makes one."
        self.said.append(said if len(scores) > 1 else comma)
        self.alone = k
        return [value[k] for value in theirs]

    def step(self, path, value, right):
        return self.steps[path](value, right) if path in self.steps else value

    def arranged(self, value, right, path=()):
        """The value in the right form, with the right parts for those that are missing."""
        if not path and self.alone is not None and isinstance(value, tuple):
            value = value[self.alone]
        value = self.step(path, value, right)
        if isinstance(right, dict) and isinstance(value, dict):
            inner = {k: self.arranged(value[k], right[k], (*path, k)) for k in right if k in value}
            return value | inner
        if isinstance(right, tuple | list) and type(value) is type(right):
            both = zip(value, right, strict=False)
            inner = [self.arranged(v, r, (*path, k)) for k, (v, r) in enumerate(both)]
            return type(value)([*inner, *value[len(right) :]])
        return value

    def learn_keys(self, path, name, rights, theirs):
        """Keys that are called otherwise, with or without a d, or are missing."""
        wanted = [k for k in rights[0] if not k.startswith("dA")]
        if not all(isinstance(value, dict) for value in theirs):
            return
        missing = [k for k in wanted if k not in theirs[0]]
        if not missing:
            return
        had = ", ".join(map(str, theirs[0])) or "none"
        called = {k: o for k in missing for o in (f"d{k}", k.removeprefix("d")) if o in theirs[0]}
        both = list(zip(rights, theirs, strict=True))
        from_0 = all(shifted(k) in v for r, v in both for k in r if not k.startswith("dA"))
        if from_0:  # and the values are those of the next number
            moved = sum(
                likeness(r[k], v[shifted(k)]) for r, v in both for k in r if shifted(k) in v
            )
            from_0 = moved > sum(likeness(r[k], v[k]) for r, v in both for k in r if k in v)
        if len(called) < len(missing) and not from_0 and not self.fully:
            return
        said = f"{dict_of(name)} lacks {', '.join(missing)}; its keys are {had}."
        counted = f"The keys of `{name}` are numbered from 0: {had}. Layers count from 1."
        self.said.append(counted if from_0 else said)

        def put_right(value, right):
            own = {k: shifted(k) if from_0 else called.get(k, k) for k in right}
            found = {k: value.get(own[k], right[k]) for k in right}
            return {k: v for k, v in found.items() if k in value or not k.startswith("dA")}

        self.steps[path] = put_right

    def learn_order(self, path, name, rights, theirs):
        n, came = len(rights[0]), [v if type(v) in (tuple, list) else (v,) for v in theirs]
        count = len(came[0])
        if count > n or n > 4 or any(len(values) != count for values in came):
            return
        scores = {
            order: sum(
                likeness(right[k], values[i])
                for right, values in zip(rights, came, strict=True)
                for i, k in enumerate(order)
            )
            for order in permutations(range(n), count)
        }
        usual = tuple(range(count))
        best = max(scores, key=lambda order: (scores[order], order == usual))
        whole = [p if path or isinstance(p, str) else "the cache" for p in name]
        wanted = title(tuple(whole))[1:-1]
        where = "The values come back" if not path else "Inside the cache they stand"
        if count < n:
            if scores[best] < len(rights) * count * 0.5:
                return
            out = [name[k] for k in range(n) if k not in best]
            named = " and ".join(f"`{o}`" if isinstance(o, str) else "the cache" for o in out)
            are = "are" if len(out) > 1 else "is"
            place = "what comes back" if not path else "the cache"
            self.said.append(f"{named} {are} missing in {place}: it should be {wanted}.")
        elif best == usual or scores[best] < scores[usual] + 0.6 * len(rights):
            return
        else:
            self.said.append(f"{where} in the wrong order: it should be {wanted}.")
        self.places[path] = best

        def put_right(value, right):
            values = value if type(value) in (tuple, list) else (value,)
            found = list(right)
            for i, k in enumerate(best[: len(values)]):
                found[k] = values[i]
            return tuple(found)

        self.steps[path] = put_right

    def learn_list(self, path, name, rights, theirs):
        """A list that stands the other way round, or lacks its first or its last part."""
        both = list(zip(rights, theirs, strict=True))
        if not all(isinstance(v, list) for _, v in both):
            return
        if all(len(v) == len(r) for r, v in both):
            back = [
                likeness(far, came) - likeness(near, came)
                for r, v in both
                for far, near, came in zip(r[::-1], r, v, strict=True)
                if far is not near  # in the middle
            ]
            if back and min(back) > 0:
                said = "stands the other way round: it should begin with layer 1."
                self.said.append(f"`{name}` {said}")
                self.steps[path] = lambda value, _: value[::-1]
        elif self.fully and all(len(v) == len(r) - 1 > 0 for r, v in both):
            ends = {"last": lambda v, r: [*v, r[-1]], "first": lambda v, r: [r[0], *v]}
            found = {
                end: sum(likeness(a, b) for r, v in both for a, b in zip(put(v, r), r, strict=True))
                for end, put in ends.items()
            }
            end = max(found, key=found.get)
            count = f"{came_as(name)} must hold {len(rights[0])} values, and holds {len(theirs[0])}"
            self.said.append(f"{count}: that of the {end} layer is missing.")
            self.steps[path] = ends[end]

    def learn_shape(self, path, name, rights, theirs):
        """An array on its side, or one that has lost an axis."""
        if not all(isinstance(v, np.ndarray) for v in theirs):
            return
        came, wanted = [np.shape(v) for v in theirs], [np.shape(r) for r in rights]
        if came == wanted:
            return
        for put in (lambda v, _: v.T, lambda v, r: v.reshape(np.shape(r))):
            try:
                shaped = [np.shape(put(v, r)) for v, r in zip(theirs, rights, strict=True)]
            except ValueError:
                continue
            if shaped == wanted and (np.ndim(theirs[0]) == 1 or came[0] == wanted[0][::-1]):
                k = next(k for k in range(len(came)) if came[k] != wanted[k])
                self.said.append(shapes(came_as(name), rights[k], theirs[k], self.cases[k]))
                self.steps[path] = put
                return

    def place(self, i):
        """What the value number i that comes back is meant for."""
        order = self.places.get((), ())
        return order[i] if i < len(order) else i


def learnt(trial, outcomes, fully=False):
    """The form of what a trial's function returned, where it raised nothing."""
    found = zip(trial.cases, trial.rights, outcomes, strict=False)
    values = [(case, right.value, o.value) for case, right, o in found if o.error is None]
    return Form(trial.exercise.returns, values, fully)


def shifted(key):
    """The key of the layer before: dW1 for dW2."""
    return re.sub(r"\d+$", lambda number: str(int(number[0]) - 1), key)


def parts(name, right):
    """(key or place, its name) of all parts of a value"""
    if isinstance(right, dict):
        return [(key, key) for key in right]
    if isinstance(right, tuple):
        return list(enumerate(name)) if isinstance(name, tuple) else []
    return []


def holds(value, right, key):
    """Does a value have that part?"""
    if isinstance(right, dict):
        return isinstance(value, dict) and key in value and key in right
    return isinstance(value, tuple | list) and len(value) == len(right)


def likeness(right, value):
    """From 0 to 1: how probable is it that the value is meant to be this part?"""
    if isinstance(right, dict):
        if not isinstance(value, dict):
            return 0
        return 0.5 + 0.5 * len(right.keys() & value.keys()) / max(len(right), 1)
    if isinstance(right, tuple | list):
        if type(value) is not type(right) or len(value) != len(right):
            return 0.3 if isinstance(value, tuple | list) else 0
        return 0.6 + 0.4 * np.mean([likeness(r, v) for r, v in zip(right, value, strict=True)] or 1)
    try:
        array = np.asarray(value, dtype=float)
    except (TypeError, ValueError):
        return 0
    if np.shape(right) == array.shape:
        return 1 if same(right, array) else 0.5
    return 0.3 if np.ndim(right) == array.ndim else 0.1
