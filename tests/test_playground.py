"""The playground without a browser: what it learns, what it draws, what its controls do."""

import io
import re
import threading
import tracemalloc
from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from PIL import Image

from helpers import activations, datasets, deep, playground
from helpers.playground import drawing, points
from helpers.playground.experiments import EXPERIMENTS
from helpers.playground.training import ACTIVATIONS, LONGEST, OWN, STARTS, Settings, Training
from helpers.playground.widgets import RATES, VIEW

NETWORKS = [(), (1,), (4, 4), (8, 8, 8, 8), (8, 1, 8)]


@pytest.fixture
def desk():
    return playground.show()


def play(desk, pictures):
    """As the page does: ask for one picture after the other."""
    for k in range(pictures):
        desk._hear(desk.screen, {"next": desk.screen.answered + k + 1}, [])


# Points


@pytest.mark.parametrize("kind", points.KINDS)
def test_points_lie_in_the_plane_and_are_those_of_their_seed(kind):
    X, Y = points.make(kind, 100, 0.1, 1)
    assert X.shape == (2, 100)
    assert set(np.unique(Y)) == {0, 1}
    assert 0.3 < Y.mean() < 0.7
    assert np.abs(X).max() == pytest.approx(0.9 * points.REACH)
    np.testing.assert_equal(points.make(kind, 100, 0.1, 1), (X, Y))
    assert not np.array_equal(points.make(kind, 100, 0.1, 2)[0], X)
    assert not np.array_equal(points.make(kind, 100, 0.2, 1)[0], X)


def test_the_flower_is_the_course_s_own():
    X, Y = points.make("flower", 400, 0.0, 1)
    flower, labels = datasets.load_planar_dataset(1)
    expected = np.vstack([points.fit(flower), labels])
    np.testing.assert_allclose(
        np.unique(np.vstack([X, Y]), axis=1), np.unique(expected, axis=1), atol=1e-12
    )


# Learning


def test_the_default_is_what_the_notebook_says():
    s = Settings()
    assert (s.data, s.n, s.hidden, s.activation) == ("flower", 200, (4, 4), "tanh")
    training = Training(s)
    assert training.X.shape == (2, 140)
    assert training.fresh[0].shape == (2, 60)


@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_steps_are_those_of_deep(activation):
    settings = Settings(activation=activation, rate=0.1)
    training = Training(settings)
    expected, _ = deep.gradient_descent(
        training.X, training.Y, training.parameters, 0.1, 7, hidden_activation=activation
    )
    training.step(3)
    training.step(4)
    assert training.iteration == 7
    for name, value in expected.items():
        np.testing.assert_array_equal(training.parameters[name], value)


@pytest.mark.parametrize("hidden", NETWORKS)
def test_the_view_agrees_with_deep(hidden):
    training = Training(Settings(hidden=hidden, seed=3))
    training.step(20)
    view = training.look()
    AL, caches = deep.L_model_forward(training.X, training.parameters, "tanh")
    grads = deep.L_model_backward(AL, training.Y, caches, "tanh")
    cost = deep.compute_cost(AL, training.Y)
    right = deep.accuracy(training.parameters, training.X, training.Y, "tanh")
    assert (view.costs[0], view.right[0]) == (cost, right)
    for l, slope in enumerate(view.slopes, start=1):
        assert slope == pytest.approx(np.linalg.norm(grads[f"dW{l}"]) / grads[f"dW{l}"].size ** 0.5)
    assert [len(maps) for maps in view.maps] == [*hidden, 1]
    _, _, wrong, fresh = view.points
    assert fresh.sum() == training.fresh[0].shape[1]
    assert 1 - wrong[~fresh].mean() == pytest.approx(right)
    # The upper left corner of the last map is the output at (-3, 3).
    corner, _ = deep.L_model_forward(np.array([[-3.0], [3.0]]), training.parameters, "tanh")
    assert view.maps[-1][0, 0, 0] == pytest.approx(corner.item())


@pytest.mark.parametrize("start", STARTS)
def test_weights_start_with_the_spread_that_the_control_names(start):
    training = Training(Settings(hidden=(8, 8, 8, 8), start=start))
    weights = [value for name, value in training.parameters.items() if name[0] == "W"]
    expected = {"zeros": 0, "small (0.01)": 0.01, "√(1/n)": 8**-0.5, "√(2/n)": 0.5}
    assert np.std(np.hstack(weights[1:4])) == pytest.approx(expected.get(start, 10), rel=0.15)


def test_dead_units_and_saturated_activations_are_counted():
    training = Training(Settings(hidden=(2,), activation="relu"))
    training.parameters["b1"] = np.array([[-100.0], [100.0]])
    assert training.look().dead[0].tolist() == [True, False]
    assert training.look().saturated == [0]
    for activation, z in (("tanh", 2.66), ("sigmoid", 5.32)):  # |a| passes 0.99 of its range
        for shift, share in ((-0.05, 0), (0.05, 1)):
            other = Training(Settings(hidden=(2,), activation=activation, start="zeros"))
            other.parameters["b1"] = np.array([[z + shift], [-z - shift]])
            assert other.look().saturated == [share]


def test_costs_are_remembered_from_the_first_to_the_last_and_never_too_many(monkeypatch):
    assert LONGEST == 400
    monkeypatch.setattr("helpers.playground.training.LONGEST", 40)
    training = Training(Settings(hidden=()))
    for _ in range(90):
        training.step(1)
        view = training.look()
        assert len(view.history) <= 40
        assert view.history[-1] == (view.iteration, *view.costs)
    assert view.history[0][0] == 1
    assert all(a[0] < b[0] for a, b in pairwise(view.history))


def test_training_that_diverges_says_so_and_stays_where_it_was():
    training = Training(Settings(activation="linear", rate=100.0, hidden=(8, 8, 8, 8)))
    before = training.parameters
    with pytest.raises(ValueError, match=r"^Training diverged .* smaller learning rate"):
        training.step(1000)
    assert training.parameters is before
    assert training.iteration == 0


def own_forward(A_prev, W, b, activation):
    own_forward.calls += 1
    Z = W @ A_prev + b
    return getattr(activations, activation)(Z), ((A_prev, W, b), Z)


def own_backward(dA, cache, activation):
    own_backward.calls += 1
    (A_prev, W, _), Z = cache
    dZ, m = dA * getattr(activations, f"{activation}_derivative")(Z), A_prev.shape[1]
    return W.T @ dZ, dZ @ A_prev.T / m, dZ.sum(axis=1, keepdims=True) / m


def test_a_reader_s_own_functions_do_the_learning():
    own_forward.calls = own_backward.calls = 0
    ours = vars(deep)["linear_activation_forward"], vars(deep)["linear_activation_backward"]
    training, expected = Training(forward=own_forward, backward=own_backward), Training()
    training.step(5)
    expected.step(5)
    assert (own_forward.calls, own_backward.calls) == (15, 10)
    for name, value in expected.parameters.items():
        np.testing.assert_allclose(training.parameters[name], value, rtol=1e-12)
    assert (deep.linear_activation_forward, deep.linear_activation_backward) == ours


def test_messages_that_come_in_several_threads_are_done_one_after_the_other(desk):
    """As JupyterLab sends them: each kind of message may have a thread of its own."""
    desk.run.value = True
    plays = [threading.Thread(target=play, args=(desk, 10)) for _ in range(2)]
    sets = [threading.Thread(target=desk.set, args=(s,)) for s in EXPERIMENTS.values()]
    for thread in [*plays, *sets]:
        thread.start()
    for thread in [*plays, *sets]:
        thread.join()
    assert not desk.screen.running
    assert desk.training.settings == desk.settings
    assert desk.settings in EXPERIMENTS.values()
    assert desk.screen.words.startswith("Iteration 0.")


def test_a_mistake_in_an_own_function_is_told_in_the_page():
    desk = playground.show(forward=lambda A_prev, W, b, activation: W @ A_prev + b)
    assert "must return (A, cache)" in desk.screen.words
    desk = playground.show(backward=lambda dA, cache, activation: 1 / 0)
    assert desk.screen.words == "division by zero"
    desk.run.value = True
    play(desk, 1)
    assert not desk.screen.running


# Drawing


@pytest.mark.parametrize("hidden", NETWORKS)
@pytest.mark.parametrize("activation", ACTIVATIONS)
def test_every_network_is_drawn_and_no_unit_lies_on_another(hidden, activation):
    view = Training(Settings(hidden=hidden, activation=activation)).look()
    sizes = [(580, 440), (330, 330), (330, 110)]
    drawings = [drawing.network(view), drawing.plane(view), drawing.curves(view)]
    assert [each.size for each in drawings] == sizes
    assert drawing.whole(view).size == (910, 464)
    side, centres = drawing.arranged([2, *hidden, 1])
    for layer in centres:
        assert all(below[1] - above[1] > side for above, below in pairwise(layer))
        assert side / 2 + 20 < layer[0][1]
        assert layer[-1][1] + side / 2 < 440 - 36
    assert centres[1][0][0] - centres[0][0][0] > 1.5 * side


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"data": "cirles"}, "data must be one of flower, circles, "),
        ({"n": 5}, "n must be an integer from 10 to 400; got 5."),
        ({"noise": -0.1}, "noise must be from 0 to 0.6; got -0.1."),
        ({"fresh": 1.0}, "fresh must be from 0 to 0.9; got 1.0."),
        ({"hidden": (4,) * 5}, "hidden must hold at most four integers; got (4, 4, 4, 4, 4)."),
        ({"hidden": (20,)}, "hidden[0] must be at most 8; got 20."),
        ({"activation": "selu"}, "activation must be one of tanh, "),
        ({"rate": -1.0}, "rate must be positive; got -1."),
        ({"start": "big"}, "start must be one of zeros, "),
        ({"seed": -1}, "seed must be an integer from 0 to 999; got -1."),
    ],
)
def test_what_no_control_could_say_is_refused(wrong, message):
    with pytest.raises(ValueError, match=re.escape(message)):
        Settings(**wrong)


def test_what_is_refused_leaves_the_playground_as_it_was(desk):
    before = desk.settings
    with pytest.raises(ValueError, match=r"rate must be one of 0.001, .*; got 0.5."):
        desk.set(Settings(rate=0.5, noise=0.2))
    assert desk.settings == before
    with pytest.raises(TypeError, match=re.escape("hidden must be a tuple of integers; got [4].")):
        Settings(hidden=[4])
    with pytest.raises(ValueError, match="data is 'your own points', but"):
        playground.still(10, Settings(data=OWN))


def test_maps_are_orange_below_zero_and_blue_above_with_a_line_between():
    values = np.tile(np.linspace(-1, 1, 300), (300, 1))
    pixels = np.array(drawing.coloured(values, boundary=True))
    assert tuple(pixels[0, 0]) == (0xF0, 0xB4, 0x8C)
    assert tuple(pixels[0, -1]) == (0x8C, 0xBE, 0xDC)
    assert [k for k in range(300) if not pixels[7, k].any()] == [149]


def test_lines_are_as_thick_as_their_weights_and_of_the_colour_of_their_sign():
    def inked(weight, colour):
        training = Training(Settings(hidden=(), start="zeros"))
        training.parameters["W1"] = np.array([[weight, 0.0]])
        pixels = np.array(drawing.network(training.look()), int)
        return (np.abs(pixels - colour).sum(axis=2) < 60).sum()

    blue, orange = (0x00, 0x72, 0xB2), (0xD5, 0x5E, 0x00)
    amounts = [inked(weight, blue) for weight in (0, 1, 2, 4)]
    assert amounts[0] == 0
    assert amounts[1] < 0.7 * amounts[2] < 0.5 * amounts[3]
    assert inked(-2.0, orange) == pytest.approx(amounts[2], rel=0.1)
    assert inked(-2.0, blue) == 0


def test_dead_units_are_crossed_out():
    training = Training(Settings(hidden=(2,), activation="relu"))
    alive = np.array(drawing.network(training.look()), int)
    training.parameters["b1"] = np.array([[-100.0], [0.0]])
    view = training.look()
    (x, y), (x_other, y_other) = drawing.arranged([2, 2, 1])[1][1]
    pixels = np.array(drawing.network(view), int)
    assert pixels[y, x].tolist() == [0x55] * 3
    assert pixels[y_other, x_other].tolist() != [0x55] * 3
    assert alive[y, x].tolist() != [0x55] * 3


def test_wrong_points_have_a_ring_and_fresh_ones_are_hollow():
    plain, ringed = (np.array(drawing.marker(True, False, wrong)) for wrong in (False, True))
    black = (ringed[..., :3].max(axis=2) < 40) & (ringed[..., 3] > 200)
    assert black.sum() > 20
    assert ((plain[..., :3].max(axis=2) < 40) & (plain[..., 3] > 200)).sum() == 0
    for is_blue in (False, True):
        full, hollow = (drawing.marker(is_blue, fresh, False) for fresh in (False, True))
        assert full.getpixel((8, 8))[:3] != (255, 255, 255)
        assert hollow.getpixel((8, 8))[:3] == (255, 255, 255)


def test_a_click_is_where_the_point_is_drawn():
    training = Training(Settings(data=OWN), own=(np.array([[1.0], [-2.0]]), np.array([[0.0]])))
    pixels = np.array(drawing.plane(training.look()), int)
    orange = np.abs(pixels - (0xD5, 0x5E, 0x00)).sum(axis=2) < 30
    y, x = (axis.mean() + 0.5 for axis in np.nonzero(orange))
    assert drawing.spot(x / 330, y / 330) == pytest.approx((1, -2), abs=0.03)
    assert drawing.spot(0.01, 0.5) is None
    assert drawing.spot(0.5, 0.99) is None


def test_the_still_picture_is_that_of_its_iteration():
    still = playground.still(25, Settings(hidden=(3,)))
    training = Training(Settings(hidden=(3,)))
    training.look()
    for n in (10, 10, 5):
        training.step(n)
        view = training.look()
    expected = np.array(drawing.whole(view))
    np.testing.assert_array_equal(np.array(Image.open(io.BytesIO(still.data))), expected)


# Controls


def test_run_pause_step_and_start_anew(desk):
    start = desk.screen.plane, desk.screen.network
    assert desk.screen.words.startswith("Iteration 0.")
    play(desk, 2)
    assert desk.training.iteration == 0  # nobody pressed Run
    desk.run.value = True
    assert (desk.run.icon, desk.screen.running) == ("pause", True)
    play(desk, 4)
    reached = desk.training.iteration
    assert reached >= 4
    assert desk.screen.words == drawing.words(desk.training.look())
    assert (desk.screen.plane, desk.screen.network) != start
    desk.run.value = False
    play(desk, 2)
    assert desk.training.iteration == reached
    desk.step()
    assert desk.training.iteration == reached + 1
    desk.start_anew()
    assert (desk.screen.plane, desk.screen.network) == start


def test_every_question_of_the_page_is_answered(desk):
    desk.run.value = True
    for k in (1, 2, 3):
        desk._hear(desk.screen, {"next": k}, [])
        assert desk.screen.answered == k
    desk.training.parameters["W1"] = None
    desk._hear(desk.screen, {"next": 4}, [])
    assert (desk.screen.answered, desk.screen.running) == (4, False)


@pytest.mark.parametrize("name", Settings.__dataclass_fields__)
def test_every_control_changes_the_settings_and_the_picture(desk, name):
    desk.set(replace(Settings(), noise=0.1))
    before = desk.settings, desk.screen.network, desk.screen.plane
    other = {
        "data": "moons",
        "n": 100,
        "noise": 0.3,
        "fresh": 0.5,
        "points_seed": 2,
        "activation": "relu",
        "rate": 1.0,
        "start": "large (10)",
        "seed": 2,
    }
    if name == "hidden":
        desk.layers.value, desk.units[2].value = 3, 7
        other["hidden"] = (4, 4, 7)
    else:
        desk.controls[name].value = other[name]
    assert desk.settings == replace(before[0], **{name: other[name]})
    if name == "rate":
        assert desk.training.rate == 1
        assert (desk.screen.network, desk.screen.plane) == before[1:]
    else:
        assert (desk.screen.network, desk.screen.plane) != before[1:]
        assert desk.training.settings == desk.settings


def test_a_new_rate_counts_from_the_next_step_on(desk):
    desk.run.value = True
    play(desk, 2)
    reached, parameters = desk.training.iteration, desk.training.parameters
    desk.controls["rate"].value = 1.0
    assert desk.training.iteration == reached
    assert desk.screen.running
    expected = Training(Settings())
    expected.parameters, expected.rate = parameters, 1.0
    desk.step()
    expected.step(1)
    np.testing.assert_array_equal(desk.training.parameters["W1"], expected.parameters["W1"])


def test_training_that_diverges_pauses_with_a_sentence(desk):
    desk.set(Settings(activation="linear", rate=100.0, hidden=(8, 8, 8, 8)))
    desk.run.value = True
    play(desk, 60)
    assert desk.screen.words.startswith("Training diverged")
    assert (desk.screen.running, desk.run.description) == (False, "Run")
    desk.controls["rate"].value = 0.01
    desk.start_anew()
    assert desk.screen.words.startswith("Iteration 0.")


def test_points_are_set_by_clicking_and_by_typing(desk):
    desk._hear(desk.screen, {"click": [0.5, 0.5]}, [])
    assert desk.own[0].shape == (2, 4)  # the data are another kind: nothing happens
    assert desk.own_row.layout.display == "none"
    desk.controls["data"].value = OWN
    assert desk.own_row.layout.display is None
    desk._hear(desk.screen, {"click": [(26 + 150) / 330, (4 + 150) / 330]}, [])
    np.testing.assert_allclose(desk.own[0][:, -1], [0, 0], atol=1e-12)
    desk._hear(desk.screen, {"click": [0.0, 0.0]}, [])
    assert desk.own[0].shape == (2, 5)
    desk.class_.value = 1
    for control, value in zip(desk.place, (1.5, -0.5), strict=True):
        control.value = value
    add = next(child for child in desk.own_row.children if child.description == "Add it")
    add.click()
    assert desk.own[0][:, -1].tolist() == [1.5, -0.5]
    assert desk.own[1][0, -2:].tolist() == [0, 1]
    assert desk.training.X.shape == (2, 6)  # none is kept for testing
    for _ in range(10):
        desk.remove()
    assert desk.own[0].shape == (2, 1)
    desk.back_to_four()
    assert desk.training.X.shape == (2, 4)


def test_a_number_that_is_refused_is_named_and_the_control_goes_back(desk):
    desk.run.value = True
    play(desk, 2)
    reached = desk.training.iteration
    for control, wrong in ((desk.units[0], 99), (desk.units[1], 0), (desk.controls["seed"], 1000)):
        before = control.value
        control.value = wrong
        assert control.value == before
        limits = "from 0 to 999" if wrong == 1000 else "from 1 to 8"
        named = f"{control.description} must be {limits}; got {wrong}, so it stays {before}."
        assert desk.screen.words == named
    assert not desk.screen.running  # or the next picture would take the words away
    assert desk.training.iteration == reached
    desk.units[0].value = 8
    assert desk.settings.hidden == (8, 4)
    assert desk.screen.words.startswith("Iteration 0.")


def test_a_point_outside_of_the_plane_is_refused(desk):
    desk.controls["data"].value = OWN
    desk.place[0].value = 99
    next(c for c in desk.own_row.children if c.description == "Add it").click()
    assert desk.screen.words == "x₁ and x₂ must be from -3 to 3; got 99 and 0."
    assert desk.own[0].shape == (2, 4)


@pytest.mark.parametrize("name", EXPERIMENTS)
def test_the_button_of_an_experiment_sets_the_controls(desk, name):
    experiment = desk.experiment(name)
    assert len(experiment.box.children) == 1
    desk.run.value = True
    (button,) = experiment.box.children
    button.click()
    assert desk.settings == EXPERIMENTS[name]
    assert desk.training.settings == EXPERIMENTS[name]
    assert not desk.screen.running
    assert experiment.box.children == (button, desk.box)


def test_all_settings_of_experiments_are_on_the_controls():
    for settings in EXPERIMENTS.values():
        assert settings.rate in RATES
        assert settings.start in STARTS


def test_what_a_cell_stores_is_the_same_each_time(desk):
    for shown in (desk, desk.experiment("zeros")):
        bundle = shown._repr_mimebundle_()
        assert bundle.keys() == {"text/plain", VIEW}
        assert not re.search(r"[0-9a-f]{8}", bundle["text/plain"])
    assert "start = zeros" in bundle["text/plain"]


def test_pictures_have_texts_for_those_who_cannot_see_them(desk):
    assert [text.split()[0] for text in desk.screen.alts] == ["The", "The", "Cost"]
    desk.run.value = True
    play(desk, 3)
    assert f"to {desk.training.look().costs[0]:.2f} on" in desk.screen.alts[2]


def test_memory_stays_flat_while_it_plays(desk):
    desk.run.value = True
    used = []
    tracemalloc.start()
    for _ in range(3):
        desk.training.history = [(k - 90, 1.0, 1.0) for k in range(90)]  # as long each time
        play(desk, 4)
        used.append(tracemalloc.get_traced_memory()[0])
    tracemalloc.stop()
    assert used[2] - used[1] < 46_208  # what one map of one unit has, in bytes
