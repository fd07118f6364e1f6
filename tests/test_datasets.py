import io
import os
import subprocess
import sys
import zlib

import h5py
import numpy as np
import pytest
from PIL import Image

from helpers.datasets import (
    draw_cats,
    load_dataset,
    load_extra_datasets,
    load_image,
    load_planar_dataset,
)

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


def test_no_path_gives_the_drawn_cats_from_any_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    train_x, train_y, test_x, test_y, classes = load_dataset()
    assert train_x.shape == (209, 64, 64, 3)
    assert test_x.shape == (50, 64, 64, 3)
    assert train_x.dtype == test_x.dtype == np.uint8
    assert train_y.shape == (1, 209)
    assert test_y.shape == (1, 50)
    np.testing.assert_array_equal(classes, CLASSES)


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


def test_missing_file(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"nowhere\.h5: no such file"):
        load_dataset(tmp_path / "nowhere.h5")


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
    with pytest.raises(ValueError, match=rf"has no {key}; its keys are {', '.join(sorted(data))}"):
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
    with pytest.raises(ValueError, match=r"would need [\d,]+ MB of memory; at most 80 MB"):
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


BREAK_AND_LOAD = """
import resource, signal, sys, time
from pathlib import Path
import numpy as np
from helpers.datasets import load_dataset, load_image

signal.alarm(500)
count, *paths = sys.argv[1:]
random = np.random.RandomState(1)


def broken(content):
    some = np.frombuffer(content, np.uint8).copy()
    kind = random.randint(4)
    if kind == 0:  # some bytes are others
        places = random.randint(0, len(some), random.randint(1, 9))
        some[places] = random.randint(0, 256, len(places))
    elif kind == 1:  # a bit is flipped, most likely in the headers
        some[int(len(some) * random.rand() ** 3)] ^= 1 << random.randint(8)
    elif kind == 2:  # a piece is missing
        start = random.randint(len(some))
        some = np.delete(some, slice(start, start + random.randint(1, 200)))
    else:  # a number has become huge, zero or negative
        place = random.randint(len(some) - 8)
        some[place : place + random.choice([1, 2, 4, 8])] = random.choice([0, 127, 255])
    return some.tobytes()


for path in map(Path, paths):
    content, right, slowest = path.read_bytes(), 0, 0
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for _ in range(int(count)):
        path.write_bytes(broken(content))
        start = time.perf_counter()
        try:
            if path.suffix == ".h5":
                train_x, train_y, test_x, test_y, classes = load_dataset(path)
                assert len(train_x) == train_y.size and train_x.shape[1:] == test_x.shape[1:]
                assert set(np.unique(train_y)) | set(np.unique(test_y)) <= {0, 1}
            else:
                assert load_image(path).shape == (64, 64, 3)
            right += 1
        except (OSError, ValueError) as error:
            assert str(error).startswith(str(path)), error
        slowest = max(slowest, time.perf_counter() - start)
    megabytes = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    print(f"{path.name}: {right} read, slowest {slowest:.2f} s, {megabytes:.0f} MB")
    assert 0 < right < int(count) and megabytes < 200
"""


@pytest.mark.skipif(sys.platform != "linux", reason="measures memory the way Linux counts it")
def test_broken_files_are_read_or_refused(tmp_path):
    """In a process of its own, as a crash of a library would take the tests with it."""
    paths = [tmp_path / name for name in ("plain.h5", "gzip.h5")]
    for path in paths:
        with h5py.File(path, "w") as file:
            for key, value in contents(num_px=16).items():
                compression = "gzip" if path.stem == "gzip" else None
                file.create_dataset(key, data=value, compression=compression)
    pixels = np.random.RandomState(0).randint(0, 256, (20, 30, 3)).astype(np.uint8)
    for kind in ("PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP"):
        paths.append(save(tmp_path / f"image.{kind}", Image.fromarray(pixels), format=kind))
    count = os.environ.get("BROKEN_FILES", "150")
    command = [sys.executable, "-W", "error", "-c", BREAK_AND_LOAD, count, *paths]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    print(done.stdout)


def test_postscript_is_not_run(tmp_path):
    (tmp_path / "cat.eps").write_bytes(
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n%%EndComments\n"
    )
    with pytest.raises(OSError, match=r"cat\.eps: cannot be read as a picture"):
        load_image(tmp_path / "cat.eps")


def save(path, image, **options):
    image.save(path, **options)
    return path


MODES = ["1", "L", "LA", "P", "PA", "RGB", "RGBA", "CMYK", "YCbCr", "LAB", "I", "I;16", "F"]


@pytest.mark.parametrize("mode", MODES)
def test_images_of_every_mode(tmp_path, mode):
    kind = {"LA": "PNG", "P": "GIF", "RGBA": "WEBP", "YCbCr": "JPEG"}.get(mode, "TIFF")
    picture = load_image(save(tmp_path / "image", Image.new(mode, (20, 30)), format=kind))
    assert picture.shape == (64, 64, 3)
    assert picture.dtype == np.uint8


def test_sixteen_bits_of_grey_are_not_clipped(tmp_path):
    ramp = np.linspace(0, 65535, 64).astype(np.uint16)[np.newaxis].repeat(64, axis=0)
    picture = load_image(save(tmp_path / "ramp.png", Image.fromarray(ramp)))
    np.testing.assert_allclose(picture[5, :, 0], np.linspace(0, 255, 64), atol=1.5)


def test_transparency_is_laid_on_white(tmp_path):
    image = Image.new("RGBA", (64, 64), (255, 0, 0, 0))
    image.paste((0, 0, 255, 255), (0, 0, 32, 64))
    picture = load_image(save(tmp_path / "image.png", image))
    np.testing.assert_array_equal(picture[10, 5], [0, 0, 255])
    np.testing.assert_array_equal(picture[10, 60], [255, 255, 255])
    half = Image.new("LA", (8, 8), (0, 128))
    assert load_image(save(tmp_path / "half.png", half))[3, 3, 0] == 127


def test_exif_orientation_is_applied(tmp_path):
    image = Image.new("RGB", (64, 64), "black")
    image.paste("white", (0, 0, 64, 32))  # white above, as stored
    exif = Image.Exif()
    exif[0x0112] = 6  # the camera was turned: show it a quarter turn clockwise
    picture = load_image(save(tmp_path / "image.png", image, exif=exif))
    assert picture[32, 8, 0] < 10
    assert picture[32, 56, 0] > 245


def test_reduction_is_antialiased(tmp_path):
    stripes = np.zeros((256, 256, 3), np.uint8)
    stripes[:, ::2] = 255
    picture = load_image(save(tmp_path / "stripes.png", Image.fromarray(stripes)))
    assert abs(picture.astype(int) - 127).max() < 20


def test_size_and_colours_are_kept(tmp_path):
    colours = np.random.RandomState(0).randint(0, 256, (10, 10, 3)).astype(np.uint8)
    path = save(tmp_path / "image.png", Image.fromarray(colours))
    np.testing.assert_array_equal(load_image(path, num_px=10), colours)
    np.testing.assert_array_equal(load_image(str(path), 10), colours)


def test_a_large_photograph_is_read(tmp_path):
    image = Image.new("RGB", (8000, 6000), (200, 100, 50))
    picture = load_image(save(tmp_path / "photo.jpg", image, quality=50))
    np.testing.assert_allclose(picture[32, 32], [200, 100, 50], atol=3)


@pytest.mark.parametrize("num_px", [0, -1, 5000, 2.5, 64.0, True, "64"])
def test_num_px_must_be_sensible(good, num_px):
    with pytest.raises(ValueError, match="num_px must be a whole number from 1 to 2048; got"):
        load_image(good, num_px)


def test_missing_image(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"nobody\.png: no such file"):
        load_image(tmp_path / "nobody.png")
    with pytest.raises(IsADirectoryError, match="is a folder; it should be a picture"):
        load_image(tmp_path)


def test_what_is_no_image(tmp_path):
    (tmp_path / "note.png").write_text("This is not a cat.")
    with pytest.raises(OSError, match=r"note\.png: cannot be read as a picture"):
        load_image(tmp_path / "note.png")


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "TIFF", "BMP"])
def test_truncated_image(tmp_path, kind):
    noise = np.random.RandomState(0).randint(0, 256, (50, 50, 3)).astype(np.uint8)
    stream = io.BytesIO()
    Image.fromarray(noise).save(stream, kind)
    content = stream.getvalue()
    (tmp_path / "image").write_bytes(content[: len(content) // 2])
    with pytest.raises(OSError, match="image: cannot be read as a picture"):
        load_image(tmp_path / "image")


@pytest.mark.parametrize("side", [6000, 20000])
def test_decompression_bomb(tmp_path, side):
    def chunk(name, data):
        return len(data).to_bytes(4) + name + data + zlib.crc32(name + data).to_bytes(4)

    header = side.to_bytes(4) * 2 + bytes([8, 2, 0, 0, 0])
    parts = [(b"IHDR", header), (b"IDAT", zlib.compress(b"")), (b"IEND", b"")]
    (tmp_path / "bomb.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*p) for p in parts))
    with pytest.raises(ValueError, match=r"bomb\.png: has too many pixels to open safely"):
        load_image(tmp_path / "bomb.png")


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


@pytest.mark.parametrize("load", [load_planar_dataset, lambda seed: draw_cats(1, seed)])
def test_seeds_from_end_to_end(load):
    for seed in (0, 2**32 - 1):
        load(seed=seed)
    for seed in (-1, 2**32):
        with pytest.raises(ValueError, match="seed must be a whole number from 0 to 4294967295"):
            load(seed=seed)


@pytest.mark.parametrize("kind", ["BMP", "GIF", "JPEG", "PNG", "PPM", "TIFF", "WEBP"])
def test_pictures_of_every_kind(tmp_path, kind):
    path = save(tmp_path / "image", Image.new("RGB", (30, 20), (200, 100, 50)), format=kind)
    np.testing.assert_allclose(load_image(path)[32, 32], [200, 100, 50], atol=4)


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
