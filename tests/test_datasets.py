"""The doors of the data: arguments, paths, points in the plane; see test_hdf5, test_photos."""

import io
import os
import re
import shutil
import subprocess
import sys

import numpy as np
import pytest

from helpers.datasets import (
    DRAWN_CATS,
    draw_cats,
    draw_houses,
    load_dataset,
    load_extra_datasets,
    load_image,
    load_planar_dataset,
)

CLASSES = np.array([b"non-cat", b"cat"])


def test_no_path_gives_the_drawn_cats_from_any_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    train_x, train_y, test_x, test_y, classes = load_dataset()
    assert train_x.shape == (209, 64, 64, 3)
    assert test_x.shape == (50, 64, 64, 3)
    assert train_x.dtype == test_x.dtype == np.uint8
    assert train_y.shape == (1, 209)
    assert test_y.shape == (1, 50)
    np.testing.assert_array_equal(classes, CLASSES)


def test_the_flower_has_two_classes_of_200_points():
    X, Y = load_planar_dataset()
    assert X.shape == (2, 400)
    assert Y.dtype == np.uint8
    np.testing.assert_array_equal(Y, np.repeat([[0, 1]], 200, axis=1))
    # The first point of class j follows from the first angle noise and the first radius noise of j.
    noise = np.random.RandomState(1).randn(4, 200)
    for j in (0, 1):
        t = 3.12 * j + 0.2 * noise[2 * j, 0]
        r = 4 * np.sin(4 * t) + 0.2 * noise[2 * j + 1, 0]
        np.testing.assert_allclose(X[:, 200 * j], [r * np.sin(t), r * np.cos(t)])
    np.testing.assert_allclose(X[:, 0], [1.20444229, 3.57611427])
    assert np.abs(X).sum() == pytest.approx(1289.4040804, abs=1e-6)


def test_another_seed_draws_other_points_of_the_same_flower():
    X, Y = load_planar_dataset(seed=2)
    assert not np.isclose(X, load_planar_dataset()[0]).any()
    np.testing.assert_array_equal(Y, load_planar_dataset()[1])
    with pytest.raises(ValueError, match="seed must be an integer from 0 to 4294967295; got -1"):
        load_planar_dataset(-1)


def test_the_extra_datasets_are_those_of_the_course():
    """The course draws them with these sizes, widths and seeds."""
    sums = {
        name: (np.abs(X).sum(), int(Y.sum()), (X * Y).sum())
        for name, (X, Y) in load_extra_datasets().items()
    }
    expected = {
        "noisy_circles": (199.1852, 100, -0.8132),
        "noisy_moons": (265.0408, 100, 86.1667),
        "blobs": (2009.1030, 100, 163.2237),
        "gaussian_quantiles": (218.9848, 100, 17.0480),
        "no_structure": (203.5541, 97, 99.4312),
    }
    assert sums.keys() == expected.keys()
    for name, values in expected.items():
        assert sums[name] == pytest.approx(values, abs=1e-3), name


def test_the_extra_datasets_are_points_in_the_plane_with_two_labels():
    sets = load_extra_datasets()
    names = ["noisy_circles", "noisy_moons", "blobs", "gaussian_quantiles", "no_structure"]
    assert list(sets) == names
    for name, (X, Y) in sets.items():
        assert X.shape == (2, 200), name
        assert Y.shape == (1, 200), name
        assert 0.4 < Y.mean() < 0.6, name
        assert set(Y[0]) == {0, 1}, name
        again = load_extra_datasets()[name]
        np.testing.assert_array_equal(again[0], X)
        np.testing.assert_array_equal(again[1], Y)


def test_houses_follow_their_rule_but_for_chance():
    X, Y, causes = draw_houses(2000, seed=3)
    size, bedrooms, distance, wealth = X
    assert X.shape == (4, 2000)
    assert set(bedrooms) == {1, 2, 3, 4, 5, 6}
    for feature, low, high in ((size, 30, 240), (distance, 0, 30), (wealth, 0, 10)):
        assert low < feature.min() < low + 1 < high - 1 < feature.max() < high
    family = np.where(size / 30 < bedrooms + 1, size / 30, bedrooms + 1)
    walking, school = (10 - distance) * (distance < 10), (wealth - 4) * (wealth > 4)
    np.testing.assert_allclose(causes, [family, walking, school], atol=1e-12)
    chance = Y[0] - (0.4 * family + 0.12 * walking + 0.2 * school)
    assert abs(chance.mean()) < 0.01
    assert 0.09 < chance.std() < 0.11
    assert np.abs(np.corrcoef([chance, *causes])[0, 1:]).max() < 0.1
    assert (draw_houses(2000, seed=4)[0] != X).any(axis=0).all()
    for mine, again in zip(draw_houses(2000, seed=3), (X, Y, causes), strict=True):
        np.testing.assert_array_equal(mine, again)


@pytest.mark.parametrize(
    "load",
    [load_planar_dataset, lambda seed: draw_cats(1, seed), lambda seed: draw_houses(1, seed)],
)
def test_seeds_from_end_to_end(load):
    for seed in (0, 2**32 - 1, np.int8(5)):
        load(seed=seed)
    with pytest.raises(ValueError, match="seed must be an integer from 0 to 4294967295; got -1"):
        load(seed=-1)
    with pytest.raises(ValueError, match="seed must be at most 4294967295; got 4294967296"):
        load(seed=2**32)
    for seed in (0.5, False, None, "1"):
        with pytest.raises(TypeError, match="seed must be an integer from 0 to 4294967295; got"):
            load(seed=seed)


@pytest.mark.parametrize("draw", [draw_cats, draw_houses])
def test_at_least_one_is_drawn(draw):
    assert draw(1, seed=0)[0].shape in ((1, 64, 64, 3), (4, 1))
    for n in (0, -1):
        with pytest.raises(ValueError, match=f"n must be an integer >= 1; got {n}"):
            draw(n, seed=0)
    for n in (1.5, True, "9"):
        with pytest.raises(TypeError, match=f"n must be an integer >= 1; got {n!r}"):
            draw(n, seed=0)


def test_num_px_must_be_sensible():
    for num_px in (0, -1):
        with pytest.raises(ValueError, match="num_px must be an integer from 1 to 2048; got"):
            load_image("cat.png", num_px)
    with pytest.raises(ValueError, match="num_px must be at most 2048; got 2049"):
        load_image("cat.png", 2049)
    for num_px in (64.0, True, "64"):
        with pytest.raises(TypeError, match="num_px must be an integer from 1 to 2048; got"):
            load_image("cat.png", num_px)


LOADERS = [(load_dataset, "an HDF5 file"), (load_image, "a picture")]


@pytest.mark.parametrize(("load", "what"), LOADERS)
def test_paths_of_every_kind(tmp_path, monkeypatch, load, what):
    for path in (5, b"cats.h5", ["cats.h5"], io.BytesIO()):
        with pytest.raises(TypeError, match=r"path must be str \| Path.*; got"):
            load(path)
    with pytest.raises(FileNotFoundError, match=rf"no\.h5: no such file .* should be {what}"):
        load(tmp_path / "no.h5")
    (tmp_path / "file").write_text("x")
    with pytest.raises(FileNotFoundError, match="no such file"):
        load(tmp_path / "file" / "no.h5")
    with pytest.raises(FileNotFoundError, match="~nosuchuser/x: no such file: ~ must stand for"):
        load("~nosuchuser/x")
    for path in ("a\0b", "x" * 5000):
        with pytest.raises(OSError, match="cannot be opened"):
            load(path)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(FileNotFoundError, match=f"looked in {re.escape(str(tmp_path))}"):
        load("no.h5")


def test_a_picture_has_a_path():
    with pytest.raises(TypeError, match=r"path must be str \| Path; got None"):
        load_image(None)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no pipes in folders")
@pytest.mark.parametrize(("load", "what"), LOADERS)
def test_pipes_and_devices_are_refused(tmp_path, load, what):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(OSError, match=f"pipe: is a pipe or a device; it should be {what}"):
        load(tmp_path / "pipe")
    with pytest.raises(OSError, match=f"null: is a pipe or a device; it should be {what}"):
        load("/dev/null")


def test_a_folder_is_no_picture(tmp_path):
    with pytest.raises(IsADirectoryError, match="is a folder; it should be a picture"):
        load_image(tmp_path)


def run(code, folder):
    """What a fresh Python prints that finds the helpers in a folder."""
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=os.environ | {"PYTHONPATH": str(folder)},
        cwd=folder,
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout


def test_helpers_installed_without_the_data_say_so(tmp_path):
    shutil.copytree(DRAWN_CATS.parents[1] / "helpers", tmp_path / "helpers")
    said = run(
        "from helpers import datasets\n"
        "print(datasets.__file__, datasets.draw_cats(2, 3)[0].shape)\n"
        "try: datasets.load_dataset()\n"
        "except FileNotFoundError as error: print(error)",
        tmp_path,
    )
    assert str(tmp_path / "helpers") in said
    assert "(2, 64, 64, 3)" in said
    assert "come with a clone of this repository: run `git checkout datasets` and `pip" in said


def test_scikit_learn_is_imported_when_it_is_needed():
    code = "import sys, helpers.datasets; print('sklearn' in sys.modules)"
    assert run(code, DRAWN_CATS.parents[1]) == "False\n"
