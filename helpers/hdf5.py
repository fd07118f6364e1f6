"""HDF5 files of the course's kind, each data set checked before it is read.

HDF5 believes what a file says about itself: a small file can ask for terabytes, name other files on
the disk, or leave pictures out, which then read as black.
"""

import hashlib
import itertools
import math
import zlib

import h5py
import numpy as np

from helpers import files
from helpers.files import UnreadableFile, UnsuitableFile
from helpers.network_shapes import listed

MAX_BYTES = 60_000_000  # the course's pictures unpack to 2.6 and 0.6 million
MAX_BYTES_OF_LABELS = 1_000_000
MAX_CHUNKS = 20_000
KNOWN = {  # name -> bytes, SHA-256
    "cats.h5": (1456034, "d365765b8cdbebcfaca60a349ca7f3a3a141ea24bd8891a3e86359e93c51f691"),
    "train_catvnoncat.h5": (
        2572022,
        "fbe56ab67c3ae28d564e3a644189117976d6b31af0a3ce9bb17dbf22908af242",
    ),
    "test_catvnoncat.h5": (
        616958,
        "6a9d39ce52fa85953c5834695b8534a30ed8cfd54971fb2f080b5a24d002b951",
    ),
}


def read(path, keys):
    """The arrays under these keys: pictures, labels, and the names of the classes if asked for.

    Raises
    ------
    OSError : not a readable HDF5 file
    ValueError : HDF5, but not the course's kind of data
    """
    what = f"an HDF5 file with {', '.join(keys)}"
    path = files.find(path, what)
    damage, remedy = known_damage(path), remedy_for(path)
    if damage:
        raise UnreadableFile(f"{path}: {damage}. {remedy}")
    if not h5py.is_hdf5(path):
        raise UnreadableFile(f"{path}: is not HDF5; it should be {what}. {remedy}")
    try:
        with h5py.File(path, "r") as file:
            arrays = [find(path, file, key)[()] for key in keys]
    except UnsuitableFile as error:
        raise UnsuitableFile(f"{path}: {error}") from None
    except Exception as error:  # h5py raises whatever the damaged bytes trip it with
        raise UnreadableFile(
            f"{path}: is cut off or damaged ({error}); it should be {what}. {remedy}"
        ) from error

    pictures, labels = arrays[:2]
    if len(pictures) != len(labels):
        raise UnsuitableFile(
            f"{path}: {keys[0]} and {keys[1]} must have the same length; "
            f"got {len(pictures)} pictures and {len(labels)} labels."
        )
    strange = labels[(labels != 0) & (labels != 1)]
    if strange.size:
        raise UnsuitableFile(
            f"{path}: {keys[1]} must hold only the labels 0 and 1; got {strange[0]}."
        )
    return arrays


def known_damage(path):
    """Say so if a file has the name and the length of a known one, but other bytes."""
    length, right = KNOWN.get(path.name, (None, None))
    if path.stat().st_size == length and hashlib.sha256(path.read_bytes()).hexdigest() != right:
        return f"is a damaged copy of the {path.name} that we know; some of its bytes are others"
    return None


def remedy_for(path):
    if path.name == "cats.h5":
        return "Run `git checkout datasets/cats.h5` in the clone of this repository."
    return "Download it again."


def find(path, file, key):
    """The data set under this key, if it is in this very file and what the course stores there."""
    link = file.get(key, getlink=True)
    if link is None:
        raise UnsuitableFile(
            f"has no {key}; its keys are {listed(file)}. (For the course's two files, give the "
            "folder that holds both.)"
        )
    if not isinstance(link, h5py.HardLink):
        raise UnsuitableFile(f"{key} is a link to elsewhere; it must be in the file itself.")
    dataset = file[key]
    if not isinstance(dataset, h5py.Dataset) or dataset.external or dataset.is_virtual:
        raise UnsuitableFile(f"{key} must be a data set stored in the file itself.")

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

    # A compressed data set is unpacked a chunk at a time, and chunks may stick out at the end.
    chunk = dataset.chunks or shape
    chunks = [range(0, n, step) for n, step in zip(shape, chunk, strict=True)]
    size = math.prod(map(len, chunks)) * math.prod(chunk) * dtype.itemsize
    most = MAX_BYTES if key.endswith("_x") else MAX_BYTES_OF_LABELS
    if size > most:
        raise UnsuitableFile(
            f"{key} of shape {shape} would need {size / 1e6:,.0f} MB of memory; "
            f"at most {most / 1e6:,.0f} MB are read."
        )
    if dataset.chunks:
        check_chunks(path, key, dataset, chunks)
    elif not dataset.id.get_storage_size():
        raise UnsuitableFile(f"{key} was declared, but never written.")
    return dataset


def check_chunks(path, key, dataset, chunks):
    """Refuse chunks that are missing or do not unpack to their size: HDF5 reads on regardless."""
    filters = dataset.id.get_create_plist()
    used = [filters.get_filter(k)[0] for k in range(filters.get_nfilters())]
    known = {h5py.h5z.FILTER_SHUFFLE, h5py.h5z.FILTER_DEFLATE, h5py.h5z.FILTER_FLETCHER32}
    if not known.issuperset(used):
        raise UnsuitableFile(f"{key} must be stored plainly or as gzip; got other filters.")
    count = math.prod(map(len, chunks))
    if max(count, dataset.id.get_num_chunks()) > MAX_CHUNKS:
        raise UnsuitableFile(f"{key} must be stored in at most {MAX_CHUNKS:,} chunks.")
    stored = []
    dataset.id.chunk_iter(stored.append)
    missing = set(itertools.product(*chunks)) - {info.chunk_offset for info in stored}
    if missing:
        raise UnsuitableFile(
            f"{key} lacks {len(missing):,} of its {count:,} chunks: they were never written."
        )
    size = math.prod(dataset.chunks) * dataset.dtype.itemsize
    with path.open("rb") as file:
        for info in stored:
            if info.size > size + 1000:  # gzip adds some bytes to what it cannot pack
                raise UnsuitableFile(f"{key} has a chunk of {info.size:,} bytes for {size:,}.")
            file.seek(info.byte_offset)
            if unpacked_size(file.read(info.size), used, info.filter_mask, size) != size:
                raise UnsuitableFile(f"{key} has a chunk that does not unpack to {size:,} bytes.")


def unpacked_size(data, filters, skipped, most):
    """How many bytes a chunk had before it was filtered; one too many stands for all above."""
    for number in reversed(range(len(filters))):
        if skipped >> number & 1:
            continue
        if filters[number] == h5py.h5z.FILTER_FLETCHER32:
            data = data[:-4]
        elif filters[number] == h5py.h5z.FILTER_DEFLATE:
            data = zlib.decompressobj().decompress(data, most + 5)
    return len(data)
