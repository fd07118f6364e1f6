import importlib.util
import os
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.colors import to_rgba
from PIL import Image

from helpers import activations, plotting

HERE = Path(__file__).parent

PICTURES = np.random.RandomState(0).randint(0, 256, (5, 16, 16, 3)).astype(np.uint8)
CLASSES = np.array([b"non-cat", b"cat"])
GRAPH = (
    {"a": (0, 0, "$a$", "5", "dJ/da = 2"), "J": (1, 0, "$J = 2a$", "10", "dJ/dJ = 1")},
    [("a", "J")],
)
X = np.array([[-1.0, -1.0, 1.0, 1.0], [-1.0, 1.0, -1.0, 1.0]])
Y = np.array([[0, 0, 1, 1]])
W1, b1 = np.array([[1.0, 0.0], [0.0, -2.0], [0.0, 0.0]]), np.array([[-0.5], [1.0], [1.0]])
PLOTS = {
    "pictures": lambda ax: plotting.plot_pictures(PICTURES, list("abcde"), ax=ax),
    "misclassified": lambda ax: plotting.plot_misclassified(
        PICTURES, np.ones((1, 5)), np.zeros((1, 5)), CLASSES, ax=ax
    ),
    "no mistakes": lambda ax: plotting.plot_misclassified(
        PICTURES, np.ones((1, 5)), np.ones((1, 5)), CLASSES, ax=ax
    ),
    "weights": lambda ax: plotting.plot_weights(np.arange(12.0).reshape(12, 1), ax=ax),
    "curves": lambda ax: plotting.plot_learning_curves({"one": [2, 1], "two": [3, 2]}, ax=ax),
    "surface": lambda ax: plotting.plot_cost_surface(
        lambda w, b: w**2 + b**2, [(1, 1), (0, 0)], w_range=(-2, 2), b_range=(-1, 3), ax=ax
    ),
    "graph": lambda ax: plotting.plot_computation_graph(*GRAPH, ax=ax),
    "points": lambda ax: plotting.plot_points(X, Y, ax=ax),
    "boundary": lambda ax: plotting.plot_decision_boundary(lambda P: P[:1] > 0, X, Y, ax),
    "output": lambda ax: plotting.plot_output(lambda P: P[:1], X, Y, limits=(-2, 2), ax=ax),
    "hidden units": lambda ax: plotting.plot_hidden_units(W1, b1, X, Y, ax=ax),
    "activation": lambda ax: plotting.plot_activation("tanh", np.tanh, np.cosh, ax=ax),
    "network": lambda ax: plotting.plot_network([3, 4, 1], ax=ax),
    "blocks": lambda ax: plotting.plot_building_blocks(2, ax=ax),
}


FIGURES = PLOTS | {
    "pictures in rows": lambda ax: plotting.plot_pictures(PICTURES, columns=2, ax=ax),
    "surface far off": lambda ax: plotting.plot_cost_surface(
        lambda w, b: 3 + (w - 1) ** 2 + w * b + b**2,
        [(-1, 2), (0, 1), (1, -0.5)],
        w_range=(-2, 2),
        b_range=(-1, 3),
        ax=ax,
    ),
    "seven curves": lambda ax: plotting.plot_learning_curves(
        {f"curve {k}": [k + 3, k + 1, 1] for k in range(8)}, every=50, ax=ax
    ),
    "deep network": lambda ax: plotting.plot_network([2, 3, 1, 2], ax=ax),
    "three blocks": lambda ax: plotting.plot_building_blocks(3, ax=ax),
}


@pytest.fixture(scope="module")
def comparison():
    """The comparison of figures that the notebooks' run uses, in the conftest.py of the root."""
    spec = importlib.util.spec_from_file_location("comparison", HERE.parent / "conftest.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", FIGURES)
def test_a_plot_looks_as_it_did(name, comparison, tmp_path):
    """After a change that is meant: UPDATE_PLOTS=1, and look at the new pictures in tests/plots."""
    kept = HERE / "plots" / f"{name.replace(' ', '_')}.png"
    new = kept if os.environ.get("UPDATE_PLOTS") else tmp_path / kept.name
    with plt.style.context("helpers.course"):
        FIGURES[name](None).figure.savefig(new, dpi=60)
    with Image.open(kept) as expected, Image.open(new) as actual:
        if comparison.drawn_by(expected) != comparison.MATPLOTLIB:
            pytest.skip(f"drawn by matplotlib {comparison.drawn_by(expected)}")
        assert actual.size == expected.size
        off = comparison.difference(expected.convert("RGBA"), actual.convert("RGBA"))
        assert comparison.largest_rms(off) <= comparison.LIMIT, f"{new} differs from {kept}"


def texts(ax):
    return [text.get_text() for text in ax.texts if text.get_text()]


@pytest.mark.parametrize("plot", PLOTS.values(), ids=PLOTS)
def test_a_plot_draws_on_the_axes_it_is_given_and_on_no_other(plot):
    fig, (left, right) = plt.subplots(1, 2)
    assert plot(left) is left
    assert plt.get_fignums() == [fig.number]
    assert left.has_data() or left.texts
    assert not right.has_data()
    assert not right.texts


@pytest.mark.parametrize("plot", PLOTS.values(), ids=PLOTS)
def test_a_plot_without_axes_makes_one_figure(plot):
    ax = plot(None)
    assert plt.get_fignums() == [ax.figure.number]
    assert ax.figure.axes == [ax]
    ax.figure.canvas.draw()


def test_pictures_are_laid_out_row_by_row():
    ax = plotting.plot_pictures(PICTURES, list("abcde"), columns=3)
    sheet = ax.images[0].get_array()
    assert sheet.shape == (2 * (16 + 4), 3 * (16 + 1), 3)
    np.testing.assert_array_equal(sheet[4:20, 0:16], PICTURES[0])
    np.testing.assert_array_equal(sheet[4:20, 34:50], PICTURES[2])
    np.testing.assert_array_equal(sheet[24:40, 17:33], PICTURES[4])
    assert texts(ax) == list("abcde")
    assert (sheet[24:, 34:] == 255).all()


def test_only_mistakes_are_shown_with_what_they_were_taken_for():
    Y, Y_prediction = np.array([[0, 1, 0, 1, 1]]), np.array([[0, 0, 1, 1, 0]])
    ax = plotting.plot_misclassified(PICTURES, Y, Y_prediction, CLASSES)
    assert texts(ax) == ['"non-cat"', '"cat"', '"non-cat"']
    np.testing.assert_array_equal(ax.images[0].get_array()[4:20, 17:33], PICTURES[2])
    ax = plotting.plot_misclassified(PICTURES, Y, Y_prediction, CLASSES, most=1)
    assert texts(ax) == ['"non-cat"']
    assert texts(plotting.plot_misclassified(PICTURES, Y, Y, CLASSES)) == ["no mistakes"]


def test_weights_are_a_picture_around_grey():
    w = np.zeros((12, 1))
    w[1], w[11] = 2.0, -1.0
    image = plotting.plot_weights(w).images[0].get_array()
    assert image.shape == (2, 2, 3)
    np.testing.assert_array_equal(image[0, 0], [0.5, 1.0, 0.5])
    np.testing.assert_array_equal(image[1, 1], [0.5, 0.5, 0.25])
    np.testing.assert_array_equal(plotting.plot_weights(0 * w).images[0].get_array(), 0.5)


def test_learning_curves_have_labels_and_iterations():
    ax = plotting.plot_learning_curves({"fast": [3, 1, 0.5], "slow": [3, 2]}, every=10)
    np.testing.assert_array_equal(ax.lines[0].get_xydata(), [[0, 3], [10, 1], [20, 0.5]])
    np.testing.assert_array_equal(ax.lines[1].get_xydata(), [[0, 3], [10, 2]])
    assert [text.get_text() for text in ax.get_legend().get_texts()] == ["fast", "slow"]
    assert (ax.get_xlabel(), ax.get_ylabel()) == ("iteration", "cost J")
    assert ax.lines[0].get_marker() != ax.lines[1].get_marker()
    assert ax.get_ylim()[0] == 0


def test_the_cost_surface_has_w_across_and_b_upward():
    ax = plotting.plot_cost_surface(
        lambda w, b: w**2 + 100 * b**2, [(2, 1), (1, 0.5), (0, 0)], w_range=(-3, 3), b_range=(-1, 2)
    )
    path, start, end = ax.lines
    np.testing.assert_array_equal(path.get_xydata(), [[2, 1], [1, 0.5], [0, 0]])
    np.testing.assert_array_equal(start.get_xydata(), [[2, 1]])
    np.testing.assert_array_equal(end.get_xydata(), [[0, 0]])
    assert (ax.get_xlabel(), ax.get_ylabel()) == ("w", "b")
    assert (ax.get_xlim(), ax.get_ylim()) == ((-3, 3), (-1, 2))
    filled = ax.collections[0]
    inner = next(p for p in filled.get_paths() if len(p.vertices))
    spread = np.ptp(inner.vertices, axis=0)
    assert spread[0] > 3 * spread[1]  # the valley lies along w


def test_the_graph_shows_formula_value_and_derivative():
    ax = plotting.plot_computation_graph(*GRAPH)
    assert texts(ax) == ["$a$", "5", "dJ/da = 2", "$J = 2a$", "10", "dJ/dJ = 1"]
    arrows = [text.arrow_patch for text in ax.texts if getattr(text, "arrow_patch", None)]
    colours = {arrow.get_edgecolor() for arrow in arrows}
    assert colours == {to_rgba(plotting.FORWARD), to_rgba(plotting.BACKWARD)}
    assert len(arrows) == 2


def test_points_are_red_circles_and_blue_triangles():
    ax = plotting.plot_points(X, Y)
    red, blue = ax.collections
    np.testing.assert_array_equal(red.get_offsets(), X.T[:2])
    np.testing.assert_array_equal(blue.get_offsets(), X.T[2:])
    assert to_rgba(plotting.RED) == tuple(red.get_facecolor()[0])
    assert to_rgba(plotting.BLUE) == tuple(blue.get_facecolor()[0])
    assert len(red.get_paths()[0]) != len(blue.get_paths()[0])  # the marker's shape
    assert (ax.get_xlabel(), ax.get_ylabel()) == ("$x_1$", "$x_2$")


def shade(ax, x, y):
    """The colour at a place of a drawn figure, with the points taken away."""
    for collection in ax.collections[-2:]:
        collection.set_visible(False)
    ax.figure.canvas.draw()
    column, row = ax.transData.transform((x, y)).round().astype(int)
    return np.asarray(ax.figure.canvas.buffer_rgba())[-row, column, :3].astype(int)


def test_a_decision_boundary_is_red_where_the_answer_is_0_and_blue_where_it_is_1():
    seen = []

    def predict(P):
        seen.append(P.shape)
        return (P[1:] > 0.25).astype(int)  # blue above, red below

    ax = plotting.plot_decision_boundary(predict, X, Y)
    assert seen == [(2, 201 * 201)]
    red, blue = shade(ax, 0.5, -0.5), shade(ax, -0.5, 1.0)
    assert red[0] > red[2]
    assert blue[2] > blue[0]
    line = ax.collections[1].get_paths()[0].vertices
    np.testing.assert_allclose(line[:, 1], 0.25, atol=0.02)
    np.testing.assert_allclose(ax.get_xlim(), (-1.5, 1.5))


def test_an_output_is_shaded_between_its_limits():
    ax = plotting.plot_output(lambda P: P[:1], X, Y, limits=(-2, 2))
    left, middle, right = (shade(ax, x, 0.5) for x in (-1.4, 0.05, 1.4))
    assert left[0] > left[2]
    assert middle.min() > 240
    assert right[2] > right[0]
    line = ax.collections[1].get_paths()[0].vertices
    np.testing.assert_allclose(line[:, 0], 0, atol=1e-9)


@pytest.mark.parametrize("answer", [0, 1])
def test_a_plane_of_one_answer_has_no_line(answer):
    ax = plotting.plot_decision_boundary(lambda P: np.full((1, P.shape[1]), answer), X, Y)
    assert len(ax.collections) == 3  # one shade, two kinds of points
    colour = shade(ax, 0.5, 0.5)
    assert (colour[2] > colour[0]) == bool(answer)


def test_hidden_units_have_a_line_where_z_is_0_and_a_number_where_z_is_positive():
    ax = plotting.plot_hidden_units(W1, b1, X, Y)
    assert len(ax.lines) == 2  # a unit without weights has no line
    for k, line in enumerate(ax.lines):
        for point in (line.get_xy1(), line.get_xy2()):
            assert W1[k] @ point + b1[k, 0] == pytest.approx(0)
    numbers = {t.get_text().strip(): t.get_position() for t in ax.texts if t.get_text()}
    assert set(numbers) == {"1", "2"}
    for name, place in numbers.items():
        k = int(name) - 1
        assert W1[k] @ place + b1[k, 0] > 0


def test_an_activation_is_drawn_with_its_derivative():
    ax = plotting.plot_activation("tanh", activations.tanh, activations.tanh_derivative)
    g, slope = ax.lines
    z = g.get_xdata()
    np.testing.assert_allclose(g.get_ydata(), np.tanh(z))
    np.testing.assert_allclose(slope.get_ydata(), 1 - np.tanh(z) ** 2)
    assert g.get_linestyle() != slope.get_linestyle()
    assert [t.get_text() for t in ax.get_legend().get_texts()] == ["g(z)", "g'(z)"]
    assert ax.get_title() == "tanh"


def test_a_network_has_a_circle_a_unit_a_line_a_weight_and_its_shapes():
    ax = plotting.plot_network([3, 4, 2])
    circles = [line for line in ax.lines if line.get_marker() == "o"]
    assert len(circles) == 3 + 4 + 2
    assert len(ax.lines) - len(circles) == 3 * 4 + 4 * 2
    words = texts(ax)
    assert "W1 (4, 3)\nb1 (4, 1)" in words
    assert "W2 (2, 4)\nb2 (2, 1)" in words
    assert "$x_{3}$" in words
    assert "$a^{[2]}_{2}$" in words
    assert [word for word in words if "layer" in word or "put" in word] == [
        "input",
        "hidden layer 1",
        "output",
    ]


def test_building_blocks_name_what_goes_in_and_out_of_each_layer():
    words = texts(plotting.plot_building_blocks(3))
    for l in (1, 2, 3):
        assert f"$W^{{[{l}]}}, b^{{[{l}]}}$\nforward" in words
        assert f"$W^{{[{l}]}}, dz^{{[{l}]}}$\nbackward" in words
        assert f"cache $a^{{[{l - 1}]}}, z^{{[{l}]}}$" in words
        assert f"$dW^{{[{l}]}}, db^{{[{l}]}}$" in words
        assert f"$a^{{[{l}]}}$" in words
        assert f"$da^{{[{l}]}}$" in words
    assert "$da^{[0]}$" in words


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: plotting.plot_pictures(PICTURES[0]), r"got \(16, 16, 3\)"),
        (lambda: plotting.plot_pictures(PICTURES[:0]), r"got \(0, 16, 16, 3\)"),
        (lambda: plotting.plot_pictures(PICTURES, ["a"]), "5 strings, one a picture; got 1"),
        (
            lambda: plotting.plot_misclassified(PICTURES, np.ones(5), np.ones((1, 5)), CLASSES),
            r"Y must have shape \(1, 5\) to match 5 pictures; got \(5,\)",
        ),
        (
            lambda: plotting.plot_misclassified(PICTURES, np.ones((1, 5)), np.ones(5), CLASSES),
            r"Y_prediction must have shape \(1, 5\)",
        ),
        (lambda: plotting.plot_weights(np.zeros((13, 1))), r"w must have shape .*; got \(13, 1\)"),
        (lambda: plotting.plot_weights(np.zeros((0, 1))), r"w must have shape .*; got \(0, 1\)"),
        (lambda: plotting.plot_learning_curves({}), "at least one curve"),
        (lambda: plotting.plot_learning_curves({"empty": []}), "at least one cost"),
        (
            lambda: plotting.plot_cost_surface(max, [1, 2], w_range=(0, 1), b_range=(0, 1)),
            r"path must have shape \(steps, 2\); got \(2,\)",
        ),
        (lambda: plotting.plot_building_blocks(0), "L must be a whole number from 1 to 6; got 0"),
        (lambda: plotting.plot_network([3]), r"at least two numbers; got \[3\]"),
        (
            lambda: plotting.plot_network([3, 0, 1]),
            r"layer_sizes\[1\] must be a whole number from 1 to 20; got 0",
        ),
        (
            lambda: plotting.plot_decision_boundary(lambda P: P[0], X, Y),
            r"must return shape \(1, 40401\) for points of shape \(2, 40401\); got \(40401,\)",
        ),
        (
            lambda: plotting.plot_hidden_units(W1, b1[:2], X, Y),
            r"b1 must have shape \(3, 1\); got \(2, 1\)",
        ),
        (lambda: plotting.plot_hidden_units(W1.T, b1, X, Y), r"W1 must have shape \(n_h, 2\)"),
        (
            lambda: plotting.plot_computation_graph(GRAPH[0], [("a", "K")]),
            r"edges must join nodes \['J', 'a'\]; got \['K'\]",
        ),
    ],
)
def test_a_wrong_call_says_so_and_makes_no_figure(call, message):
    with pytest.raises(ValueError, match=message):
        call()
    assert plt.get_fignums() == []


def test_no_more_than_twelve_mistakes_are_shown():
    pictures = np.repeat(PICTURES, 3, axis=0)
    ax = plotting.plot_misclassified(pictures, np.ones((1, 15)), np.zeros((1, 15)), CLASSES)
    assert len(texts(ax)) == 12
