"""Compare what two functions returned, part by part, with the names that the course gives them."""

import re

import numpy as np

CLOSE = 1e-5  # of the largest number: other orders of operations, a tiny number inside a logarithm


class Misfit(Exception):
    """What was returned has another form: its kind, and a sentence about it."""

    def __init__(self, kind, sentence):
        super().__init__(sentence)
        self.kind = kind


def pairs(expected, got, name, whole=True):
    """(name, expected part, part that came) of every number and array. Raises Misfit.

    `whole` is whether that is all that was returned, and not a part of it.
    """
    if isinstance(expected, dict):
        yield from dict_pairs(expected, got, title(name))
    elif isinstance(expected, tuple) or is_list_of_parts(expected):
        if isinstance(got, np.ndarray) and got.ndim == 1 and got.size == len(expected):
            got = list(got)
        if not isinstance(got, list | tuple):
            came = described(got)
            raise Misfit("wrong_type", f"{several(expected, name, whole)}; yours is {came}.")
        if len(got) != len(expected):
            came = f"yours {'returns' if whole else 'holds'} {len(got)}"
            raise Misfit("wrong_length", f"{several(expected, name, whole)}; {came}.")
        named = isinstance(name, tuple) and len(name) == len(expected)
        names = name if named else [f"{title(name)}[{k}]" for k in range(len(expected))]
        for items in zip(expected, got, names, strict=True):
            yield from pairs(*items, whole=False)
    else:
        if isinstance(got, list | tuple) and not isinstance(expected, list):
            wanted = "an array" if np.ndim(expected) else "a number"
            kind = f"a {type(got).__name__}"
            raise Misfit("wrong_type", f"`{title(name)}` must be {wanted}; yours is {kind}.")
        yield title(name), expected, number_array(got, title(name))


def fitting(expected, got, name):
    """The pairs of what can be compared; what is missing or of another form stands beside None."""
    if isinstance(expected, dict):
        for key in expected:
            if isinstance(got, dict) and key in got:
                yield from fitting(expected[key], got[key], key)
            elif not key.startswith("dA"):
                yield key, expected[key], None
    elif isinstance(expected, tuple) or is_list_of_parts(expected):
        named = isinstance(name, tuple) and len(name) == len(expected)
        names = name if named else [f"{title(name)}[{k}]" for k in range(len(expected))]
        fits = isinstance(got, tuple | list) and len(got) == len(expected)
        got = got if fits else [None] * len(expected)
        for part, other, called in zip(expected, got, names, strict=True):
            yield from fitting(part, other, called)
    else:
        try:
            yield title(name), expected, number_array(got, title(name))
        except Misfit:
            yield title(name), expected, None


def dict_pairs(expected, got, name):
    if not isinstance(got, dict):
        wanted = f"`{name}` must be a dict with the keys {', '.join(expected)}"
        raise Misfit("wrong_type", f"{wanted}; yours is {described(got)}.")
    missing = [key for key in expected if key not in got and not str(key).startswith("dA")]
    if missing:
        raise Misfit(
            "wrong_keys",
            f"{dict_of(name)} lacks {', '.join(map(str, missing))}; its keys are "
            f"{', '.join(map(str, got)) or 'none'}.",
        )
    kind = "d[Wb]" if any(str(key).startswith("dW") for key in expected) else "[Wb]"
    held = any(re.fullmatch(kind + r"\d+", str(key)) for key in expected)  # a cache holds neither
    surplus = [k for k in got if re.fullmatch(kind + r"\d+", str(k)) and k not in expected]
    if held and surplus:
        raise Misfit("wrong_keys", f"{dict_of(name)} holds {', '.join(surplus)} too much.")
    for key in (key for key in expected if key in got):
        yield from pairs(expected[key], got[key], key, whole=False)


def came_as(name):
    """What is returned in the place of this; a learner's own variable may have that name, too."""
    return f"What comes back as `{name}`"


def dict_of(name):
    return f"The dict that comes back as `{name}`"


def several(expected, name, whole):
    """What must be there, with the names of its parts."""
    must = "It must return" if whole else "The cache must be a tuple of"
    parts = ", ".join("the cache" if whole and isinstance(n, tuple) else title(n) for n in name)
    if isinstance(name, str):
        must, parts = f"{came_as(name)} must hold", ""
    return f"{must} {len(expected)} values{', ' * bool(parts)}{parts}"


def is_list_of_parts(value):
    return isinstance(value, list) and any(isinstance(v, tuple | dict) for v in value)


def title(name):
    return f"({', '.join(map(title, name))})" if isinstance(name, tuple) else name


def number_array(value, name):
    """A number, an array, or a list of numbers (costs), as an array."""
    if value is None or value is ...:
        raise Misfit("nothing_returned", f"`{name}` is {value}.")
    try:
        array = np.asarray(value)
        if array.dtype == object:
            array = array.astype(float)
        if array.dtype.kind in "biuf" and not (isinstance(value, tuple) and array.ndim > 1):
            return array if array.dtype == np.float32 else array.astype(float)
    except (TypeError, ValueError):
        pass
    wanted = f"`{name}` must be an array or a number"
    raise Misfit("wrong_type", f"{wanted}; yours is {described(value)}.")


def described(value):
    if value is None or value is ...:
        return str(value)
    if callable(value):
        return "a function that is not called: are its brackets missing?"
    if isinstance(value, np.ndarray) and value.dtype.kind not in "biuf":
        return f"an array of {value.dtype}, which are no real numbers"
    if isinstance(value, np.ndarray):
        return f"an array of shape {value.shape}"
    if isinstance(value, dict | list | tuple):
        return f"a {type(value).__name__} of {len(value)}"
    return f"of type {type(value).__name__}"


def fits(expected, got):
    """Is the shape right? One number may have any number of brackets around it."""
    return np.shape(expected) == got.shape or (np.ndim(expected) == 0 and got.size == 1)


def same(expected, got):
    """Equal but for rounding; what is not finite must be so in the same places."""
    close = CLOSE if getattr(got, "dtype", float) != np.float32 else 100 * CLOSE
    expected, got = np.asarray(expected, dtype=float), np.asarray(got, dtype=float)
    if not fits(expected, got):
        return False
    if expected.ndim == 0:
        got = got.reshape(())
    if expected.size and np.isfinite(expected).all():
        size = np.abs(expected)
        return bool((np.abs(got - expected) <= close * (size.max() + size)).all())
    finite = np.abs(expected[np.isfinite(expected)])
    scale = finite.max() if finite.size else 0
    return np.allclose(got, expected, rtol=close, atol=close * scale, equal_nan=True)


def factor(expected, got):
    expected, got = np.ravel(expected), np.ravel(got)
    large = np.argmax(np.abs(expected)) if expected.size else 0
    if not expected.size or expected[large] == 0 or not np.isfinite(got).all():
        return None
    ratio = got[large] / expected[large]
    return ratio if ratio and same(expected * ratio, got) else None


def alike(outcome, other, name, strict=True):
    """Did two calls come to the same, in value or in error? Unless strict, 3 equals [[3]]."""
    if outcome.error is not None or other.error is not None:
        return None not in (outcome.error, other.error) and (
            signature_of(outcome.error) == signature_of(other.error)
        )
    if other.value is None:
        return outcome.value is None
    try:
        found = list(pairs(other.value, outcome.value, name))
        back = list(pairs(outcome.value, other.value, name))  # an empty dict is in every other
    except Misfit:
        return False
    return len(found) == len(back) and all(
        same(e, g) and (np.shape(e) == np.shape(g) or not strict) for _, e, g in found
    )


def signature_of(error):
    """The kind of an error and the sizes that did not fit, whether `@` or np.dot complains."""
    text = str(error)
    for pattern in (
        r"size (\d+) is different from (\d+)",
        r": (\d+) \(dim \d\) != (\d+) \(dim \d\)",
    ):
        if found := re.search(pattern, text):
            return "product", frozenset(found.groups())
    if "broadcast" in text:
        return "broadcast", frozenset(re.findall(r"\([\d,]+\)", text))
    return type(error).__name__, re.sub(r"0x\w+", "", text)
