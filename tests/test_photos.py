"""Picture files are read right, or refused by name; see also test_broken_files."""

import io
import struct
import warnings
import zlib

import numpy as np
import pytest
from PIL import Image

from helpers.datasets import load_image


def in_format(kind, image, **options):
    """The bytes of a picture file."""
    stream = io.BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def load(path, content, num_px=64):
    path.write_bytes(content)
    return load_image(path, num_px)


MODES = ["1", "L", "LA", "P", "PA", "RGB", "RGBA", "CMYK", "YCbCr", "LAB", "I;16"]


@pytest.mark.parametrize("mode", MODES)
def test_images_of_every_mode(tmp_path, mode):
    kind = {"LA": "PNG", "P": "GIF", "RGBA": "WEBP", "YCbCr": "JPEG"}.get(mode, "TIFF")
    picture = load(tmp_path / "image", in_format(kind, Image.new(mode, (20, 30))))
    assert picture.shape == (64, 64, 3)
    assert picture.dtype == np.uint8


@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_sixteen_bits_of_grey_are_not_clipped(tmp_path, kind):
    ramp = np.linspace(0, 65535, 64).astype(np.uint16)[np.newaxis].repeat(64, axis=0)
    picture = load(tmp_path / "ramp", in_format(kind, Image.fromarray(ramp)))
    np.testing.assert_array_equal(picture[5, :, 0], ramp[5] // 256)


def test_transparency_is_laid_on_white(tmp_path):
    image = Image.new("RGBA", (64, 64), (255, 0, 0, 0))
    image.paste((0, 0, 255, 255), (0, 0, 32, 64))
    picture = load(tmp_path / "image", in_format("PNG", image))
    np.testing.assert_array_equal(picture[10, 5], [0, 0, 255])
    np.testing.assert_array_equal(picture[10, 60], [255, 255, 255])
    half = in_format("PNG", Image.new("LA", (8, 8), (0, 128)))
    assert load(tmp_path / "half", half)[3, 3, 0] == 127


def test_reduction_is_antialiased(tmp_path):
    stripes = np.zeros((256, 256, 3), np.uint8)
    stripes[:, ::2] = 255
    picture = load(tmp_path / "stripes", in_format("PNG", Image.fromarray(stripes)))
    assert abs(picture.astype(int) - 127).max() < 20


def test_size_and_colours_are_kept(tmp_path):
    colours = np.random.RandomState(0).randint(0, 256, (10, 10, 3)).astype(np.uint8)
    path, content = tmp_path / "image.png", in_format("PNG", Image.fromarray(colours))
    np.testing.assert_array_equal(load(path, content, num_px=10), colours)
    np.testing.assert_array_equal(load_image(str(path), 10), colours)


def test_a_large_photograph_is_read_without_a_word(tmp_path):
    content = in_format("JPEG", Image.new("L", (10_000, 6500), 200), quality=50)
    with warnings.catch_warnings(action="error"):
        for num_px in (64, 1000):
            np.testing.assert_allclose(load(tmp_path / "photo", content, num_px), 200, atol=3)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"This is not a cat.", r"cannot be read as a picture \(it is none of JPEG, PNG, GIF"),
        (b"P2\n3000 3000\n255\n", "it is none of JPEG, PNG"),
        (b"<!DOCTYPE html><title>404</title>", "is a web page, not a picture"),
        (b"version https://git-lfs.github.com/spec/v1\n", "is a Git LFS pointer"),
        (b"", "is empty"),
    ],
)
def test_what_is_no_image(tmp_path, content, message):
    with pytest.raises(OSError, match=rf"note\.png: .*{message}"):
        load(tmp_path / "note.png", content)


@pytest.mark.parametrize("kind", ["BMP", "GIF", "JPEG", "PNG", "TIFF", "WEBP"])
def test_pictures_of_every_kind_whole_and_cut_off(tmp_path, kind):
    noise = Image.fromarray(np.random.RandomState(0).randint(0, 256, (50, 50), np.uint8))
    content = in_format(kind, noise)
    with Image.open(io.BytesIO(content)) as image:
        expected = np.asarray(image.convert("RGB"))
    np.testing.assert_array_equal(load(tmp_path / "image", content, 50), expected)
    with pytest.raises(OSError, match=r"image: cannot be read as a picture .* may be cut off"):
        load(tmp_path / "image", content[: len(content) // 2])


def png_chunk(name, data):
    return len(data).to_bytes(4) + name + data + zlib.crc32(name + data).to_bytes(4)


def png(width, height, depth, colour, rows=b"", notes=()):
    """A PNG file; rows without filters, notes as (name, data)."""
    rows = b"".join(b"\0" + row for row in rows)
    header = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    chunks = [(b"IHDR", header), *notes, (b"IDAT", zlib.compress(rows)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(png_chunk(*chunk) for chunk in chunks)


def tiff(tags, data=b""):
    """A little-endian TIFF file of one directory; 273 or 324 is set to where the data lies."""
    entries, place = [], 14 + 12 * len(tags)
    for tag, (kind, *values) in sorted(tags.items()):
        packed = struct.pack(f"<{len(values)}{'BHI'[kind // 2]}", *values)
        if len(packed) > 4:
            packed, data = struct.pack("<I", place + len(data)), data + packed
        elif tag in (273, 324):
            packed = struct.pack("<I", place)
        entries.append(struct.pack("<HHI", tag, kind, len(values)) + packed.ljust(4, b"\0"))
    head = b"II*\0" + struct.pack("<IH", 8, len(tags))
    return head + b"".join(entries) + bytes(4) + data


GREYS = {256: (4, 4), 257: (4, 2), 258: (3, 8), 259: (3, 1), 262: (3, 1), 277: (3, 1)}
GREYS |= {273: (4, 0), 278: (4, 2), 279: (4, 8)}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("HEIC", b"\0\0\0\x18ftypheic\0\0\0\0"),
        ("HEIC", b"\0\0\0\x18ftypmif1\0\0\0\0"),
        ("AVIF", b"\0\0\0\x1cftypavif\0\0\0\0"),
        ("JPEG XL", b"\xff\x0a\xfa\x1f"),
        ("Photoshop", b"8BPS\0\1"),
        ("PDF", b"%PDF-1.7"),
        ("SVG", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
    ],
)
def test_other_formats_are_named(tmp_path, name, content):
    message = f"cat: is a picture of the format {name}, which is not read here. Save it as PNG or"
    with pytest.raises(OSError, match=message):
        load(tmp_path / "cat", content)


@pytest.mark.parametrize(
    ("width", "height"), [(1, 14_000_000), (20_001, 1), (5001, 5000), (13_000, 13_000)]
)
def test_large_pictures_are_refused_before_they_are_decoded(tmp_path, width, height):
    message = rf"bomb: has too many pixels to open safely, {width:,} x {height:,}; make it smaller"
    with pytest.raises(ValueError, match=message):
        load(tmp_path / "bomb", png(width, height, 8, 2))


def test_a_picture_on_the_limits_is_tried(tmp_path):
    for width, height in ((20_000, 1), (5000, 5000)):
        with pytest.raises(OSError, match="truncated"):
            load(tmp_path / "cut", png(width, height, 8, 0))


def test_a_large_file_is_refused_before_it_is_read(tmp_path):
    with (tmp_path / "film").open("wb") as file:
        file.truncate(64_000_001)
    with pytest.raises(ValueError, match="film: has 64 MB, which is too much to open safely"):
        load_image(tmp_path / "film")


def resized(content, width, height):
    """A JPEG that says it has another size."""
    start = content.index(b"\xff\xc2" if b"\xff\xc2" in content else b"\xff\xc0") + 5
    return content[:start] + struct.pack(">HH", height, width) + content[start + 4 :]


@pytest.mark.parametrize(("progressive", "most"), [(False, 65), (True, 25)])
def test_a_jpeg_in_scans_must_be_smaller_than_one_in_rows(tmp_path, progressive, most):
    content = in_format("JPEG", Image.new("RGB", (64, 64)), progressive=progressive)
    with pytest.raises(ValueError, match=rf"smaller than {most},000,000 pixels"):
        load(tmp_path / "large", resized(content, 9000, 9000))
    if progressive:
        scan = content[content.rindex(b"\xff\xda") : -2]
        assert load(tmp_path / "some", content[:-2] + 8 * scan + b"\xff\xd9").shape == (64, 64, 3)
        with pytest.raises(OSError, match="it is drawn in 110 passes"):
            load(tmp_path / "many", content[:-2] + 100 * scan + b"\xff\xd9")


def test_webp_must_be_smaller(tmp_path):
    content = bytearray(in_format("WEBP", Image.new("RGB", (64, 64)), lossless=True))
    content[21:25] = (4000 | 3999 << 14).to_bytes(4, "little")  # its width and height, less one
    with pytest.raises(ValueError, match="4,001 x 4,000; make it smaller than 16,000,000 pixels"):
        load(tmp_path / "large", content)


def test_tiles_count_too(tmp_path):
    tiled = {tag: GREYS[tag] for tag in (256, 257, 258, 259, 262, 277)}
    tiled |= {322: (4, 16384), 323: (4, 16384), 324: (4, 0), 325: (4, 8)}
    with pytest.raises(ValueError, match="has too many pixels to open safely, 16,384 x 16,384"):
        load(tmp_path / "tile", tiff(tiled, bytes(8)))


@pytest.mark.parametrize(
    "tags",
    [
        {258: (3, 12)},
        {258: (3, 16), 339: (3, 2)},
        {258: (3, 16), 262: (3, 0)},
        *("I", "F"),  # 32 bits
    ],
    ids=["12 bits", "signed", "white is zero", "whole numbers", "broken numbers"],
)
def test_tiffs_that_would_come_out_wrong_are_refused(tmp_path, tags):
    if isinstance(tags, str):
        content = in_format("TIFF", Image.new(tags, (8, 8), 70_000))
    else:
        content = tiff(GREYS | tags, bytes(64))
    message = r"image: is a TIFF whose greys are no plain numbers .* Save it as PNG or JPEG, with 8"
    with pytest.raises(OSError, match=message):
        load(tmp_path / "image", content)


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ({}, [0, 1, 2, 3]),
        ({262: (3, 0)}, [255, 254, 253, 252]),
        ({266: (3, 2)}, [0, 128, 64, 192]),
        ({254: (4, 1)}, [0, 1, 2, 3]),
    ],
    ids=["plain", "white is zero", "lowest bit first", "a small copy"],
)
def test_tiffs_of_8_bits_are_read_as_they_are_meant(tmp_path, tags, expected):
    picture = load(tmp_path / "image", tiff(GREYS | tags, bytes([0, 1, 2, 3] * 2)), num_px=4)
    np.testing.assert_array_equal(picture[0, :, 0], expected)


@pytest.mark.parametrize("depth", [1, 2, 4, 8, 16])
def test_the_transparent_grey_of_a_png_is_laid_on_white(tmp_path, depth):
    """The left half is the second darkest grey, which is transparent; the right half is black."""
    key = 1 if depth < 16 else 300
    left = [f"{key:0{depth}b}"] * 32
    row = int("".join(left + ["0" * depth] * 32), 2).to_bytes(8 * depth)
    note = (b"tRNS", key.to_bytes(2))
    picture = load(tmp_path / "grey", png(64, 64, depth, 0, [row] * 64, [note]))
    np.testing.assert_array_equal(picture[:, :32], 255)
    np.testing.assert_array_equal(picture[:, 32:], 0)


def test_a_transparent_colour_of_16_bits_is_refused(tmp_path):
    content = png(2, 1, 16, 2, [bytes(12)], [(b"tRNS", bytes(6))])
    with pytest.raises(OSError, match="16 bits with a transparent colour"):
        load(tmp_path / "colour", content)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_pictures_are_turned_upright_by_every_orientation(tmp_path, kind):
    image = Image.new("L", (64, 64), 255)
    image.paste(0, (0, 0, 48, 16))  # dark in the upper left, and more across than down
    for orientation, turns in enumerate(["", "h", "hv", "v", "t", "th", "thv", "tv"], start=1):
        expected, exif = np.asarray(image), Image.Exif()
        for turn in turns:
            expected = {"t": expected.T, "h": expected[:, ::-1], "v": expected[::-1]}[turn]
        exif[274] = orientation
        picture = load(tmp_path / "image", in_format(kind, image.convert("RGB"), exif=exif))
        assert np.abs(picture[..., 0].astype(int) - expected).mean() < 6, orientation


@pytest.mark.parametrize(
    "exif",
    [
        b"",
        b"II*\0\xff\xff\xff\xff",  # the directory lies outside
        b"XX*\0\x08\0\0\0",
        b"II*\0\x08\0\0\0\xff\xff",  # more tags than bytes
        b"II*\0\x08\0\0\0" + struct.pack("<HHHIHH", 1, 274, 3, 1, 99, 0),
        b"II*\0\x08\0\0\0" + struct.pack("<HHHII", 1, 274, 3, 10**9, 8),
        b"II*\0\x08\0\0\0" + struct.pack("<HHHI4s", 1, 274, 2, 4, b"abc"),
        b"II*\0\x08\0\0\0" + struct.pack("<HHHII", 1, 42034, 12, 4, 10**9),  # an odd lens
    ],
)
def test_odd_notes_do_not_spoil_a_sound_picture(tmp_path, exif):
    jpeg = in_format("JPEG", Image.new("RGB", (64, 64), "red"))
    segment = b"\xff\xe1" + struct.pack(">H", len(exif) + 8) + b"Exif\0\0" + exif
    picture = load(tmp_path / "red.jpg", jpeg[:2] + segment + jpeg[2:])
    np.testing.assert_allclose(picture[5, 5], [254, 0, 0])
    content = png(64, 64, 8, 2, [b"\xff\0\0" * 64] * 64, [(b"eXIf", exif)])
    np.testing.assert_array_equal(load(tmp_path / "red.png", content)[5, 5], [255, 0, 0])


def test_notes_of_other_kinds_are_left_aside(tmp_path):
    """Whatever Pillow writes besides the picture, the pixels are those that Pillow reads."""
    image = Image.effect_noise((64, 64), 50).convert("RGB")
    options = {"icc_profile": b"x" * 5000, "dpi": (72, 72), "comment": b"cat", "xmp": b"<x/>"}
    for kind in ("JPEG", "PNG", "GIF", "WEBP", "TIFF"):
        content = in_format(kind, image, **options)
        with Image.open(io.BytesIO(content)) as read:
            expected = np.asarray(read.convert("RGB"))
        np.testing.assert_array_equal(load(tmp_path / kind, content), expected)


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "TIFF", "PNG", "JPEG", "MPO"])
def test_the_first_of_many_pictures_is_shown(tmp_path, kind):
    first, *rest = (Image.new("RGB", (64, 64), colour) for colour in ("red", "blue", "lime"))
    if kind == "JPEG":  # as some cameras do: one file behind the other
        content = b"".join(in_format(kind, image) for image in (first, *rest))
    else:
        content = in_format(kind, first, save_all=True, append_images=rest)
    np.testing.assert_allclose(load(tmp_path / "many", content)[5, 5], [255, 0, 0], atol=2)


def test_a_compressed_bmp_is_read(tmp_path):
    image = Image.new("P", (8, 8))
    image.putpalette([0, 0, 0, 9, 99, 199])
    content = bytearray(in_format("BMP", image))
    start = int.from_bytes(content[10:14], "little")
    content[30] = 1  # runs of equal pixels, and the end of a row
    content[start:] = b"\x08\1\0\0" * 8
    np.testing.assert_array_equal(load(tmp_path / "cat", content)[5, 5], [9, 99, 199])
