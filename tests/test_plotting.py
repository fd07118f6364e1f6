import math
import os
import re
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.colors import to_rgba
from PIL import Image

from compare_figures import LIMIT, MATPLOTLIB, difference, drawn_by, largest_rms
from helpers import activations, plotting

HERE = Path(__file__).parent

PICTURES = np.random.RandomState(0).randint(0, 256, (5, 16, 16, 3)).astype(np.uint8)
ONES = np.ones((1, 5))
CLASSES = np.array([b"non-cat", b"cat"])
GRAPH = (
    {"a": (0, 0, "$a$", "5", "dJ/da = 2"), "J": (1, 0, "$J = 2a$", "10", "dJ/dJ = 1")},
    [("a", "J")],
)
X = np.array([[-1.0, -1.0, 1.0, 1.0], [-1.0, 1.0, -1.0, 1.0]])
Y = np.array([[0, 0, 1, 1]])
W1, b1 = np.array([[1.0, 0.0], [0.0, -2.0], [0.0, 0.0]]), np.array([[-0.5], [1.0], [1.0]])
TRIES = {"one": ([0.1, 1, 10], [1, 2, 3]), "other": ([0.2, 2], [3, 3])}
SCATTERED = {"one": ([1, 1, 1, 2, 2], [1, 2, 6, 4, 5]), "other": ([1, 2], [3, 3])}
KNOBS = {"rate": [0.01, 0.1, 1], "kind": ["b", "a", "b"], "same": [2, 2, 2], "score": [0.5, 0, 1]}
INTERVALS = {"first": (0.7, 0.6, 0.75), "second": (0.5, 0.5, 0.5)}
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
    "mistakes": lambda ax: plotting.plot_mistakes(X, Y, 1 - Y, ax=ax),
    "boundary": lambda ax: plotting.plot_decision_boundary(lambda P: P[:1] > 0, X, Y, ax),
    "output": lambda ax: plotting.plot_output(lambda P: P[:1], X, Y, limits=(-2, 2), ax=ax),
    "hidden units": lambda ax: plotting.plot_hidden_units(W1, b1, X, Y, ax=ax),
    "activation": lambda ax: plotting.plot_activation("tanh", np.tanh, np.cosh, ax=ax),
    "matrix product": lambda ax: plotting.plot_matrix_product(
        np.arange(6.0).reshape(2, 3), np.arange(-6.0, 6).reshape(3, 4), 1, 2, ax=ax
    ),
    "tree": lambda ax: plotting.plot_tree(3, "XOR", ax=ax),
    "network": lambda ax: plotting.plot_network([3, 4, 1], ax=ax),
    "blocks": lambda ax: plotting.plot_building_blocks(2, ax=ax),
    "tries": lambda ax: plotting.plot_tries(TRIES, xlabel="x", ylabel="y", log=True, ax=ax),
    "knobs": lambda ax: plotting.plot_knobs(KNOBS, log=["rate"], ax=ax),
    "intervals": lambda ax: plotting.plot_intervals(INTERVALS, xlabel="accuracy", ax=ax),
}


FIGURES = PLOTS | {
    "pictures in rows": lambda ax: plotting.plot_pictures(PICTURES, columns=2, ax=ax),
    "misclassified by name": lambda ax: plotting.plot_misclassified(
        PICTURES, ONES, 1 - ONES, CLASSES, A=0.1 * ONES, names=list("abcde"), ax=ax
    ),
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
    "output with a bar": lambda ax: plotting.plot_output(
        lambda P: P[:1], X, Y, limits=(-2, 2), bar="$a^{[1]}_2$", ax=ax
    ),
    "tries with medians": lambda ax: plotting.plot_tries(SCATTERED, medians=True, ax=ax),
    "three blocks": lambda ax: plotting.plot_building_blocks(3, ax=ax),
}


@pytest.mark.parametrize("name", FIGURES)
def test_a_plot_looks_as_it_did(name, tmp_path):
    """After a change that is meant: UPDATE_PLOTS=1, and look at the new pictures in tests/plots."""
    kept = HERE / "plots" / f"{name.replace(' ', '_')}.png"
    new = kept if os.environ.get("UPDATE_PLOTS") else tmp_path / kept.name
    with plt.style.context("helpers.course"):
        ax = FIGURES[name](None)  # without axes: makes one figure
        assert plt.get_fignums() == [ax.figure.number]
        assert ax.figure.axes == [ax]
        ax.figure.savefig(new, dpi=60)
    with Image.open(kept) as expected, Image.open(new) as actual:
        if drawn_by(expected) != MATPLOTLIB:
            pytest.skip(f"drawn by matplotlib {drawn_by(expected)}")
        assert actual.size == expected.size
        off = difference(expected.convert("RGBA"), actual.convert("RGBA"))
        assert largest_rms(off) <= LIMIT, f"{new} differs from {kept}"


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
    assert texts(ax) == ["said non-cat,\nis cat", "said cat,\nis non-cat", "said non-cat,\nis cat"]
    np.testing.assert_array_equal(ax.images[0].get_array()[7:23, 17:33], PICTURES[2])
    ax = plotting.plot_misclassified(PICTURES, Y, Y_prediction, CLASSES, most=1)
    assert texts(ax) == ["said non-cat,\nis cat"]
    A, names = np.array([[0.1, 0.2, 0.83, 0.9, 0.4]]), ["dog", "cat", "boat", "cat", "cat"]
    ax = plotting.plot_misclassified(PICTURES, Y, Y_prediction, CLASSES, A=A, names=names)
    assert texts(ax)[:2] == ["said non-cat,\nis cat (0.20)", "said cat,\nis boat (0.83)"]
    assert texts(plotting.plot_misclassified(PICTURES, Y, Y, CLASSES)) == ["no mistakes"]


def test_weights_are_summed_over_the_colours_of_a_pixel():
    w = np.zeros((12, 1))
    w[1], w[2], w[11] = 2.0, 1.5, -1.0
    image = plotting.plot_weights(w).images[0]
    np.testing.assert_array_equal(image.get_array(), [[3.5, 0], [0, -1]])
    assert image.get_clim() == (-3.5, 3.5)
    for value, colour in ((3.5, plotting.BLUE), (0, "white"), (-3.5, plotting.ORANGE)):
        np.testing.assert_allclose(image.to_rgba(value), to_rgba(colour), atol=0.01)
    nothing = plotting.plot_weights(0 * w).images[0]
    np.testing.assert_array_equal(nothing.get_array(), 0)
    assert nothing.get_clim() == (-1, 1)


def test_a_bar_beside_the_weights_may_be_left_out():
    assert len(plotting.plot_weights(np.ones(12)).child_axes) == 1
    assert plotting.plot_weights(np.ones(12), bar=False).child_axes == []


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
    lowest, path, start, end = ax.lines
    np.testing.assert_allclose(lowest.get_xydata(), [[0, 0]], atol=1e-12)
    np.testing.assert_array_equal(ax.collections[-1].get_offsets(), [[2, 1], [1, 0.5], [0, 0]])
    assert (np.diff(ax.collections[-1].get_alpha()) > 0).all()
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


def test_points_are_orange_circles_and_blue_triangles():
    ax = plotting.plot_points(X, Y)
    orange, blue = ax.collections
    np.testing.assert_array_equal(orange.get_offsets(), X.T[:2])
    np.testing.assert_array_equal(blue.get_offsets(), X.T[2:])
    assert to_rgba(plotting.ORANGE) == tuple(orange.get_facecolor()[0])
    assert to_rgba(plotting.BLUE) == tuple(blue.get_facecolor()[0])
    assert len(orange.get_paths()[0]) != len(blue.get_paths()[0])  # the marker's shape
    assert (ax.get_xlabel(), ax.get_ylabel()) == ("$x_1$", "$x_2$")
    assert [text.get_text() for text in ax.legend().get_texts()] == ["label 0", "label 1"]


def test_mistakes_are_ringed_and_nothing_else():
    ax = plotting.plot_mistakes(X, Y, np.array([[0, 1, 1, 0]]))
    (rings,) = ax.collections
    np.testing.assert_array_equal(rings.get_offsets(), X.T[[1, 3]])
    assert not rings.get_facecolor().size
    assert not plotting.plot_mistakes(X, Y, Y).collections[0].get_offsets().size


def shade(ax, x, y):
    """The colour at a place of a drawn figure, with the points taken away."""
    for collection in ax.collections[-2:]:
        collection.set_visible(False)
    ax.figure.canvas.draw()
    column, row = ax.transData.transform((x, y)).round().astype(int)
    return np.asarray(ax.figure.canvas.buffer_rgba())[-row, column, :3].astype(int)


def test_a_decision_boundary_is_orange_where_the_label_is_0_and_blue_where_it_is_1():
    seen = []

    def predict(P):
        seen.append(P.shape)
        return (P[1:] > 0.25).astype(int)  # blue above, orange below

    ax = plotting.plot_decision_boundary(predict, X, Y)
    assert seen == [(2, 201 * 201)]
    orange, blue = shade(ax, 0.5, -0.5), shade(ax, -0.5, 1.0)
    assert orange[0] > orange[2]
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


def test_a_bar_beside_an_output_says_what_the_colours_mean():
    ax = plotting.plot_output(lambda P: P[:1], X, Y, limits=(-2, 2), bar="activation")
    (bar,) = ax.child_axes
    assert bar.get_ylabel() == "activation"
    assert bar.get_ylim() == (-2, 2)
    assert ax.get_position().x1 < bar.get_position().x0
    assert plotting.plot_output(lambda P: P[:1], X, Y, limits=(-2, 2)).child_axes == []


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
        assert np.hypot(*place) > np.hypot(*X).max()  # beside the points, not on them
        assert ax.get_xlim()[0] < place[0] < ax.get_xlim()[1]
        assert ax.get_ylim()[0] < place[1] < ax.get_ylim()[1]


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


def test_a_matrix_product_marks_the_row_the_column_and_where_they_meet():
    A, B = np.array([[1.0, 2, 3], [4, 5, -6]]), np.array([[1.0, 0], [0, 1], [2, 0.5]])
    ax = plotting.plot_matrix_product(A, B, 1, 0)
    words = texts(ax)
    assert words[-1] == "4 · 1 + 5 · 0 + -6 · 2 = -8"
    numbers = [*A.ravel(), *B.ravel(), *(A @ B).ravel()]
    assert words[: len(numbers)] == [f"{number:g}" for number in numbers]
    colours = [box.get_facecolor() for box in ax.patches]
    marked = [k for k, colour in enumerate(colours) if colour != to_rgba("white")]
    assert marked == [3, 4, 5, 6, 8, 10, 14]  # row 1 of A, column 0 of B, one entry of A B
    assert colours[14] not in colours[:14]


def test_tries_have_a_colour_and_a_marker_for_each_group():
    ax = plotting.plot_tries(TRIES, log=True)
    first, second = ax.lines
    assert (first.get_marker(), second.get_marker()) == ("o", "^")
    assert first.get_color() != second.get_color()
    np.testing.assert_array_equal(second.get_xydata(), [[0.2, 3], [2, 3]])
    assert ax.get_xscale() == "log"
    assert [t.get_text() for t in ax.get_legend().get_texts()] == ["one", "other"]


def test_medians_are_those_of_the_points_with_the_same_x():
    ax = plotting.plot_tries(SCATTERED, medians=True)
    lines = [line.get_xydata().tolist() for line in ax.lines if line.get_linestyle() == "-"]
    assert lines == [[[1, 2], [2, 4.5]], [[1, 3], [2, 3]]]
    assert [text.get_text() for text in ax.get_legend().texts] == ["one", "other"]


def test_a_tree_has_a_box_less_than_inputs_and_each_stands_above_its_two():
    ax = plotting.plot_tree(3, "XOR")
    boxes = [text.get_position() for text in ax.texts if text.get_text() == "XOR"]
    assert len(boxes) == 7
    assert texts(ax)[:8] == [f"$x_{{{k}}}$" for k in range(1, 9)]
    places = {text.get_position()[0]: text.get_position()[1] for text in ax.texts}
    for line in ax.lines:
        (below, _), (above, _) = line.get_xydata()
        assert places[above] == places[below] + 1
    assert len(ax.lines) == 14


def test_settings_are_lines_from_knob_to_knob_and_the_best_is_blue():
    ax = plotting.plot_knobs(KNOBS, log=["rate"])
    assert [label.get_text() for label in ax.get_xticklabels()] == list(KNOBS)
    lines = {
        tuple(np.round(line.get_ydata(), 12)): line
        for line in ax.lines
        if len(line.get_xdata()) == 4
    }
    assert lines.keys() == {(0, 1, 0.5, 0.5), (0.5, 0, 0.5, 0), (1, 1, 0.5, 1)}
    assert [h for h, line in lines.items() if line.get_color() == plotting.BLUE] == [(1, 1, 0.5, 1)]
    assert {"0.01", "1", "a", "b", "2", "0"} <= set(texts(ax))


def test_an_interval_runs_from_low_to_high_with_its_middle():
    ax = plotting.plot_intervals(INTERVALS)
    bar, middle, *_ = ax.lines
    np.testing.assert_array_equal(bar.get_xydata(), [[0.6, 0], [0.75, 0]])
    np.testing.assert_array_equal(middle.get_xydata(), [[0.7, 0]])
    assert [label.get_text() for label in ax.get_yticklabels()] == ["first", "second"]


def test_building_blocks_name_what_goes_in_and_out_of_each_layer():
    words = texts(plotting.plot_building_blocks(3))
    for l in (1, 2, 3):
        assert f"$W^{{[{l}]}}, b^{{[{l}]}}$\nforward" in words
        assert f"$W^{{[{l}]}}, dz^{{[{l}]}}$\nbackward" in words
        assert f"cache $a^{{[{l - 1}]}}, z^{{[{l}]}}$" in words
        assert f"$dW^{{[{l}]}}, db^{{[{l}]}}$" in words
        assert f"$a^{{[{l}]}}$" + (r" $= \hat y$" if l == 3 else "") in words
        assert f"$da^{{[{l}]}}$" in words
    assert "$da^{[0]}$" in words


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (
            lambda: plotting.plot_tries({"a": ([1, 2], [1])}),
            "tries['a'] must hold as many x as y; got 2 and 1.",
        ),
        (
            lambda: plotting.plot_tries({"a": ([0, 2], [1, 1])}, log=True),
            "With log, tries must hold positive x; got 0.",
        ),
        (
            lambda: plotting.plot_knobs({"a": [1, 2], "b": ["x"]}),
            "knobs['b'] must hold 2 values; got 1.",
        ),
        (
            lambda: plotting.plot_knobs({"a": [0, 2]}, log=["a"]),
            "log must name knobs of positive numbers; got 'a'.",
        ),
        (
            lambda: plotting.plot_intervals({"a": (1, 2, 3)}),
            "intervals['a'] must be (middle, low, high), where low <= middle <= high; "
            "got (1, 2, 3).",
        ),
        (
            lambda: plotting.plot_pictures(PICTURES[0]),
            "pictures must have shape (k, num_px, num_px, 3); got (16, 16, 3).",
        ),
        (
            lambda: plotting.plot_pictures(PICTURES * 1.0),
            "pictures must hold integers from 0 to 255, or floats from 0 to 1; "
            "got float64 from 0 to 255.",
        ),
        (
            lambda: plotting.plot_pictures(PICTURES.astype("int16") + 1),
            "pictures must hold integers from 0 to 255, or floats from 0 to 1; "
            "got int16 from 1 to 256.",
        ),
        (
            lambda: plotting.plot_pictures(PICTURES[:1] * 0 / 255 - 0.5),
            "pictures must hold integers from 0 to 255, or floats from 0 to 1; "
            "got float64 from -0.5 to -0.5.",
        ),
        (
            lambda: plotting.plot_pictures(PICTURES, ["a"]),
            "titles must hold 5 strings to match pictures of shape (5, 16, 16, 3); got 1.",
        ),
        (
            lambda: plotting.plot_pictures(PICTURES, columns=0),
            "columns must be an integer >= 1; got 0.",
        ),
        (
            lambda: plotting.plot_misclassified(PICTURES, np.ones(5), np.ones((1, 5)), CLASSES),
            "Y must have shape (1, 5) to match pictures of shape (5, 16, 16, 3); got (5,). "
            "Try Y.reshape(1, 5).",
        ),
        (
            lambda: plotting.plot_misclassified(PICTURES, ONES, np.ones(5), CLASSES),
            "Y_prediction must have shape (1, 5) to match pictures of shape (5, 16, 16, 3); "
            "got (5,). Try Y_prediction.reshape(1, 5).",
        ),
        (
            lambda: plotting.plot_misclassified(PICTURES, ONES, ONES, CLASSES, most=-1),
            "most must be an integer >= 1; got -1.",
        ),
        (
            lambda: plotting.plot_weights(np.zeros((13, 1))),
            "w must have shape (num_px * num_px * 3, 1) for an integer num_px; got (13, 1).",
        ),
        (
            lambda: plotting.plot_weights(np.zeros((2, 6))),
            "w must have shape (num_px * num_px * 3, 1) for an integer num_px; got (2, 6).",
        ),
        (
            lambda: plotting.plot_learning_curves({"a": np.array([1, np.nan])}),
            "curves['a'] must hold numbers up to 1e+12 in size; got nan.",
        ),
        (
            lambda: plotting.plot_learning_curves({}),
            "curves must hold at least one curve; got an empty dict.",
        ),
        (
            lambda: plotting.plot_learning_curves({"empty": []}),
            "curves['empty'] must be a list of numbers, at least one; got shape (0,).",
        ),
        (
            lambda: plotting.plot_learning_curves({"_": [1]}),
            "A label of curves must not be empty or begin with _, which hides it from the legend; "
            "got '_'.",
        ),
        (
            lambda: plotting.plot_cost_surface(max, [[1, 2], [3]], w_range=(0, 1), b_range=(0, 1)),
            "path[1] must be a list of 2 numbers; got shape (1,).",
        ),
        (
            lambda: plotting.plot_cost_surface(max, [(1, 2)], w_range=(1, 0), b_range=(0, 1)),
            "w_range must be (low, high) with low < high; got (1, 0).",
        ),
        (
            lambda: plotting.plot_cost_surface(
                lambda w, b: math.nan, [(1, 2)], w_range=(0, 1), b_range=(-1, 1)
            ),
            "What cost returned for w = 0 and b = -1 must be a finite number; got nan.",
        ),
        (
            lambda: plotting.plot_building_blocks(0),
            "L must be an integer from 1 to 6; got 0.",
        ),
        (
            lambda: plotting.plot_matrix_product(np.eye(2), np.ones((2, 3)), 2, 0),
            "row must be below 2, the rows of left; got 2.",
        ),
        (
            lambda: plotting.plot_matrix_product(np.eye(2), np.ones((2, 3)), 0, 3),
            "column must be below 3, the columns of right; got 3.",
        ),
        (
            lambda: plotting.plot_matrix_product(np.eye(2), np.ones((3, 2)), 0, 0),
            "right must have shape (k, p), where k = 2 as in left of shape (2, 2); got (3, 2).",
        ),
        (
            lambda: plotting.plot_network([3]),
            "layer_sizes must hold from 2 to 20 integers; got 1.",
        ),
        (
            lambda: plotting.plot_network([10**9] * 21),
            "layer_sizes must hold from 2 to 20 integers; got 21.",
        ),
        (
            lambda: plotting.plot_network([3, 0, 1]),
            "layer_sizes[1] must be an integer from 1 to 20; got 0.",
        ),
        (
            lambda: plotting.plot_points(1e13 * X, Y),
            "X must hold numbers up to 1e+12 in size; got 1e+13.",
        ),
        (
            lambda: plotting.plot_decision_boundary(lambda P: P[0], X, Y),
            "What predict returned must have shape (1, 40401) to match points of shape "
            "(2, 40401); got (40401,).",
        ),
        (
            lambda: plotting.plot_decision_boundary(lambda P: 0 * P[:1] + 0.7, X, Y),
            "What predict returned must hold only the labels 0 and 1; got 0.7.",
        ),
        (
            lambda: plotting.plot_output(lambda P: P[:1], X, Y, limits=(-2, 1)),
            "What output returned must lie within limits, from -2 to 1; got -1.5 to 1.5.",
        ),
        (
            lambda: plotting.plot_output(lambda P: P[:1], X, Y, limits=(-1, 2)),
            "What output returned must lie within limits, from -1 to 2; got -1.5 to 1.5.",
        ),
        (
            lambda: plotting.plot_activation("steep", lambda z: 1e13 * z, np.cosh),
            "What g returned must hold numbers up to 1e+12 in size; got 5e+13.",
        ),
        (
            lambda: plotting.plot_activation("one", lambda z: z, lambda z: np.ones(3)),
            "What g_derivative returned must have shape (1, n), where n = 501 as in points of "
            "shape (1, 501); got (3,).",
        ),
        (
            lambda: plotting.plot_hidden_units(W1, b1[:2], X, Y),
            "b1 must have shape (n_h, 1), where n_h = 3 as in W1 of shape (3, 2); got (2, 1).",
        ),
        (
            lambda: plotting.plot_computation_graph({"a": (0, 0, "", "", "")}, [("a", "K")]),
            "edges must join nodes ['a']; got ['K'].",
        ),
        (
            lambda: plotting.plot_computation_graph({"a": (0, 0, "$a", "$\\sqr$", "")}, []),
            "nodes['a'][3] is a formula that Matplotlib cannot read: $\\sqr$",
        ),
    ],
)
def test_a_wrong_call_says_what_was_wrong(call, message):
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        call()
    assert plt.get_fignums() == []


def test_dark_pictures_are_shown_in_full_light():
    dark = PICTURES // 2
    sheet = plotting.plot_pictures(dark).images[0].get_array()
    np.testing.assert_array_equal(sheet[1:17, 0:16], (dark[0] * (255 / 127)).round())
    black = plotting.plot_pictures(0 * PICTURES[:1]).images[0].get_array()
    assert not black[1:17, 0:16].any()


def test_pictures_are_drawn_alike_in_every_way_of_counting_brightness():
    sheet = plotting.plot_pictures(PICTURES).images[0].get_array()
    for same in (PICTURES / 255, (PICTURES / 255).astype("float16"), PICTURES.astype(int)):
        np.testing.assert_array_equal(plotting.plot_pictures(same).images[0].get_array(), sheet)
    mask = plotting.plot_pictures(PICTURES > 127).images[0].get_array()
    assert set(np.unique(mask)) == {0, 255}


def test_names_are_strings_or_bytes():
    for classes in (CLASSES, CLASSES.tolist(), ["non-cat", "cat"], CLASSES.astype(str)):
        ax = plotting.plot_misclassified(PICTURES, ONES, 1 - ONES, classes)
        assert texts(ax) == ["said non-cat,\nis cat"] * 5
    ax = plotting.plot_pictures(PICTURES[:2], ["Käse".encode(), b"\xff"])
    assert texts(ax) == ["Käse", "\\xff"]


def test_weights_may_be_a_row_and_of_any_size():
    w = np.linspace(-1, 1, 12)
    image = plotting.plot_weights(w[:, np.newaxis]).images[0].get_array()
    for same in (w, w[np.newaxis]):
        np.testing.assert_allclose(plotting.plot_weights(same).images[0].get_array(), image)
    for size in (1e12, 1e-300):
        scaled = plotting.plot_weights(size * w).images[0]
        np.testing.assert_allclose(scaled.get_array() / size, image)
        scaled.figure.canvas.draw()


def test_negative_costs_are_in_sight():
    ax = plotting.plot_learning_curves({"down": [1, -2], 0.1: [1]})
    assert ax.get_ylim()[0] < -2
    assert [text.get_text() for text in ax.get_legend().get_texts()] == ["down", "0.1"]


@pytest.mark.parametrize("height", [-4.0, 0.0, 1e12, -1e12])
def test_a_cost_that_is_the_same_everywhere_is_one_colour(height):
    ax = plotting.plot_cost_surface(lambda w, b: height, [(0, 0)], w_range=(-1, 1), b_range=(-1, 1))
    plain, _ = ax.collections  # and the path
    (shape,) = plain.get_paths()
    np.testing.assert_array_equal(shape.get_extents().extents, [-1, -1, 1, 1])


def test_a_negative_cost_surface_has_every_height():
    def cost(w, b):
        return np.array(w**2 + b**2 - 7)  # an array without dimensions is a number

    ax = plotting.plot_cost_surface(cost, [(0, 0)], w_range=(-1, 1), b_range=(-1, 1))
    filled, lines, _ = ax.collections
    for levels in (filled.levels, lines.levels):
        assert (levels[0], levels[-1]) == (-7, -5)
        assert len(levels) == 11
        assert (np.diff(levels, 2) > 0).all()  # closer together at the bottom


def test_integers_as_weights_make_the_same_lines():
    expected = plotting.plot_hidden_units(W1, np.ceil(b1), X, Y).lines
    lines = plotting.plot_hidden_units(W1.astype(int), np.ceil(b1).astype(int), X, Y).lines
    for one, other in zip(lines, expected, strict=True):
        np.testing.assert_array_equal(one.get_xy1(), other.get_xy1())
        np.testing.assert_array_equal(one.get_xy2(), other.get_xy2())


def test_a_unit_far_from_the_points_does_not_move_the_figure():
    far = np.array([[-100.0], [1e300], [0.0]])
    assert not plotting.plot_hidden_units(np.zeros((3, 2)), far, X, Y).lines
    ax = plotting.plot_hidden_units(np.array([[1.0, 0.0]] * 3), far, X, Y)
    assert len(ax.lines) == 2
    with plt.style.context("helpers.course"):
        ax = plotting.plot_hidden_units(np.array([[1.0, 0.0]] * 3), far, X, Y)
        ax.figure.canvas.draw()
        near = plotting.plot_points(X, Y)
        near.figure.canvas.draw()
    assert ax.get_position().width == pytest.approx(near.get_position().width, abs=0.02)


def test_rounding_beyond_the_limits_is_forgiven():
    ax = plotting.plot_output(lambda P: np.full((1, P.shape[1]), 1 + 1e-12), X, Y)
    colour = shade(ax, 0.5, 0.5)
    assert colour[2] > colour[0]


def test_a_function_that_is_handed_over_cannot_move_the_plane():
    def output(P):
        P -= 100
        return np.full((1, P.shape[1]), 0.5)

    def g(z):
        z *= 0
        return z

    plotting.plot_output(output, X, Y)
    z = plotting.plot_activation("none", g, g).lines[0].get_xdata()
    np.testing.assert_array_equal(z, np.linspace(-5, 5, 501))


def test_a_function_that_is_handed_over_warns_as_everywhere_else():
    def output(P):
        return 0.5 + 0 / np.zeros((1, P.shape[1]))

    with (
        pytest.warns(RuntimeWarning, match="invalid value"),
        pytest.raises(ValueError, match="NaN"),
    ):
        plotting.plot_output(output, X, Y)


def test_a_dollar_alone_in_its_line_begins_no_formula():
    titles = ["$\\sqr\n$"] * 5
    assert texts(plotting.plot_pictures(PICTURES, titles)) == titles


def test_layer_sizes_may_be_an_array():
    assert texts(plotting.plot_network(np.array([2, 1]))) == texts(plotting.plot_network((2, 1)))


def test_no_figure_is_too_large_to_be_drawn():
    pictures = np.zeros((700, 1, 1, 3), np.uint8)
    assert plotting.plot_pictures(pictures, columns=1).figure.get_size_inches().max() == 50
    nodes = {"a": (0, 0, "a", "", ""), "b": (1000, 0, "b", "", "")}
    assert plotting.plot_computation_graph(nodes, []).figure.get_size_inches().max() == 50


def test_no_more_than_twelve_mistakes_are_shown():
    pictures = np.repeat(PICTURES, 3, axis=0)
    ax = plotting.plot_misclassified(pictures, np.ones((1, 15)), np.zeros((1, 15)), CLASSES)
    assert len(texts(ax)) == 12
