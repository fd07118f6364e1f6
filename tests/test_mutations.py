"""Our own kinds of change to the helpers, each on code where it is easy to see."""

import pytest

from tools.mutations import mutations


def changes(code):
    """The changed lines, by the name of the change."""
    found = {}
    for name, changed in mutations(code):
        pairs = zip(code.splitlines(), changed.splitlines(), strict=True)
        found.setdefault(name, []).extend(new.strip() for old, new in pairs if old != new)
    return found


@pytest.mark.parametrize(
    ("line", "name", "expected"),
    [
        ("x = a", "statement deleted", ["pass"]),
        ("f(a, b, c)", "arguments swapped", ["f(b, a, c)", "f(a, c, b)"]),
        ("return a, b", "returned values swapped", ["return (b, a)"]),
        ("a.sum(axis=1, keepdims=True)", "axis dropped", ["a.sum(keepdims=True)"]),
        ("a.sum(axis=1, keepdims=True)", "keepdims dropped", ["a.sum(axis=1)"]),
        ("x = é * (a + b) / m", "division dropped", ["x = (é * (a + b))"]),
        ("x = (a @ b).T - c", ".T dropped", ["x = (a @ b) - c"]),
        ("x = 0.5 - 20", "constant changed", ["x = 0.55 - 20", "x = 0.5 - 40"]),
        (
            "raise E(f'{a} too', 'long')",
            "text emptied",
            ["raise E('', 'long')", "raise E(f'{a} too', '')"],
        ),
        ("x = a < b", "limit moved", ["x = a < (b + 1)", "x = a < (b - 1)"]),
    ],
)
def test_a_change_of_each_kind(line, name, expected):
    assert changes(f"def f():\n    'Says what.'\n    {line}\n")[name] == expected


def test_what_is_no_change_is_left_out():
    assert changes("def f():\n    'Says what.'\n    pass\n") == {}
    assert changes("def f():\n    max(a, b)\n") == {"statement deleted": ["pass"]}
    assert changes("def f():\n    f(a, a)\n") == {"statement deleted": ["pass"]}
