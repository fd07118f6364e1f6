"""Data files are read right, or refused by name; see also test_broken_files."""

import hashlib
import os
import zlib

import h5py
import numpy as np
import pytest

from helpers import hdf5
from helpers.datasets import DRAWN_CATS, load_dataset

CLASSES = np.array([b"non-cat", b"cat"])


def contents(m_train=3, m_test=2, num_px=4):
    """A small data set of the course's kind, as a dictionary of keys."""
    random = np.random.RandomState(0)
    return {
        "train_set_x": random.randint(0, 256, (m_train, num_px, num_px, 3)).astype(np.uint8),
        "train_set_y": np.arange(m_train) % 2,
        "test_set_x": random.randint(0, 256, (m_test, num_px, num_px, 3)).astype(np.uint8),
        "test_set_y": np.arange(m_test) % 2,
        "list_classes": CLASSES,
    }


def write(path, data):
    with h5py.File(path, "w") as file:
        for key, value in data.items():
            file[key] = value
    return path


@pytest.fixture
def good(tmp_path):
    return write(tmp_path / "data.h5", contents())


def check_arrays(arrays, data):
    train_x, train_y, test_x, test_y, classes = arrays
    np.testing.assert_array_equal(train_x, data["train_set_x"])
    np.testing.assert_array_equal(train_y, data["train_set_y"][np.newaxis])
    np.testing.assert_array_equal(test_x, data["test_set_x"])
    np.testing.assert_array_equal(test_y, data["test_set_y"][np.newaxis])
    np.testing.assert_array_equal(classes, data["list_classes"])


def test_one_file_with_all_keys(good):
    check_arrays(load_dataset(good), contents())
    check_arrays(load_dataset(str(good)), contents())


def test_the_courses_pair_of_files(tmp_path):
    data = contents()
    for name in ("train", "test"):
        keys = [f"{name}_set_x", f"{name}_set_y", "list_classes"]
        write(tmp_path / f"{name}_catvnoncat.h5", {key: data[key] for key in keys})
    check_arrays(load_dataset(tmp_path), data)


def test_a_tilde_is_the_home_folder(good, monkeypatch):
    monkeypatch.setenv("HOME", str(good.parent))
    monkeypatch.setenv("USERPROFILE", str(good.parent))
    check_arrays(load_dataset("~/data.h5"), contents())


def test_the_file_is_unchanged_and_closed(good):
    before = good.read_bytes()
    load_dataset(good)
    assert good.read_bytes() == before
    with h5py.File(good, "a"):  # would fail while somebody still reads
        pass


def test_folder_without_the_pair(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"train_catvnoncat\.h5: no such file"):
        load_dataset(tmp_path)


def test_folder_instead_of_a_file(tmp_path):
    (tmp_path / "train_catvnoncat.h5").mkdir()
    with pytest.raises(IsADirectoryError, match="is a folder; it should be an HDF5 file"):
        load_dataset(tmp_path)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n", "Git LFS pointer"),
        (b"", "is empty"),
        (b"<html>404: Not Found</html>", "is not HDF5"),
    ],
)
def test_bytes_that_are_not_the_data(tmp_path, content, message):
    (tmp_path / "data.h5").write_bytes(content)
    with pytest.raises(OSError, match=rf"data\.h5: .*{message}"):
        load_dataset(tmp_path / "data.h5")


@pytest.mark.parametrize("share", [0.1, 0.5, 0.99])
def test_truncated_file(good, share):
    content = good.read_bytes()
    good.write_bytes(content[: int(share * len(content))])
    with pytest.raises(OSError, match=r"data\.h5: is cut off or damaged .*Download it again"):
        load_dataset(good)


def test_damaged_contents(tmp_path):
    path = tmp_path / "data.h5"
    with h5py.File(path, "w") as file:
        for key, value in contents().items():
            compression = "gzip" if key == "train_set_x" else None
            file.create_dataset(key, data=value, compression=compression)
        offset = file["train_set_x"].id.get_chunk_info(0).byte_offset
    with path.open("r+b") as file:
        file.seek(offset)
        file.write(b"not what zlib wrote")
    with pytest.raises(OSError, match=r"data\.h5: is cut off or damaged"):
        load_dataset(path)


@pytest.mark.parametrize("key", list(contents()))
def test_missing_key(tmp_path, key):
    data = contents()
    del data[key]
    with pytest.raises(
        ValueError, match=rf"has no {key}; its keys are \[{', '.join(map(repr, sorted(data)))}\]"
    ):
        load_dataset(write(tmp_path / "data.h5", data))


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("train_set_x", np.zeros((3, 48), np.uint8), r"pictures, .*; got uint8 of shape \(3, 48\)"),
        ("train_set_x", np.zeros((3, 4, 5, 3), np.uint8), r"pictures, .* \(3, 4, 5, 3\)"),
        ("train_set_x", np.zeros((3, 4, 4, 4), np.uint8), r"pictures, .* \(3, 4, 4, 4\)"),
        ("train_set_x", np.zeros((0, 4, 4, 3), np.uint8), r"pictures, .* \(0, 4, 4, 3\)"),
        ("train_set_x", np.zeros((3, 4, 4, 3)), r"pictures, .*; got float64"),
        (
            "test_set_x",
            np.zeros((2, 5, 5, 3), np.uint8),
            r"same size; got \(4, 4, 3\) and \(5, 5, 3\)",
        ),
        ("train_set_y", np.zeros((1, 3), int), r"labels, .*; got int64 of shape \(1, 3\)"),
        ("train_set_y", np.zeros(3), r"labels, .*; got float64 of shape \(3,\)"),
        (
            "train_set_y",
            np.array([0, 1, 2]),
            r"train_set_y must hold only the labels 0 and 1; got 2",
        ),
        ("test_set_y", np.array([0, -1]), r"test_set_y must hold only the labels 0 and 1; got -1"),
        (
            "train_set_y",
            np.zeros(4, int),
            r"_x and train_set_y must .* got 3 pictures and 4 labels",
        ),
        ("list_classes", np.array([b"cat"]), r"names of the two classes, .* \(1,\)"),
        ("list_classes", np.array([0, 1]), r"names of the two classes, .*; got int64"),
    ],
)
def test_contents_that_do_not_fit(tmp_path, key, value, message):
    with pytest.raises(ValueError, match=message):
        load_dataset(write(tmp_path / "data.h5", contents() | {key: value}))


@pytest.mark.parametrize(
    "link", [h5py.ExternalLink("other.h5", "train_set_x"), h5py.SoftLink("/test_set_x")]
)
def test_links_are_not_followed(good, link):
    write(good.parent / "other.h5", contents())
    with h5py.File(good, "a") as file:
        del file["train_set_x"]
        file["train_set_x"] = link
    with pytest.raises(ValueError, match="train_set_x is a link to elsewhere"):
        load_dataset(good)


def test_data_kept_in_other_files_is_not_read(good):
    layout = h5py.VirtualLayout((3, 4, 4, 3), np.uint8)
    layout[:] = h5py.VirtualSource(good.parent / "other.h5", "train_set_x", (3, 4, 4, 3))
    for make in (
        lambda file: file.create_virtual_dataset("train_set_x", layout),
        lambda file: file.create_dataset(
            "train_set_x", (3, 4, 4, 3), np.uint8, external=[("raw.bin", 0, 144)]
        ),
        lambda file: file.create_group("train_set_x"),
    ):
        with h5py.File(good, "a") as file:
            del file["train_set_x"]
            make(file)
        with pytest.raises(ValueError, match="must be a data set stored in the file itself"):
            load_dataset(good)


@pytest.mark.parametrize(
    "declared",
    [
        {"shape": (10**9, 64, 64, 3)},
        {"shape": (3, 4, 4, 3), "maxshape": (None,) * 4, "chunks": (9000, 64, 64, 3)},
    ],
)
def test_absurd_sizes_are_refused_before_reading(good, declared):
    with h5py.File(good, "a") as file:
        del file["train_set_x"]
        file.create_dataset("train_set_x", dtype=np.uint8, compression="gzip", **declared)
    with pytest.raises(ValueError, match=r"would need [\d,]+ MB of memory; at most 60 MB"):
        load_dataset(good)


def chunked(path, packed, skipped=0, **options):
    """The good data, but with these bytes as the only chunk of train_set_x."""
    write(path, contents())
    with h5py.File(path, "a") as file:
        del file["train_set_x"]
        dataset = file.create_dataset(
            "train_set_x", (3, 4, 4, 3), np.uint8, chunks=(3, 4, 4, 3), **options
        )
        dataset.id.write_direct_chunk((0, 0, 0, 0), packed, filter_mask=skipped)
    return path


def test_a_chunk_that_unpacks_to_a_bomb_is_refused(tmp_path):
    bomb = zlib.compress(bytes(20_000_000), 9)
    with pytest.raises(ValueError, match=r"train_set_x has a chunk of 19,\d+ bytes for 144"):
        load_dataset(chunked(tmp_path / "data.h5", bomb, compression="gzip"))
    bomb = zlib.compress(bytes(1_000_000), 9)
    with pytest.raises(
        ValueError, match="train_set_x has a chunk that does not unpack to 144 bytes"
    ):
        load_dataset(chunked(tmp_path / "data.h5", bomb, compression="gzip"))


def test_gzip_with_shuffling_and_checksums_is_read(tmp_path):
    path = write(tmp_path / "data.h5", contents())
    with h5py.File(path, "a") as file:
        for key in ("train_set_x", "test_set_y"):
            data = file[key][()]
            del file[key]
            file.create_dataset(key, data=data, compression="gzip", shuffle=True, fletcher32=True)
    check_arrays(load_dataset(path), contents())


def test_a_chunk_that_skipped_its_filter_is_read(tmp_path):
    pixels = contents()["train_set_x"].tobytes()
    path = chunked(tmp_path / "data.h5", pixels, skipped=1, compression="gzip")
    check_arrays(load_dataset(path), contents())


def test_other_filters_are_refused(tmp_path):
    with pytest.raises(ValueError, match="train_set_x must be stored plainly or as gzip"):
        load_dataset(chunked(tmp_path / "data.h5", b"x", compression="lzf"))


def test_too_many_chunks_are_refused(good):
    with h5py.File(good, "a") as file:
        del file["train_set_x"]
        file.create_dataset("train_set_x", data=np.zeros((3, 90, 90, 3), np.uint8), chunks=(1,) * 4)
    with pytest.raises(ValueError, match="in at most 20,000 chunks"):
        load_dataset(good)


def test_labels_and_names_are_small(good):
    for key, data in (
        ("train_set_y", np.zeros(200_000, int)),
        ("list_classes", np.zeros(2, "S900000")),
    ):
        write(good, contents())
        with h5py.File(good, "a") as file:
            del file[key]
            file[key] = data
        with pytest.raises(ValueError, match=rf"{key} .* at most 1 MB are read"):
            load_dataset(good)


def test_checksums_without_gzip_are_read_and_checked(good):
    with h5py.File(good, "a") as file:
        data = file["train_set_x"][()]
        del file["train_set_x"]
        dataset = file.create_dataset("train_set_x", data=data, fletcher32=True)
        offset = dataset.id.get_chunk_info(0).byte_offset
    check_arrays(load_dataset(good), contents())
    with good.open("r+b") as file:
        file.seek(offset)
        file.write(b"other pixels")
    with pytest.raises(OSError, match=r"data\.h5: is cut off or damaged"):
        load_dataset(good)


@pytest.mark.parametrize("content", [bytes(1_000_000), bytes(47)])
def test_every_chunk_must_unpack_to_its_size(tmp_path, content):
    path = write(tmp_path / "data.h5", contents())
    with h5py.File(path, "a") as file:
        data = file["train_set_x"][()]
        del file["train_set_x"]
        dataset = file.create_dataset(
            "train_set_x", data=data, chunks=(1, 4, 4, 3), compression="gzip"
        )
        dataset.id.write_direct_chunk((1, 0, 0, 0), zlib.compress(content, 9))
    with pytest.raises(ValueError, match=r"a chunk that does not unpack to 48 bytes"):
        load_dataset(path)


@pytest.mark.parametrize("written", [[], [0, 2]])
def test_chunks_that_were_never_written_are_not_black_pictures(good, written):
    with h5py.File(good, "a") as file:
        del file["train_set_x"]
        dataset = file.create_dataset("train_set_x", (3, 4, 4, 3), np.uint8, chunks=(1, 4, 4, 3))
        for k in written:
            dataset[k] = 1
    lacking = 3 - len(written)
    with pytest.raises(ValueError, match=rf"train_set_x lacks {lacking} of its 3 chunks"):
        load_dataset(good)


@pytest.mark.parametrize("key", ["train_set_x", "test_set_y"])
def test_data_that_was_declared_but_never_written_is_not_zeros(good, key):
    with h5py.File(good, "a") as file:
        shape, dtype = file[key].shape, file[key].dtype
        del file[key]
        file.create_dataset(key, shape, dtype)
    with pytest.raises(ValueError, match=f"{key} was declared, but never written"):
        load_dataset(good)


def test_chunks_may_stick_out_at_the_end(good):
    with h5py.File(good, "a") as file:
        del file["train_set_x"]
        chunks = {"chunks": (2, 4, 4, 3), "maxshape": (None,) * 4}
        file.create_dataset("train_set_x", data=contents()["train_set_x"], **chunks)
    check_arrays(load_dataset(good), contents())


def test_many_keys_are_not_all_listed(good):
    with h5py.File(good, "a") as file:
        del file["train_set_x"]
        for k in range(1000):
            file.create_group(f"key{k:03}")
    with pytest.raises(ValueError, match=r"its keys are \['key000', .* and 996 more") as caught:
        load_dataset(good)
    assert len(str(caught.value)) < 400


def damaged(path):
    """One byte in the middle of a file is another."""
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def test_a_damaged_copy_of_the_drawn_cats_is_named(tmp_path):
    path = tmp_path / "cats.h5"
    path.write_bytes(DRAWN_CATS.read_bytes())
    load_dataset(path)
    damaged(path)
    with pytest.raises(OSError, match=r"damaged copy of the cats\.h5 .*git checkout"):
        load_dataset(path)
    path.write_bytes(path.read_bytes()[:1000])
    with pytest.raises(OSError, match=r"cut off or damaged .*git checkout datasets/cats\.h5"):
        load_dataset(path)


@pytest.mark.parametrize("damaged_one", ["train", "test"])
def test_a_damaged_copy_of_the_courses_files_is_named(tmp_path, monkeypatch, damaged_one):
    data = contents()
    for name in ("train", "test"):
        keys = [f"{name}_set_x", f"{name}_set_y", "list_classes"]
        path = write(tmp_path / f"{name}_catvnoncat.h5", {key: data[key] for key in keys})
        known = (path.stat().st_size, hashlib.sha256(path.read_bytes()).hexdigest())
        monkeypatch.setitem(hdf5.KNOWN, path.name, known)
    check_arrays(load_dataset(tmp_path), data)
    damaged(tmp_path / f"{damaged_one}_catvnoncat.h5")
    with pytest.raises(OSError, match=r"_catvnoncat\.h5: is a damaged copy .*Download it again"):
        load_dataset(tmp_path)


def test_other_data_may_have_the_same_name(tmp_path):
    check_arrays(load_dataset(write(tmp_path / "cats.h5", contents())), contents())


def test_the_known_files_are_the_real_ones(course_data):
    for name in ("train_catvnoncat.h5", "test_catvnoncat.h5"):
        with open(os.path.join(course_data, name), "rb") as file:
            content = file.read()
        assert hdf5.KNOWN[name] == (len(content), hashlib.sha256(content).hexdigest())
