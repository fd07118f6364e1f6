"""Data for the notebooks: cats (drawn, or the course's own), your own picture, points in a plane.

Covers reading, checking, and drawing more. Flattening, scaling and training are the learner's
business. What is wrong with a file is said before its contents are read; no file is ever changed.
"""

import math
import warnings
import zlib
from pathlib import Path

import h5py
import numpy as np
from PIL import Image, ImageOps
from sklearn.datasets import make_blobs, make_circles, make_gaussian_quantiles, make_moons

from helpers.checks import check_whole
from helpers.drawn_cats import pictures as drawing

DRAWN_CATS = Path(__file__).parents[1] / "datasets" / "cats.h5"
TRAIN_KEYS = ("train_set_x", "train_set_y")
TEST_KEYS = ("test_set_x", "test_set_y", "list_classes")
MAX_BYTES = 80_000_000  # the course's pictures unpack to 2.6 and 0.6 million
MAX_BYTES_OF_LABELS = 1_000_000
MAX_CHUNKS = 20_000
MAX_PIXELS = 15_000_000  # what a picture may have once decoded


def load_dataset(path=None):
    """Cat and non-cat pictures with their labels, for training and for testing.

    Parameters
    ----------
    path : str or path, optional
        Nothing: the drawn cats that come with this repository.
        A folder: the course's own train_catvnoncat.h5 and test_catvnoncat.h5 in it.
        A file: one HDF5 file with the keys train_set_x, train_set_y, test_set_x, test_set_y and
        list_classes (the notes' data.h5).

    Returns
    -------
    train_set_x_orig (m_train, num_px, num_px, 3), whole numbers 0 to 255 (uint8)
    train_set_y (1, m_train), zeros and ones
    test_set_x_orig (m_test, num_px, num_px, 3)
    test_set_y (1, m_test)
    classes (2,), the names of label 0 and label 1 as bytes

    The drawn cats and the course's have num_px = 64.

    Raises
    ------
    FileNotFoundError : there is no such file
    OSError : not a readable HDF5 file (a folder, a Git LFS pointer, cut off, damaged)
    ValueError : HDF5, but not the data described above

    Source: course notes 1.1.5.
    """
    path = DRAWN_CATS if path is None else Path(path).expanduser()
    pair = [path / "train_catvnoncat.h5", path / "test_catvnoncat.h5"]
    files = pair if path.is_dir() else [path, path]

    train_x, train_y = _read(files[0], TRAIN_KEYS)
    test_x, test_y, classes = _read(files[1], TEST_KEYS)
    if train_x.shape[1:] != test_x.shape[1:]:
        raise ValueError(
            f"{path}: training and test pictures must have the same size; "
            f"got {train_x.shape[1:]} and {test_x.shape[1:]}."
        )
    return train_x, train_y[np.newaxis], test_x, test_y[np.newaxis], classes


def draw_cats(n, seed):
    """Fresh pictures by the hand that drew the data set: as many as you like.

    Parameters
    ----------
    n : int
        Number of pictures, at least 1; every other one is a cat, in random order.
    seed : int
        Seeds 1 and 2 drew the training and the test pictures; take another one.

    Returns
    -------
    pictures (n, 64, 64, 3), whole numbers 0 to 255 (uint8)
    labels (1, n), zeros and ones

    Raises
    ------
    ValueError : n is no whole number >= 1; seed is no whole number from 0 to 4294967295
    """
    check_whole("n", n, 1)
    check_whole("seed", seed, 0, 2**32 - 1)
    pictures, labels = drawing.draw(n, seed)
    return pictures, labels[np.newaxis]


def load_planar_dataset(seed=1):
    """The flower: 400 points in the plane, in petals of two classes that take turns.

    Parameters
    ----------
    seed : int
        Another seed draws other points from the same flower.

    Returns
    -------
    X (2, 400), coordinates of the points
    Y (1, 400), 0 for red and 1 for blue (uint8)

    Raises
    ------
    ValueError : seed is no whole number from 0 to 4294967295

    Source: course notes 1.2.6.
    """
    check_whole("seed", seed, 0, 2**32 - 1)
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


def load_image(path, num_px=64):
    """A picture of your own, in the shape of the data set's pictures.

    Any format that Pillow reads by itself. The picture is turned upright, laid on white where it is
    transparent, and squeezed to a square (so crop it to a square first, if you can).

    Parameters
    ----------
    path : str or path
    num_px : int
        Height and width of the result, in pixels.

    Returns
    -------
    ndarray of shape (num_px, num_px, 3), whole numbers 0 to 255 (uint8)

    Raises
    ------
    FileNotFoundError : there is no such file
    OSError : not a picture, or cut off
    ValueError : a picture too large to open safely; num_px not between 1 and 2048

    Source: course notes 1.1.5, "test with your own image".
    """
    check_whole("num_px", num_px, 1, 2048)
    path = Path(path).expanduser()
    _check_file(path, "a picture")
    try:
        # Pillow warns about oddities in a file that do not keep it from reading the picture.
        with (
            warnings.catch_warnings(action="ignore"),
            Image.open(path, formats=_formats()) as image,
        ):
            image.draft("RGB", (4 * num_px, 4 * num_px))  # a large JPEG is decoded at a fraction
            if image.width * image.height <= MAX_PIXELS:
                return _upright_square(image, num_px)
    except Image.DecompressionBombError:
        pass
    except Exception as error:  # Pillow's readers raise whatever their format trips them with
        raise OSError(
            f"{path}: cannot be read as a picture ({error}). It may be cut off, or not be a "
            "picture at all; open it in an image viewer and save it anew as PNG or JPEG."
        ) from error
    raise ValueError(
        f"{path}: has too many pixels to open safely; make it smaller than {MAX_PIXELS:,} pixels."
    )


def _formats():
    """All formats but EPS, which is a program and would be run by Ghostscript."""
    Image.init()
    return [name for name in Image.OPEN if name != "EPS"]


def _upright_square(image, num_px):
    exif = image.getexif()  # says how the camera was held
    if image.mode.startswith("I"):  # 16 bits of grey, which Pillow would clip to 8
        image = Image.fromarray((np.asarray(image) // 256).astype(np.uint8))
    image = image.convert("RGBA" if image.has_transparency_data else "RGB")
    image = image.resize((num_px, num_px), Image.Resampling.LANCZOS).convert("RGBA")
    image.getexif().update(exif)
    image = ImageOps.exif_transpose(image)
    white = Image.new("RGBA", image.size, "white")
    return np.array(Image.alpha_composite(white, image).convert("RGB"))


def _check_file(path, what):
    """Say what keeps a path from being read: nothing there, a folder, a pointer, an empty file."""
    if not path.exists():
        raise FileNotFoundError(
            f"{path}: no such file (looked in {path.parent.resolve()}). It should be {what}; "
            "check the spelling and the folder."
        )
    if not path.is_file():
        raise IsADirectoryError(f"{path}: is a folder; it should be {what}.")
    with path.open("rb") as file:
        start = file.read(40)
    if start.startswith(b"version https://git-lfs"):
        raise OSError(
            f"{path}: is a Git LFS pointer ({path.stat().st_size} bytes of text that stand for "
            f"the file), not {what}. Run `git lfs pull` where it was cloned, or download the file "
            "itself."
        )
    if not start:
        raise OSError(f"{path}: is empty; it should be {what}. Download it again.")


def _read(path, keys):
    """The arrays under these keys (pictures, labels, ...), each checked before it is read."""
    what = f"an HDF5 file with {', '.join(keys)}"
    _check_file(path, what)
    if not h5py.is_hdf5(path):
        raise OSError(f"{path}: is not HDF5; it should be {what}. Download it again.")
    try:
        with h5py.File(path, "r") as file:
            arrays = [_find(path, file, key)[()] for key in keys]
    except Exception as error:  # h5py raises whatever the damaged bytes trip it with
        if isinstance(error, ValueError) and str(error).startswith(f"{path}: "):
            raise  # ours
        raise OSError(
            f"{path}: is cut off or damaged ({error}); it should be {what}. Download it again."
        ) from error

    pictures, labels = arrays[:2]
    if len(pictures) != len(labels):
        raise ValueError(
            f"{path}: {keys[0]} and {keys[1]} must have the same length; "
            f"got {len(pictures)} pictures and {len(labels)} labels."
        )
    strange = labels[(labels != 0) & (labels != 1)]
    if strange.size:
        raise ValueError(f"{path}: {keys[1]} must hold only the labels 0 and 1; got {strange[0]}.")
    return arrays


def _find(path, file, key):
    """The data set under this key, if it is in this very file and what the course stores there."""
    link = file.get(key, getlink=True)
    if link is None:
        keys = ", ".join(sorted(map(str, file))) or "none"
        raise ValueError(
            f"{path}: has no {key}; its keys are {keys}. (For the course's two files, give the "
            "folder that holds both.)"
        )
    if not isinstance(link, h5py.HardLink):
        raise ValueError(f"{path}: {key} is a link to elsewhere; it must be in the file itself.")
    dataset = file[key]
    if not isinstance(dataset, h5py.Dataset) or dataset.external or dataset.is_virtual:
        raise ValueError(f"{path}: {key} must be a data set stored in the file itself.")

    shape, dtype = dataset.shape, dataset.dtype
    if key.endswith("_x"):
        wanted = "pictures, uint8 of shape (m, num_px, num_px, 3)"
        fits = dtype == np.uint8 and len(shape) == 4 and shape[1:] == (shape[1], shape[1], 3)
    elif key.endswith("_y"):
        wanted = "labels, whole numbers of shape (m,)"
        fits = dtype.kind in "iu" and len(shape) == 1
    else:
        wanted = "the names of the two classes, bytes of shape (2,)"
        fits = dtype.kind == "S" and shape == (2,)
    if not fits or 0 in shape:
        raise ValueError(f"{path}: {key} must hold {wanted}; got {dtype} of shape {shape}.")

    # A compressed data set is unpacked a chunk at a time, so a chunk must fit in memory too.
    size = max(math.prod(shape), math.prod(dataset.chunks or ())) * dtype.itemsize
    most = MAX_BYTES if key.endswith("_x") else MAX_BYTES_OF_LABELS
    if size > most:
        raise ValueError(
            f"{path}: {key} of shape {shape} would need {size / 1e6:,.0f} MB of memory; "
            f"at most {most / 1e6:,.0f} MB are read."
        )
    if dataset.chunks:
        _check_chunks(path, key, dataset)
    return dataset


def _check_chunks(path, key, dataset):
    """Refuse chunks that do not unpack to their size: HDF5 makes room for more, or reads on."""
    filters = dataset.id.get_create_plist()
    used = [filters.get_filter(k)[0] for k in range(filters.get_nfilters())]
    known = {h5py.h5z.FILTER_SHUFFLE, h5py.h5z.FILTER_DEFLATE, h5py.h5z.FILTER_FLETCHER32}
    if not known.issuperset(used):
        raise ValueError(f"{path}: {key} must be stored plainly or as gzip; got other filters.")
    if dataset.id.get_num_chunks() > MAX_CHUNKS:
        raise ValueError(f"{path}: {key} must be stored in at most {MAX_CHUNKS:,} chunks.")
    size = math.prod(dataset.chunks) * dataset.dtype.itemsize
    chunks = []
    dataset.id.chunk_iter(chunks.append)
    with path.open("rb") as file:
        for info in chunks:
            if info.size > size + 1000:  # gzip adds some bytes to what it cannot pack
                raise ValueError(f"{path}: {key} has a chunk of {info.size:,} bytes for {size:,}.")
            file.seek(info.byte_offset)
            if len(_unpack(file.read(info.size), used, info.filter_mask, size)) != size:
                raise ValueError(
                    f"{path}: {key} has a chunk that does not unpack to {size:,} bytes. "
                    "Download it again."
                )


def _unpack(data, filters, skipped, size):
    """The bytes of a chunk before it was filtered, as far as their number goes."""
    for number in reversed(range(len(filters))):
        if skipped >> number & 1:
            continue
        if filters[number] == h5py.h5z.FILTER_FLETCHER32:
            data = data[:-4]
        elif filters[number] == h5py.h5z.FILTER_DEFLATE:
            data = zlib.decompressobj().decompress(data, size + 5)
    return data
