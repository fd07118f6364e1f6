"""Whatever lies in a file, it is read or refused in a second and 400 megabytes.

`python tests/test_broken_files.py COUNT FILE ...` breaks each file COUNT times and loads it: in a
process of its own, as a crash of a library would take the tests with it.
"""

import os
import re
import struct
import subprocess
import sys
import time
import zlib
from pathlib import Path

import h5py
import numpy as np
import pytest
from PIL import Image

import test_photos
from helpers.datasets import load_dataset, load_image

SECONDS, MEGABYTES = 20, 400  # for one file; a second is meant, and measured now and then


def in_format(kind, size=(30, 20), **options):
    pixels = np.random.RandomState(0).randint(0, 256, (*size[::-1], 3)).astype(np.uint8)
    return test_photos.in_format(kind, Image.fromarray(pixels), **options)


def sound_pictures():
    """One picture of each kind, name -> bytes."""
    files = {f"image.{kind}": in_format(kind) for kind in ("PNG", "GIF", "BMP", "TIFF", "WEBP")}
    files["rows.jpg"], files["scans.jpg"] = in_format("JPEG"), in_format("JPEG", progressive=True)
    files["lzw.tiff"] = in_format("TIFF", compression="tiff_lzw")
    files["lossless.webp"] = in_format("WEBP", lossless=True)
    exif = Image.Exif()
    exif[274] = 6
    for kind in ("PNG", "JPEG", "TIFF", "WEBP"):
        files[f"turned.{kind}"] = in_format(kind, exif=exif)
    frames = [Image.new("RGB", (30, 20), colour) for colour in ("red", "blue")]
    for kind in ("GIF", "WEBP", "PNG"):
        files[f"frames.{kind}"] = in_format(kind, save_all=True, append_images=frames)
    ramp = Image.fromarray(np.arange(600, dtype=np.uint16).reshape(20, 30) * 100)
    return files | {"grey.png": test_photos.in_format("PNG", ramp, transparency=100)}


def png(*notes, size=(64, 64)):
    return test_photos.png(*size, 8, 2, [bytes(192)] * 64, notes)


def segment(code, data):
    return struct.pack(">BBH", 0xFF, code, len(data) + 2) + data


def directory(count, kind, length, place):
    """A TIFF directory of tags that all name the same bytes."""
    tags = (struct.pack("<HHII", 400 + k, kind, length, place) for k in range(count))
    return b"II*\0" + struct.pack("<IH", 8, count) + b"".join(tags) + bytes(4)


def greedy_pictures(many):
    """Files that would take minutes or gigabytes, in many pieces or few: name -> bytes."""
    jpeg, gif = in_format("JPEG"), in_format("GIF")
    progressive = in_format("JPEG", (640, 480), progressive=True)
    sized = progressive.index(b"\xff\xc2") + 5
    scan = progressive[progressive.rindex(b"\xff\xda") : -2]
    picture = gif.index(b",", 13 + 768)
    text = zlib.compress(("\U0001f600" + "a" * 1_000_000).encode())
    bomb = zlib.compress(bytes(5_000_000))
    bmp = struct.pack("<2sIHHIIiiHHIIiiII", b"BM", 0, 0, 0, 1078, 40, 3000, 3000, 1, 8, 1, *[0] * 5)
    rows = {256: 2000, 257: 2000, 258: 8, 259: 1, 262: 1, 277: 1, 278: 2000}
    tiles = {256: 100, 257: 100, 258: 8, 259: 8, 262: 1, 277: 1, 322: 16384, 323: 16384, 325: 99}
    strips = [struct.pack("<HHII", tag, 4, 1, value) for tag, value in rows.items()]
    strips += [struct.pack("<HHII", tag, 4, many, 8) for tag in (273, 279)]
    tile = [struct.pack("<HHII", tag, 4, 1, value) for tag, value in (tiles | {324: 8}).items()]
    tiff = b"II*\0" + struct.pack("<I", 8)
    return {
        "narrow.png": png(size=(1, 14_000_000)),
        "wide.png": png(size=(14_000_000, 1)),
        "notes.png": png(*[(b"iTXt", b"k\0\1\0\0\0" + text)] * 60),
        "profile.png": png((b"iCCP", b"x\0\0" + bomb)),
        "chunks.png": png(*[(b"abCd", b"")] * many),
        "idats.png": png(*[(b"IDAT", b"")] * many),
        "large.jpg": progressive[:sized]
        + struct.pack(">HH", 9000, 9000)
        + progressive[sized + 4 :],
        "passes.jpg": progressive[:-2] + scan * (many // 200) + b"\xff\xd9",
        "segments.jpg": jpeg[:2] + b"\xff\xfe\0\2" * many + jpeg[2:],
        "junk.jpg": jpeg[:20] + bytes(20 * many) + jpeg[20:],
        "exif.jpg": jpeg[:2]
        + segment(0xE1, b"Exif\0\0" + directory(5400, 7, 60000, 100))
        + jpeg[2:],
        "mpf.jpg": jpeg[:2] + segment(0xE2, b"MPF\0" + directory(5400, 7, 60000, 100)) + jpeg[2:],
        "exif.png": png((b"eXIf", directory(5400, 7, 60000, 100))),
        "comments.gif": gif[:picture] + b"!\xfe" + b"\1a" * many + b"\0" + gif[picture:],
        "blocks.gif": gif[:picture] + b"!\xfe\0" * many + gif[picture:],
        "runs.bmp": bmp + bytes(1024) + b"\1\5" * 7 * many,
        "tile.tiff": tiff + struct.pack("<H", len(tile)) + b"".join(sorted(tile)) + bytes(4),
        "tags.tiff": directory(1000, 7, 1_000_000, 8) + bytes(1_000_000),
        "numbers.tiff": directory(1000, 4, 250_000, 8) + bytes(1_000_000),
        "strips.tiff": tiff + struct.pack("<H", 9) + b"".join(strips) + bytes(5 * many),
        "large.ico": struct.pack("<HHHBBBBHHII", 0, 1, 1, 0, 0, 0, 0, 1, 8, 99, 22)
        + png(size=(13000, 13000)),
        "large.icns": b"icns" + struct.pack(">I4sI", 99, b"ic10", 99) + png(size=(13000, 13000)),
        "large.qoi": b"qoif" + struct.pack(">IIBB", 3800, 3800, 3, 0) + b"\xfd" * 233_000,
        "plain.pgm": b"P2\n3000 3000\n255\n" + b"0 " * 1_000_000,
    }


def data_files(folder):
    """Data sets stored in several ways; some of them are to be refused."""
    random = np.random.RandomState(0)
    ways = {
        "plain": {},
        "gzip": {"chunks": (1, 16, 16, 3), "compression": "gzip", "shuffle": True},
        "checksum": {"chunks": (2, 16, 16, 3), "fletcher32": True},
    }
    for name in (*ways, "bomb", "short", "unwritten", "keys"):
        with h5py.File(folder / f"{name}.h5", "w") as file:
            for part, m in (("train", 3), ("test", 2)):
                pictures = random.randint(0, 256, (m, 16, 16, 3)).astype(np.uint8)
                options = ways.get(name, ways["gzip"])
                if name == "unwritten":
                    stored = file.create_dataset(f"{part}_set_x", (m, 16, 16, 3), "u1", **options)
                    stored[:1] = pictures[:1]
                elif name != "keys":
                    stored = file.create_dataset(f"{part}_set_x", data=pictures, **options)
                if name in ("bomb", "short"):
                    content = zlib.compress(bytes(30_000_000 if name == "bomb" else 700))
                    stored.id.write_direct_chunk((1, 0, 0, 0), content)
                file[f"{part}_set_y"] = np.arange(m) % 2
            file["list_classes"] = np.array([b"no", b"yes"])
            for k in range(2_000 if name == "keys" else 0):
                file.create_group(f"k{k}")
    return [folder / f"{name}.h5" for name in ways]


def broken(content, random):
    """The content with some bytes changed, missing, or doubled."""
    some = np.frombuffer(content, np.uint8).copy()
    kind = random.randint(5)
    if kind == 0:  # some bytes are others
        places = random.randint(0, len(some), random.randint(1, 9))
        some[places] = random.randint(0, 256, len(places))
    elif kind == 1:  # a bit is flipped, most likely in the headers
        some[int(len(some) * random.rand() ** 3)] ^= 1 << random.randint(8)
    elif kind == 2:  # a piece is missing
        start = random.randint(len(some))
        some = np.delete(some, slice(start, start + random.randint(1, 200)))
    elif kind == 3:  # a piece is there many times
        start = random.randint(len(some))
        piece = some[start : start + random.randint(1, 200)]
        some = np.insert(some, start, np.tile(piece, random.randint(1, 1000)))
    else:  # a number has become huge, zero or negative
        place = random.randint(len(some) - 8)
        some[place : place + random.choice([1, 2, 4, 8])] = random.choice([0, 127, 255])
    content = some.tobytes()
    return with_right_checksums(content) if random.randint(2) else content


def with_right_checksums(content):
    """A PNG file as one who means harm would write it."""
    if not content.startswith(b"\x89PNG"):
        return content
    parts, place = [content[:8]], 8
    while place + 12 <= len(content):
        end = place + 8 + int.from_bytes(content[place : place + 4])
        parts.append(
            test_photos.png_chunk(content[place + 4 : place + 8], content[place + 8 : end])
        )
        place = end + 4
    return b"".join(parts)


def load(path):
    """Load a file of either kind, hold it to the law, and say whether it was read."""
    Path("/proc/self/clear_refs").write_text("5")  # count the most memory from here on
    start, read = time.process_time(), True
    try:
        if path.suffix == ".h5":
            train_x, train_y, test_x, test_y, _ = load_dataset(path)
            assert len(train_x) == train_y.size
            assert train_x.shape[1:] == test_x.shape[1:]
            assert set(np.unique(train_y)) | set(np.unique(test_y)) <= {0, 1}
        else:
            assert load_image(path).shape == (64, 64, 3)
    except (OSError, ValueError) as error:
        said, read = str(error), False
        if not said.startswith(str(path)) or len(said) > len(str(path)) + 500:
            raise
    seconds = time.process_time() - start
    status = Path("/proc/self/status").read_text()
    megabytes = int(re.search(r"VmHWM:\s+(\d+) kB", status)[1]) / 1024
    assert seconds < SECONDS, (path, seconds)
    assert megabytes < MEGABYTES, (path, megabytes)
    return read, seconds, megabytes


def main(count, *paths):
    import signal

    random = np.random.RandomState(1)
    for path in map(Path, paths):
        content = path.read_bytes()
        signal.alarm(60)
        results = [load(path)]
        for _ in range(int(count)):
            path.write_bytes(broken(content, random))
            signal.alarm(60)  # kills where nothing else would
            results.append(load(path))
        path.write_bytes(content)
        read, seconds, megabytes = zip(*results, strict=True)
        print(
            f"{path.name}: {'read' if read[0] else 'refused'}, broken {sum(read[1:])} of {count} "
            f"read, slowest {max(seconds):.2f} s, {max(megabytes):.0f} MB"
        )


def run(count, paths):
    command = [sys.executable, "-W", "error", __file__, str(count), *paths]
    done = subprocess.run(command, capture_output=True, text=True)
    print(done.stdout)
    assert done.returncode == 0, done.stdout + done.stderr
    return dict(line.split(": ", 1) for line in done.stdout.splitlines())


def write(folder, files):
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return [folder / name for name in files]


linux = pytest.mark.skipif(sys.platform != "linux", reason="measures memory as Linux counts it")


@linux
@pytest.mark.parametrize("count", [6, pytest.param(300, marks=pytest.mark.slow)])
def test_broken_files_are_read_or_refused(tmp_path, count):
    paths = data_files(tmp_path) + write(tmp_path, sound_pictures())
    said = run(os.environ.get("BROKEN_FILES", count), paths)
    assert all(line.startswith("read") for line in said.values()), said


READ = {"notes.png", "chunks.png", "idats.png", "segments.jpg", "junk.jpg", "comments.gif"}
READ |= {"blocks.gif", "exif.jpg", "mpf.jpg", "exif.png", "bomb.h5", "short.h5"}


@linux
@pytest.mark.parametrize(
    ("count", "many"), [(0, 22_000), pytest.param(30, 150_000, marks=pytest.mark.slow)]
)
def test_greedy_files_get_no_more_than_others(tmp_path, count, many):
    usual = data_files(tmp_path)
    data = [path for path in tmp_path.glob("*.h5") if path not in usual]
    said = run(count, write(tmp_path, greedy_pictures(many)) + data)
    assert {name for name, line in said.items() if line.startswith("read")} == READ


if __name__ == "__main__":
    main(*sys.argv[1:])
