"""Data files are read right, or refused by name; see also test_broken_files."""

import re
import zlib

import h5py
import numpy as np
import pytest

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
        (b"\n<!DOCTYPE html><title>404: Not Found</title>", "is a web page, not an HDF5 file"),
        (b"<HTML>", "is a web page"),
        (b"a,b\n1,2\n", "cannot be read as an HDF5 file .*file signature not found"),
        (b"\x89HDF\r\n", "cannot be read as an HDF5 file"),
    ],
)
def test_bytes_that_are_not_the_data(tmp_path, content, message):
    (tmp_path / "data.h5").write_bytes(content)
    with pytest.raises(OSError, match=rf"data\.h5: .*{message}"):
        load_dataset(tmp_path / "data.h5")


@pytest.mark.parametrize("share", [0.1, 0.5, 0.99])
@pytest.mark.parametrize("original", [None, DRAWN_CATS])
def test_truncated_file(good, share, original):
    content = (original or good).read_bytes()
    good.write_bytes(content[: int(share * len(content))])
    with pytest.raises(OSError, match=r"data\.h5: cannot be read .* cut off .* Download it again"):
        load_dataset(good)


def stored_anew(path, damage=None, **options):
    """The same data, the pictures stored in another way; their first bytes may be others."""
    with h5py.File(path, "a") as file:
        data = file["train_set_x"][()]
        del file["train_set_x"]
        dataset = file.create_dataset("train_set_x", data=data, **options)
        start = dataset.id.get_chunk_info(0).byte_offset
    if damage:
        with path.open("r+b") as file:
            file.seek(start)
            file.write(damage)
    return path


WAYS = {
    "gzip": {"compression": "gzip"},
    "gzip, shuffled, with checksums": {"compression": "gzip", "shuffle": True, "fletcher32": True},
    "checksums": {"fletcher32": True},
    "lzf": {"compression": "lzf"},
    "sticking out at the end": {"chunks": (2, 4, 4, 3), "maxshape": (None,) * 4},
}


@pytest.mark.parametrize("way", WAYS)
def test_data_stored_in_other_ways_are_read(good, way):
    check_arrays(load_dataset(stored_anew(good, **WAYS[way])), contents())


@pytest.mark.parametrize("way", [*WAYS][:3])
def test_damaged_contents(good, way):
    path = stored_anew(good, damage=b"other bytes, not those", **WAYS[way])
    with pytest.raises(OSError, match=r"data\.h5: cannot be read .* cut off or damaged\. Download"):
        load_dataset(path)


@pytest.mark.parametrize("key", list(contents()))
def test_missing_key(tmp_path, key):
    data = contents()
    del data[key]
    keys = re.escape(str(sorted(data)))
    with pytest.raises(ValueError, match=f"has no data set {key}; its keys are {keys}"):
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


def test_links_lead_to_data_or_to_nothing(good):
    write(good.parent / "other.h5", contents())
    for link, there in (
        (h5py.SoftLink("/kept"), True),
        (h5py.ExternalLink("other.h5", "train_set_x"), True),
        (h5py.SoftLink("/lost"), False),
        (h5py.ExternalLink("lost.h5", "train_set_x"), False),
    ):
        write(good, contents())
        with h5py.File(good, "a") as file:
            file.move("train_set_x", "kept")
            file["train_set_x"] = link
        if there:
            check_arrays(load_dataset(good), contents())
            continue
        with pytest.raises(ValueError, match="has no data set train_set_x; its keys are"):
            load_dataset(good)


def test_a_group_is_no_data_set(good):
    with h5py.File(good, "a") as file:
        del file["train_set_x"]
        file.create_group("train_set_x")
    with pytest.raises(ValueError, match="has no data set train_set_x"):
        load_dataset(good)


def test_data_kept_in_files_that_are_not_there_are_not_black_pictures(good):
    layout = h5py.VirtualLayout((3, 4, 4, 3), np.uint8)
    layout[:] = h5py.VirtualSource(good.parent / "other.h5", "train_set_x", (3, 4, 4, 3))
    outside = {"shape": (3, 4, 4, 3), "dtype": "u1", "external": [("raw.bin", 0, 144)]}
    for make, error, message in (
        (lambda f: f.create_virtual_dataset("train_set_x", layout), ValueError, "never written"),
        (lambda f: f.create_dataset("train_set_x", **outside), OSError, "external raw data file"),
    ):
        with h5py.File(good, "a") as file:
            del file["train_set_x"]
            make(file)
        with pytest.raises(error, match=message):
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


def test_labels_of_any_length_are_refused_before_reading(good):
    with h5py.File(good, "a") as file:
        del file["train_set_y"]
        file.create_dataset("train_set_y", (10**9,), int, chunks=(10**6,))
    with pytest.raises(ValueError, match=r"train_set_y .* would need 8,000 MB"):
        load_dataset(good)


@pytest.mark.parametrize("content", [bytes(1_000_000), bytes(48), bytes(49)])
def test_of_a_chunk_no_more_is_read_than_it_should_hold(good, content):
    stored_anew(good, chunks=(1, 4, 4, 3), compression="gzip")
    with h5py.File(good, "a") as file:
        file["train_set_x"].id.write_direct_chunk((1, 0, 0, 0), zlib.compress(content, 9))
    data = contents()
    data["train_set_x"][1] = 0
    check_arrays(load_dataset(good), data)


@pytest.mark.parametrize(("step", "written"), [(1, 0), (1, 2), (2, 1)])
def test_chunks_that_were_never_written_are_not_black_pictures(good, step, written):
    with h5py.File(good, "a") as file:
        del file["train_set_x"]
        chunks = {"chunks": (step, 4, 4, 3), "maxshape": (None,) * 4}
        dataset = file.create_dataset("train_set_x", (3, 4, 4, 3), np.uint8, **chunks)
        dataset[: step * written] = 1
    of = 3 if step == 1 else 2
    with pytest.raises(ValueError, match=f"_x lacks {of - written} of its {of} pieces"):
        load_dataset(good)


@pytest.mark.parametrize("key", ["train_set_x", "test_set_y"])
def test_data_that_was_declared_but_never_written_is_not_zeros(good, key):
    with h5py.File(good, "a") as file:
        shape, dtype = file[key].shape, file[key].dtype
        del file[key]
        file.create_dataset(key, shape, dtype)
    with pytest.raises(ValueError, match=f"{key} lacks 1 of its 1 pieces: they were never"):
        load_dataset(good)


def test_many_keys_are_not_all_listed(good):
    with h5py.File(good, "a") as file:
        del file["train_set_x"]
        for k in range(1000):
            file.create_group(f"key{k:03}")
    with pytest.raises(ValueError, match=r"its keys are \['key000', .* and 996 more") as caught:
        load_dataset(good)
    assert len(str(caught.value)) < 400


def test_a_damaged_copy_of_the_drawn_cats(tmp_path):
    content = bytearray(DRAWN_CATS.read_bytes())
    content[len(content) // 2] ^= 1
    (tmp_path / "cats.h5").write_bytes(content)
    with pytest.raises(OSError, match=r"cut off or damaged\. .* `git checkout datasets/cats\.h5`"):
        load_dataset(tmp_path / "cats.h5")
    (tmp_path / "cats.h5").write_bytes(DRAWN_CATS.read_bytes().replace(b"\r\n", b"\n"))
    with pytest.raises(OSError, match="cannot be read as an HDF5 file"):
        load_dataset(tmp_path / "cats.h5")
