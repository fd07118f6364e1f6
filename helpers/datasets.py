"""Data for the notebooks: cats (drawn, or the course's own), your own picture, houses, points.

Flattening, scaling and training are the learner's business. What is wrong with a file is said
before its contents are read; no file is ever changed.
"""

import os
from pathlib import Path

import numpy as np

from helpers import files, hdf5, photo_folders, photos
from helpers.drawn_cats.painter import draw, plan
from helpers.shapes import Integer, PositiveInteger, PositiveNumber, Seed
from helpers.validation import validate

DRAWN_CATS = Path(__file__).parents[1] / "datasets" / "cats.h5"
RECORDED = DRAWN_CATS.with_name("recorded")  # what was run once, for the notebooks to draw
TRAIN_KEYS = ("train_set_x", "train_set_y")
TEST_KEYS = ("test_set_x", "test_set_y", "list_classes")


@validate
def load_dataset(path: str | Path | None = None):
    """Cat and non-cat pictures with their labels, for training and for testing.

    Without a path these are the drawn cats of this repository. A path names the folder with the
    course's own train_catvnoncat.h5 and test_catvnoncat.h5, or one HDF5 file with the keys
    train_set_x, train_set_y, test_set_x, test_set_y and list_classes (the notes' data.h5).

    Returns
    -------
    train_set_x_orig (m_train, num_px, num_px, 3), integers 0 to 255 (uint8)
    train_set_y (1, m_train), zeros and ones
    test_set_x_orig (m_test, num_px, num_px, 3), test_set_y (1, m_test)
    classes (2,), the names of label 0 and label 1 as bytes

    The drawn cats and the course's have num_px = 64.

    Raises
    ------
    FileNotFoundError : there is no such file
    OSError : not a readable HDF5 file (a folder, a Git LFS pointer, cut off, damaged)
    ValueError : HDF5, but not the data described above

    Source: course notes 1.1.5.
    """
    if path is None and not DRAWN_CATS.exists():
        raise FileNotFoundError(
            f"{DRAWN_CATS}: no such file. The drawn cats come with a clone of this repository: "
            "run `git checkout datasets` and `pip install -e .` in a clone, or name a file or "
            "folder of your own."
        )
    path = DRAWN_CATS if path is None else files.expand(path)
    pair = [path / "train_catvnoncat.h5", path / "test_catvnoncat.h5"]
    train_file, test_file = pair if os.path.isdir(path) else [path, path]

    train_x, train_y = hdf5.read(train_file, TRAIN_KEYS)
    test_x, test_y, classes = hdf5.read(test_file, TEST_KEYS)
    if train_x.shape[1:] != test_x.shape[1:]:
        raise files.UnsuitableFile(
            f"{path}: training and test pictures must have the same size; "
            f"got {train_x.shape[1:]} and {test_x.shape[1:]}."
        )
    return train_x, train_y[np.newaxis], test_x, test_y[np.newaxis], classes


@validate
def draw_cats(n: PositiveInteger, seed: Seed):
    """Fresh pictures by the hand that drew the data set; every other one is a cat.

    Seeds 1 and 2 drew the training and the test pictures; take another one.

    Returns
    -------
    pictures (n, 64, 64, 3), integers 0 to 255 (uint8)
    labels (1, n), zeros and ones
    """
    pictures, labels = draw(n, seed)
    return pictures, labels[np.newaxis]


@validate
def drawn_kinds(n: PositiveInteger, seed: Seed):
    """What each of the pictures of `draw_cats(n, seed)` shows: "cat", "boat", "rabbit", ...

    Seed 1 names the training pictures of this repository, seed 2 the test pictures.

    Returns
    -------
    list of n strings; the label is 1 for "cat" and 0 for all others
    """
    rng = np.random.RandomState(0)
    return [plan(rng, i, seed) for i in range(n)]


@validate
def draw_houses(n: PositiveInteger, seed: Seed):
    """Made-up houses with their prices, by a rule that a network may find from examples.

    family = min(size / 30, bedrooms + 1),  walking = max(10 - distance, 0),
    school = max(wealth - 4, 0),  price = 0.4 family + 0.12 walking + 0.2 school + chance.

    Returns
    -------
    X (4, n), size in square metres, bedrooms, the postcode's distance from the centre in km, and
    its wealth from 0 to 10
    Y (1, n), prices in hundreds of thousands
    causes (3, n), family, walking and school, which a network does not get to see
    """
    random = np.random.RandomState(seed)
    size, bedrooms = random.uniform(30, 240, n), random.randint(1, 7, n)
    distance, wealth = random.uniform(0, 30, n), random.uniform(0, 10, n)
    family = np.minimum(size / 30, bedrooms + 1)
    walking, school = np.maximum(10 - distance, 0), np.maximum(wealth - 4, 0)
    price = 0.4 * family + 0.12 * walking + 0.2 * school + 0.1 * random.randn(n)
    features, causes = [size, bedrooms, distance, wealth], [family, walking, school]
    return np.array(features), price[np.newaxis], np.array(causes)


@validate
def load_planar_dataset(seed: Seed = 1):
    """The flower: 400 points in the plane, in petals of two classes that take turns.

    Returns
    -------
    X (2, 400), coordinates of the points
    Y (1, 400), 0 for orange and 1 for blue (uint8)

    Source: course notes 1.2.6.
    """
    random = np.random.RandomState(seed)
    N, a = 200, 4  # points of a class, longest petal
    points = []
    for j in range(2):
        t = np.linspace(3.12 * j, 3.12 * (j + 1), N) + 0.2 * random.randn(N)
        r = a * np.sin(4 * t) + 0.2 * random.randn(N)
        points.append([r * np.sin(t), r * np.cos(t)])
    return np.hstack(points), np.repeat(np.array([[0, 1]], dtype=np.uint8), N, axis=1)


def load_extra_datasets():
    """Five more sets of 200 points in the plane, from easy to hopeless.

    Returns
    -------
    dict, name -> (X (2, 200), Y (1, 200) of zeros and ones), with the names noisy_circles,
    noisy_moons, blobs, gaussian_quantiles and no_structure (labels by the toss of a coin)

    Source: course notes 1.2.6.
    """
    # Imported here, as this takes longer than all the rest together.
    from sklearn.datasets import (
        make_blobs,
        make_circles,
        make_gaussian_quantiles,
        make_moons,
    )

    random = np.random.RandomState(1)
    raw = {
        "noisy_circles": make_circles(n_samples=200, factor=0.5, noise=0.2, random_state=1),
        "noisy_moons": make_moons(n_samples=200, noise=0.2, random_state=1),
        "blobs": make_blobs(n_samples=200, centers=6, random_state=5),
        "gaussian_quantiles": make_gaussian_quantiles(
            n_samples=200, cov=0.5, n_classes=2, random_state=1
        ),
        "no_structure": (random.rand(200, 2), random.randint(0, 2, 200)),
    }
    return {name: (X.T, Y[np.newaxis] % 2) for name, (X, Y) in raw.items()}


@validate
def load_image(path: str | Path, num_px: Integer(1, 2048) = 64):
    """A picture of your own, in the shape of the data set's pictures.

    A JPEG, PNG, GIF, WebP, BMP or TIFF file. The picture is turned upright, laid on white where it
    is transparent, and squeezed to a square (so crop it to a square first, if you can).

    Returns
    -------
    ndarray of shape (num_px, num_px, 3), integers 0 to 255 (uint8)

    Raises
    ------
    FileNotFoundError : there is no such file
    OSError : not a picture of these kinds, or cut off
    ValueError : a picture too large to open safely

    Source: course notes 1.1.5, "test with your own image".
    """
    return photos.read(path, num_px)


@validate
def load_folder(
    path: str | Path,
    test_share: PositiveNumber = 0.2,
    seed: Seed = 1,
    num_px: Integer(1, 2048) = 64,
):
    """Photos of your own as a data set: a folder with two folders in it, one for each class.

    Label 0 is the folder that comes first in the alphabet. Every picture is read as `load_image`
    reads it. What cannot be read is left out, and so is what shows the same as a picture before
    it, or the test set would ask what the training set has answered; both are printed by name.
    Each class is shuffled, and its test_share is put aside for testing.

    Returns
    -------
    the five values of `load_dataset`

    Raises
    ------
    FileNotFoundError : there is no such folder
    OSError : not a folder
    ValueError : not two folders in it, or fewer than two pictures in one of them; a test_share
    that leaves nothing to train with
    """
    if test_share >= 1:
        raise ValueError(f"test_share must be between 0 and 1; got {test_share:g}.")
    return photo_folders.read(path, num_px, test_share, seed)
