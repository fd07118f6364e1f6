"""HDF5 files of the course's kind: pictures, labels, the names of the classes.

HDF5 notices bytes that are missing or damaged. What it does not notice: data that were never
written, which read as black pictures, and sizes that no memory can hold.
"""

import math

import numpy as np

from helpers import files
from helpers.files import UnsuitableFile
from helpers.network_shapes import listed

MAX_BYTES = 60_000_000  # of a data set; the course's pictures have 2.6 million


def read(path, keys):
    """The arrays under these keys: pictures, labels, and the names of the classes if asked for.

    Raises
    ------
    OSError : not a readable HDF5 file
    ValueError : HDF5, but not the course's kind of data
    ImportError : there is no h5py
    """
    try:
        import h5py  # here, as a browser's Python lacks it, and all the rest does without
    except ImportError as error:
        raise ImportError(
            f"{path}: the package h5py reads HDF5 files, and is not installed. "
            "Install it with `pip install h5py`, or take drawings: datasets.draw_cats(209, seed=1)."
        ) from error
    what = f"an HDF5 file with {', '.join(keys)}"
    remedy = "Download it again; the drawn cats come back with `git checkout datasets/cats.h5`."
    with files.reading(path, what, remedy) as path, h5py.File(path, "r") as file:
        pictures, labels, *names = (find(file, key)[()] for key in keys)
        if len(pictures) != len(labels):
            raise UnsuitableFile(
                f"{keys[0]} and {keys[1]} must have the same length; "
                f"got {len(pictures)} pictures and {len(labels)} labels."
            )
        strange = labels[(labels != 0) & (labels != 1)]
        if strange.size:
            raise UnsuitableFile(f"{keys[1]} must hold only the labels 0 and 1; got {strange[0]}.")
    return [pictures, labels, *names]


def find(file, key):
    """The data set under this key, if it is what the course stores there, and all of it."""
    dataset = file.get(key)
    if not hasattr(dataset, "shape"):  # nothing, or a folder
        raise UnsuitableFile(
            f"has no data set {key}; its keys are {listed(file)}. (For the course's two files, "
            "give the folder that holds both.)"
        )
    shape, dtype = dataset.shape, dataset.dtype
    if key.endswith("_x"):
        wanted = "pictures, uint8 of shape (m, num_px, num_px, 3)"
        fits = dtype == np.uint8 and len(shape) == 4 and shape[1:] == (shape[1], shape[1], 3)
    elif key.endswith("_y"):
        wanted = "labels, integers of shape (m,)"
        fits = dtype.kind in "iu" and len(shape) == 1
    else:
        wanted = "the names of the two classes, bytes of shape (2,)"
        fits = dtype.kind == "S" and shape == (2,)
    if not fits or 0 in shape:
        raise UnsuitableFile(f"{key} must hold {wanted}; got {dtype} of shape {shape}.")

    piece = dataset.chunks or shape  # what is read at once, and may stick out at the end
    size = max(math.prod(shape), math.prod(piece)) * dtype.itemsize
    if size > MAX_BYTES:
        raise UnsuitableFile(
            f"{key} of shape {shape} would need {size / 1e6:,.0f} MB of memory; "
            f"at most {MAX_BYTES / 1e6:,.0f} MB are read."
        )
    pieces = math.prod(math.ceil(n / step) for n, step in zip(shape, piece, strict=True))
    stored = dataset.id
    written = stored.get_num_chunks() if dataset.chunks else int(stored.get_storage_size() > 0)
    if written < pieces:
        raise UnsuitableFile(
            f"{key} lacks {pieces - written:,} of its {pieces:,} pieces: they were never written "
            "here, and would read as zeros."
        )
    return dataset
