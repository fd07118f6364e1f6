"""The drawn pictures are those that the program draws, and teach what the data card says."""

import re
import runpy
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from helpers import datasets, deep, logistic

FOLDER = Path(__file__).parents[1] / "datasets"
TWO_LAYERS = {"layer_dims": (12288, 7, 1), "scale": 0.01}
FOUR_LAYERS = {"layer_dims": (12288, 20, 7, 5, 1), "scale": None}


def examples(pictures, labels):
    """Pictures as columns from 0 to 1, and their labels."""
    return pictures.reshape(len(pictures), -1).T / 255, labels


@pytest.fixture(scope="module")
def shipped():
    return examples(*datasets.load_dataset()[:2])


@pytest.fixture(scope="module")
def fresh():
    return examples(*datasets.draw_cats(1000, seed=4))


@pytest.fixture(scope="module")
def card():
    """The data card's table: (training pictures, network) -> accuracy on 1,000 fresh pictures."""
    text = (FOLDER / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([\d,]+) \(.*?\| (\w+).*?\|.*?\| +([\d.]+)", text, re.MULTILINE)
    return {(int(m.replace(",", "")), network): float(percent) for m, network, percent in rows}


def accuracy(train, test, layer_dims, scale, seed):
    """Percentage of test pictures that a network gets right after 2,500 steps at 0.0075.

    Training adds pictures to W1, so it moves W1 in the span of the pictures only. In an orthonormal
    basis Q of that span the pictures are R, which is much smaller.
    """
    X, Y = train
    start = deep.initialize_parameters_deep(layer_dims, seed, scale)
    Q, R = np.linalg.qr(X)
    short = start | {"W1": start["W1"] @ Q}
    trained, _ = deep.gradient_descent(R, Y, short, 0.0075, 2500)
    W1 = start["W1"] + (trained["W1"] - short["W1"]) @ Q.T
    return 100 * deep.accuracy(trained | {"W1": W1}, *test)


def accuracies(train, test, network):
    return [accuracy(train, test, seed=seed, **network) for seed in range(1, 6)]


def test_the_program_draws_the_shipped_files_again(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "argv", ["drawn_cats", str(tmp_path)])
    runpy.run_module("helpers.drawn_cats", run_name="__main__")
    for drawn, shipped in zip(
        datasets.load_dataset(tmp_path / "cats.h5"), datasets.load_dataset(), strict=True
    ):
        np.testing.assert_array_equal(drawn, shipped)
    for name in ("cats.png", "your_cat.png"):
        drawn, shipped = (np.asarray(Image.open(place / name)) for place in (tmp_path, FOLDER))
        np.testing.assert_array_equal(drawn, shipped)


def test_the_shipped_pictures_are_those_of_seeds_1_and_2():
    train_x, train_y, test_x, test_y, _ = datasets.load_dataset()
    for seed, pictures, labels in ((1, train_x, train_y), (2, test_x, test_y)):
        drawn, drawn_labels = datasets.draw_cats(20, seed)  # a smaller n leaves out the last ones
        np.testing.assert_array_equal(drawn, pictures[:20])
        np.testing.assert_array_equal(drawn_labels, labels[:, :20])


def test_the_sheet_shows_the_first_training_pictures():
    sheet = np.asarray(Image.open(FOLDER / "cats.png"))[::2, ::2]
    pictures = datasets.load_dataset()[0][:16]
    for k, picture in enumerate(pictures):
        top, left = 64 * (k // 8), 64 * (k % 8)
        np.testing.assert_array_equal(sheet[top : top + 64, left : left + 64], picture)


def test_pictures_depend_on_the_seed_and_half_of_them_are_cats():
    pictures, labels = datasets.draw_cats(30, seed=5)
    assert pictures.shape == (30, 64, 64, 3)
    assert pictures.dtype == np.uint8
    assert labels.shape == (1, 30)
    assert labels.sum() == 15
    fewer, fewer_labels = datasets.draw_cats(7, seed=5)
    np.testing.assert_array_equal(fewer, pictures[:7])
    np.testing.assert_array_equal(fewer_labels, labels[:, :7])
    assert (datasets.draw_cats(7, seed=6)[0] != fewer).any(axis=(1, 2, 3)).all()


def test_kinds_name_what_is_drawn_as_the_data_card_counts_them():
    card = (FOLDER / "README.md").read_text(encoding="utf-8")
    names = ["cat", "dog", "rabbit", "bear", "tree", "house", "car", "boat", "empty"]
    for row, n, seed, labels in (
        ("train", 209, 1, datasets.load_dataset()[1]),
        ("test", 50, 2, datasets.load_dataset()[3]),
    ):
        kinds = datasets.drawn_kinds(n, seed)
        np.testing.assert_array_equal([[kind == "cat" for kind in kinds]], labels)
        counts = [*map(kinds.count, names), n]
        said = re.search(rf"^\| {row} +\|(.*)\|$", card, re.MULTILINE)[1]
        assert [int(count) for count in said.split("|")] == counts


def test_drawing_leaves_numpys_own_random_numbers_alone():
    np.random.seed(0)  # noqa: NPY002
    expected = np.random.rand()  # noqa: NPY002
    np.random.seed(0)  # noqa: NPY002
    datasets.draw_cats(2, seed=5)
    assert np.random.rand() == expected  # noqa: NPY002


@pytest.mark.slow  # week 2 trains it on the same pictures; here are 1,000 fresh ones
def test_logistic_regression_learns_the_shipped_pictures_by_heart(shipped, fresh, card):
    result = logistic.model(*shipped, *fresh, num_iterations=2000, learning_rate=0.005)
    assert np.mean(result["Y_prediction_train"] == shipped[1]) >= 0.95
    percent = 100 * np.mean(result["Y_prediction_test"] == fresh[1])
    assert 62 <= percent <= 75
    assert percent == pytest.approx(card[209, "logistic"], abs=0.051)


@pytest.mark.slow
def test_a_hidden_layer_helps(shipped, fresh, card):
    two = np.mean(accuracies(shipped, fresh, TWO_LAYERS))
    assert two >= card[209, "logistic"] + 2
    assert two == pytest.approx(card[209, "two"], abs=2)  # a run that ends on a jump moves the mean


@pytest.mark.slow
def test_depth_pays_once_there_is_data(fresh, card):
    train = examples(*datasets.draw_cats(1000, seed=3))
    # The median: now and then one of five runs stops on a jump of its cost, and which one that is
    # depends on the processor's rounding.
    two, four = (np.median(accuracies(train, fresh, net)) for net in (TWO_LAYERS, FOUR_LAYERS))
    assert four >= two + 2
    assert two == pytest.approx(card[1000, "two"], abs=2)
    assert four == pytest.approx(card[1000, "four"], abs=2)
