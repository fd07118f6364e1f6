"""Picture files are read right, or refused by name; see also test_broken_files."""

import io
import struct
import warnings
import zlib

import numpy as np
import pytest
from PIL import Image

from helpers import picture_files
from helpers.datasets import load_image


def save(path, image, **options):
    image.save(path, **options)
    return path


MODES = ["1", "L", "LA", "P", "PA", "RGB", "RGBA", "CMYK", "YCbCr", "LAB", "I;16"]


@pytest.mark.parametrize("mode", MODES)
def test_images_of_every_mode(tmp_path, mode):
    kind = {"LA": "PNG", "P": "GIF", "RGBA": "WEBP", "YCbCr": "JPEG"}.get(mode, "TIFF")
    picture = load_image(save(tmp_path / "image", Image.new(mode, (20, 30)), format=kind))
    assert picture.shape == (64, 64, 3)
    assert picture.dtype == np.uint8


def test_sixteen_bits_of_grey_are_not_clipped(tmp_path):
    ramp = np.linspace(0, 65535, 64).astype(np.uint16)[np.newaxis].repeat(64, axis=0)
    picture = load_image(save(tmp_path / "ramp.png", Image.fromarray(ramp)))
    np.testing.assert_array_equal(picture[5, :, 0], ramp[5] // 257)


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


@pytest.mark.parametrize("kind", ["BMP", "GIF", "JPEG", "PNG", "TIFF", "WEBP"])
def test_pictures_of_every_kind(tmp_path, kind):
    path = save(tmp_path / "image", Image.new("RGB", (30, 20), (200, 100, 50)), format=kind)
    np.testing.assert_allclose(load_image(path)[32, 32], [200, 100, 50], atol=4)


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


def load(path, content, num_px=64):
    path.write_bytes(content)
    return load_image(path, num_px)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("HEIC", b"\0\0\0\x18ftypheic\0\0\0\0"),
        ("HEIC", b"\0\0\0\x18ftypmif1\0\0\0\0"),
        ("AVIF", b"\0\0\0\x1cftypavif\0\0\0\0"),
        ("JPEG XL", b"\xff\x0a\xfa\x1f"),
        ("JPEG 2000", b"\0\0\0\x0cjP  \r\n\x87\n"),
        ("ICO", b"\0\0\1\0\1\0\0\0"),
        ("ICNS", b"icns\0\0\0\0"),
        ("QOI", b"qoif\0\0\x0e\xd8"),
        ("PPM", b"P2\n3000 3000\n255\n"),
        ("Photoshop", b"8BPS\0\1"),
        ("PDF", b"%PDF-1.7"),
        ("PostScript", b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n%%EndComments\n"),
        ("SVG", b"<svg xmlns='http://www.w3.org/2000/svg'/>"),
        ("BigTIFF", b"II+\0\x08\0\0\0"),
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


def test_a_jpeg_in_scans_must_be_smaller_than_one_in_rows(tmp_path):
    for progressive in (False, True):
        stream = io.BytesIO()
        Image.new("RGB", (64, 64)).save(stream, "JPEG", progressive=progressive)
        content = stream.getvalue()
        for width, height in ((9000, 9000), (8000, 6000), (5000, 5000)):
            parts = picture_files.take_apart(resized(content, width, height))
            most = 25_000_000 if progressive else 65_000_000
            assert parts.limits[0] == most
            if width * height > most:
                with pytest.raises(ValueError, match="has too many pixels"):
                    load(tmp_path / "large", resized(content, width, height))
    scan = content[content.rindex(b"\xff\xda") : -2]
    assert load(tmp_path / "some", content[:-2] + 8 * scan + b"\xff\xd9").shape == (64, 64, 3)
    with pytest.raises(OSError, match="it is drawn in 110 passes"):
        load(tmp_path / "many", content[:-2] + 100 * scan + b"\xff\xd9")


@pytest.mark.parametrize(("kind", "most"), [("JPEG", 25), ("WEBP", 20)])
def test_kinds_that_take_more_room_must_be_smaller_files(tmp_path, kind, most):
    stream = io.BytesIO()
    Image.new("RGB", (64, 64)).save(stream, kind, progressive=True)
    content = stream.getvalue()
    padding = bytes(most * 1_000_000)
    if kind == "JPEG":
        content = content[:-2] + padding + content[-2:]
    else:
        content += b"VP8 " + struct.pack("<I", len(padding)) + padding
    with pytest.raises(
        ValueError, match=f"too much to open safely; make it smaller than {most} MB"
    ):
        load(tmp_path / "large", content)


def test_a_gif_with_endless_comments_is_refused(tmp_path):
    content = save(tmp_path / "cat.gif", Image.new("L", (8, 8))).read_bytes()
    start = 13 + (3 << (content[10] & 7) + 1)  # behind the palette
    for many in (b"!\xfe" + b"\1a" * 100_000 + b"\0", b"!\xfe\0" * 100_000):
        with pytest.raises(OSError, match="it has too many blocks"):
            load(tmp_path / "cat.gif", content[:start] + many + content[start:])


def test_a_large_photograph_may_be_wanted_large(tmp_path):
    image = Image.new("RGB", (8000, 6000), (200, 100, 50))
    picture = load_image(save(tmp_path / "photo.jpg", image, quality=50), 1000)
    np.testing.assert_allclose(picture[500, 500], [200, 100, 50], atol=3)


def test_tiles_and_strips_count_too(tmp_path):
    tiled = {tag: GREYS[tag] for tag in (256, 257, 258, 259, 262, 277)}
    tiled |= {322: (4, 16384), 323: (4, 16384), 324: (4, 0), 325: (4, 8)}
    with pytest.raises(ValueError, match="has too many pixels to open safely, 16,384 x 16,384"):
        load(tmp_path / "tile", tiff(tiled, bytes(8)))
    path = tmp_path / "strips"
    assert load(path, tiff(GREYS, bytes(8))).max() == 0
    for tags, message in (
        ({273: (4, 8, 8), 279: (4, 4, 4)}, "do not cover the picture"),
        ({279: (4, 5000)}, "are longer than the file"),
    ):
        with pytest.raises(OSError, match=message):
            load(path, tiff(GREYS | tags, bytes(8)))


@pytest.mark.parametrize(
    ("tags", "message"),
    [
        ({258: (3, 32)}, "of 32 bits"),
        ({258: (3, 12)}, "of 12 bits"),
        ({258: (3, 16), 339: (3, 2)}, "signed"),
        ({258: (3, 32), 339: (3, 3)}, "signed, broken, or of 32 bits"),
        ({258: (3, 16), 262: (3, 0)}, "counts backwards"),
        ({266: (3, 2)}, "counts backwards"),
        ({259: (3, 7)}, "compressed by method 7"),
        ({254: (4, 1)}, "begins with a small copy"),
    ],
)
def test_tiffs_that_would_come_out_wrong_are_refused(tmp_path, tags, message):
    with pytest.raises(OSError, match=f"image: .*{message}.* Save it as PNG or JPEG"):
        load(tmp_path / "image", tiff(GREYS | tags, bytes(64)))


@pytest.mark.parametrize("mode", ["I", "F"])
def test_tiffs_of_32_bits_as_pillow_writes_them_are_refused(tmp_path, mode):
    with pytest.raises(OSError, match="of 32 bits"):
        load_image(save(tmp_path / "image", Image.new(mode, (8, 8), 70_000), format="TIFF"))


def test_tiffs_of_16_bits_are_read(tmp_path):
    ramp = np.linspace(0, 65535, 64).astype(np.uint16)[np.newaxis].repeat(64, axis=0)
    picture = load_image(save(tmp_path / "ramp.tif", Image.fromarray(ramp)))
    np.testing.assert_array_equal(picture[5, :, 0], ramp[5] // 257)


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


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_pictures_are_turned_upright_by_every_orientation(tmp_path, orientation, kind):
    image = Image.new("L", (64, 64), 255)
    image.paste(0, (0, 0, 48, 16))  # dark in the upper left, and more across than down
    exif = Image.Exif()
    exif[274] = orientation
    path = save(tmp_path / "image", image.convert("RGB"), format=kind, exif=exif)
    expected = np.asarray(image)
    turns = {2: "h", 3: "hv", 4: "v", 5: "t", 6: "th", 7: "thv", 8: "tv"}
    for turn in turns.get(orientation, ""):
        expected = {"t": expected.T, "h": expected[:, ::-1], "v": expected[::-1]}[turn]
    assert np.abs(load_image(path)[..., 0].astype(int) - expected).mean() < 6


def test_notes_in_webp_may_begin_as_those_in_jpeg(tmp_path):
    image = Image.new("RGB", (64, 64), "black")
    image.paste("white", (0, 0, 64, 32))
    content = save(tmp_path / "image", image, format="WEBP").read_bytes()
    exif = b"II*\0\x08\0\0\0" + struct.pack("<HHHIHH", 1, 274, 3, 1, 3, 0)
    for start in (b"", b"Exif\0\0"):
        note = b"EXIF" + struct.pack("<I", len(start + exif)) + start + exif
        assert load(tmp_path / "turned", content + note)[60, 5].min() > 245


def jpeg_with(exif):
    stream = io.BytesIO()
    Image.new("RGB", (64, 64), "red").save(stream, "JPEG")
    segment = b"\xff\xe1" + struct.pack(">H", len(exif) + 8) + b"Exif\0\0" + exif
    return stream.getvalue()[:2] + segment + stream.getvalue()[2:]


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
    np.testing.assert_allclose(load(tmp_path / "red.jpg", jpeg_with(exif))[5, 5], [254, 0, 0])


def test_notes_of_other_kinds_are_left_aside(tmp_path):
    """Whatever Pillow writes besides the picture, the pixels are those that Pillow reads."""
    image = Image.effect_noise((64, 64), 50).convert("RGB")
    options = {"icc_profile": b"x" * 5000, "dpi": (72, 72), "comment": b"cat", "xmp": b"<x/>"}
    for kind in ("JPEG", "PNG", "GIF", "WEBP", "TIFF"):
        path = save(tmp_path / kind, image, format=kind, **options)
        with Image.open(path) as read:
            np.testing.assert_array_equal(load_image(path), np.asarray(read.convert("RGB")))


@pytest.mark.parametrize("kind", ["GIF", "WEBP", "TIFF", "PNG", "JPEG"])
def test_the_first_of_many_pictures_is_shown(tmp_path, kind):
    first, *rest = (Image.new("RGB", (64, 64), colour) for colour in ("red", "blue", "lime"))
    if kind == "JPEG":  # as cameras do: one file behind the other
        files = [
            save(tmp_path / "one", image, format=kind).read_bytes() for image in (first, *rest)
        ]
        path = tmp_path / "many"
        path.write_bytes(b"".join(files))
    else:
        path = save(tmp_path / "many", first, format=kind, save_all=True, append_images=rest)
    np.testing.assert_allclose(load_image(path)[5, 5], [255, 0, 0], atol=2)
    if kind in ("WEBP", "PNG", "JPEG"):  # the others stop by themselves
        assert len(picture_files.take_apart(path.read_bytes()).data) < path.stat().st_size - 20


def test_a_compressed_bmp_is_refused(tmp_path):
    content = bytearray(save(tmp_path / "cat", Image.new("P", (8, 8)), format="BMP").read_bytes())
    content[30] = 1
    with pytest.raises(OSError, match="is a compressed BMP, which is not read here"):
        load(tmp_path / "cat", content)


def test_nothing_is_warned_about(tmp_path):
    with warnings.catch_warnings(action="error"):
        photo = Image.new("L", (10_000, 6500))
        assert load_image(save(tmp_path / "photo.jpg", photo)).shape == (64, 64, 3)
