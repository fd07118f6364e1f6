import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.colors import to_rgba

from helpers import activations, plotting

PICTURES = np.random.RandomState(0).randint(0, 256, (5, 16, 16, 3)).astype(np.uint8)
CLASSES = np.array([b"non-cat", b"cat"])
GRAPH = (
    {"a": (0, 0, "$a$", "5", "dJ/da = 2"), "J": (1, 0, "$J = 2a$", "10", "dJ/dJ = 1")},
    [("a", "J")],
)
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
}


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


def test_the_source_shown_is_the_source_that_runs():
    shown = plotting.show_source(activations.sigmoid).data
    assert shown.startswith("```python\ndef sigmoid(z):\n")
    assert shown.endswith("\n```")
    code = {}
    exec("import numpy as np\n" + shown.removeprefix("```python\n").removesuffix("```"), code)
    assert code["sigmoid"](0.3) == activations.sigmoid(0.3)
