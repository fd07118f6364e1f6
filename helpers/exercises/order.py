"""Which of the values that came back is meant for which part, if their order is wrong."""

from itertools import permutations

import numpy as np

from helpers.exercises.outcomes import is_list_of_parts, same, title


class Order:
    """The places of the values that came back, and of those inside of them.

    `said` has a sentence for each place where the order is wrong or something is missing.
    """

    def __init__(self, names=(), rights=(), theirs=()):
        self.places, self.said, self.learnt = {}, [], bool(rights)
        if rights and all(value is not None for value in theirs):
            self.learn((), names, rights, theirs)

    def learn(self, path, name, rights, theirs):
        if is_list_of_parts(rights[0]):
            self.learn_turn(path, name, rights, theirs)
        if not isinstance(rights[0], tuple):
            return
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
        wanted = title(tuple(p if isinstance(p, str) else "the cache" for p in name))[1:-1]
        where = "The values come back" if not path else "Inside the cache they stand"
        if count < n:
            if scores[best] < len(rights) * count * 0.5:
                return
            out = [name[k] for k in range(n) if k not in best]
            named = " and ".join(f"`{o}`" if isinstance(o, str) else "the cache" for o in out)
            are = "are" if len(out) > 1 else "is"
            place = "what comes back" if not path else "the cache"
            self.said.append(f"{named} {are} missing in {place}: it is {wanted}.")
        elif best == usual or scores[best] < scores[usual] + 0.6 * len(rights):
            best = usual
        else:
            self.said.append(f"{where} in the wrong order: it is {wanted}.")
        self.places[path] = n, best
        for i, k in enumerate(best):
            parts = [r[k] for r in rights], [values[i] for values in came]
            if isinstance(name[k], tuple):
                self.learn((*path, k), name[k], *parts)

    def learn_turn(self, path, name, rights, theirs):
        """A list that stands the other way round."""
        both = list(zip(rights, theirs, strict=True))
        if all(isinstance(v, list) and len(v) == len(r) for r, v in both):
            first = sum(likeness(r[0], v[0]) for r, v in both if len(r) > 1)
            if first < sum(likeness(r[0], v[-1]) for r, v in both if len(r) > 1) - 0.3:
                self.said.append(f"`{name}` stands the other way round: it begins with layer 1.")
                self.places[path] = -1, ()

    def arranged(self, value, right, path=()):
        """The value with its parts where they belong, and the right ones for those missing."""
        if path not in self.places:
            return value
        n, order = self.places[path]
        if n < 0:
            return value[::-1] if isinstance(value, list) else value
        values = value if type(value) in (tuple, list) else (value,)
        if len(values) != len(order):
            return value
        parts = list(right)
        for i, k in enumerate(order):
            parts[k] = self.arranged(values[i], right[k], (*path, k))
        return tuple(parts)

    def place(self, i):
        """What the value number i that comes back is meant for."""
        _, order = self.places.get((), (0, ()))
        return order[i] if i < len(order) else i


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
