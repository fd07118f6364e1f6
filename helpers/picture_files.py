"""Picture files taken apart before anything is decoded.

A few kilobytes can ask Pillow for gigabytes or minutes, most of them in the notes around a picture.
So the size is read first, and Pillow is handed the bytes that draw the first picture and no others.
"""

import math
import re
import struct
import zlib
from dataclasses import dataclass

from helpers.files import UnreadableFile

STARTS = {  # what is read
    "JPEG": rb"\xff\xd8\xff",
    "PNG": rb"\x89PNG\r\n\x1a\n",
    "GIF": rb"GIF8[79]a",
    "WEBP": rb"RIFF....WEBP",
    "BMP": rb"BM",
    "TIFF": rb"II\*\0|MM\0\*",
}
OTHERS = {  # what people have as well
    "HEIC": rb"....ftyp(he|mif1|msf1)",
    "AVIF": rb"....ftypavi",
    "JPEG XL": rb"\xff\x0a|\0\0\0\x0cJXL ",
    "JPEG 2000": rb"\0\0\0\x0cjP  |\xff\x4f\xff\x51",
    "ICO": rb"\0\0[\1\2]\0",
    "ICNS": rb"icns",
    "QOI": rb"qoif",
    "PPM": rb"P[1-7]\s",
    "Photoshop": rb"8BPS",
    "PDF": rb"%PDF",
    "PostScript": rb"%!PS|\xc5\xd0\xd3\xc6",
    "SVG": rb"\s*<(svg|\?xml)",
    "BigTIFF": rb"II\+\0|MM\0\+",
}
MAX_PIECES = 100_000  # an ordinary picture of 25 million pixels has 10,000
MAX_SCANS = 20  # of a progressive JPEG, which needs ten
# Pixels and bytes of files that decode in 2 seconds and 300 MB, kind by kind.
ORDINARY = (25_000_000, 64_000_000)
JPEG_IN_ROWS = (65_000_000, 64_000_000)  # decoded a few rows at a time, at a fraction of its size
JPEG_IN_SCANS = (25_000_000, 25_000_000)
TIFF, WEBP = (21_000_000, 64_000_000), (12_200_000, 20_000_000)
# Baseline and extended JPEG; the other frames need memory for the whole picture.
BASELINE, OTHER_FRAMES = (0xC0, 0xC1), (0xC2, 0xC3, *range(0xC5, 0xC8), *range(0xC9, 0xCC))
JPEG_KEPT = (*range(0xC0, 0xD0), 0xDA, 0xDB, 0xDD, 0xE0, 0xEE)  # frames, tables, scans, colours
ORIENTATION = 274
TIFF_KEPT = (*range(256, 260), 262, 273, 277, 278, 279, 284, 317, 320, *range(322, 326), 332, 338)
TIFF_READ = (254, 266, 274, 339)


@dataclass(frozen=True)
class Parts:
    """What a picture file says about its picture, and the bytes that draw it."""

    kind: str
    width: int  # with what pads it on the right and below
    height: int
    data: bytes
    orientation: int = 1
    limits: tuple = ORDINARY


def take_apart(data):
    """The parts of a picture file, of a kind that is read."""
    for kind, start in STARTS.items():
        if re.match(start, data, re.DOTALL):
            return TAKE_APART[kind](data)
    for kind, start in OTHERS.items():
        if re.match(start, data, re.DOTALL):
            raise unsupported(f"is a picture of the format {kind}")
    raise ValueError(f"it is none of {', '.join(STARTS)}")


def unsupported(what):
    return UnreadableFile(f"{what}, which is not read here. Save it as PNG or JPEG, with 8 bits.")


def take_jpeg_apart(data):
    kept, size, components, scans, orientation, in_rows = [data[:2]], (), 0, 0, 1, False
    # In a scan 0xff stands for itself when 0 follows, and begins a marker otherwise.
    marker, place, view = re.compile(rb"\xff([\x01-\xcf\xd8-\xfe])"), 2, memoryview(data)
    for _ in range(MAX_PIECES):
        found = marker.search(data, place)
        if found is None or found[1] == b"\xd9":
            break
        code, start = found[1][0], found.end()
        place = start + int.from_bytes(data[start : start + 2])
        if code == 0xDA:
            scans += 1
            in_rows = in_rows and data[start + 2] == components and scans == 1
            following = marker.search(data, place)
            place = following.start() if following else len(data)
        elif code in BASELINE + OTHER_FRAMES:
            height, width, components = struct.unpack_from(">HHB", data, start + 3)
            size, in_rows = (width, height), code in BASELINE
        elif code == 0xE1 and data.startswith(b"Exif\0\0", start + 2) and orientation == 1:
            orientation = orientation_of(data[start + 8 : place])
        if code in JPEG_KEPT:
            kept.append(view[found.start() : place])
    else:
        raise ValueError("it has too many segments")
    if not size or not 0 < scans <= MAX_SCANS:
        raise ValueError(f"it is drawn in {scans:,} passes")
    kept.append(b"\xff\xd9" if found else b"")
    limits = JPEG_IN_ROWS if in_rows else JPEG_IN_SCANS
    return Parts("JPEG", *size, b"".join(kept), orientation, limits)


def take_png_apart(data):
    kept, place, orientation, view = [data[:8]], 8, 1, memoryview(data)
    width, height, depth, colour = struct.unpack_from(">IIBB", data, 16)
    for _ in range(MAX_PIECES):
        end = place + 12 + int.from_bytes(data[place : place + 4])
        name, content = data[place + 4 : place + 8], slice(place + 8, end - 4)
        if name == b"eXIf":
            orientation = orientation_of(data[content])
        elif name == b"tRNS" and colour == 2 and depth == 16:
            raise unsupported("is a PNG of 16 bits with a transparent colour")
        elif name == b"tRNS" and colour == 0 and depth in (2, 4):
            # Pillow spreads these greys over 0 to 255, but not the one that is transparent.
            grey = int.from_bytes(data[content]) * 255 // (2**depth - 1)
            kept.append(png_chunk(b"tRNS", grey.to_bytes(2)))
        elif name in (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"):
            kept.append(view[place:end])
        place = end
        if name == b"IEND" or place >= len(data):
            return Parts("PNG", width, height, b"".join(kept), orientation)
    raise ValueError("it has too many chunks")


def png_chunk(name, content):
    crc = zlib.crc32(name + content)
    return len(content).to_bytes(4) + name + content + crc.to_bytes(4)


def take_gif_apart(data):
    width, height, flags = struct.unpack_from("<HHB", data, 6)
    place = 13 + (3 << (flags & 7) + 1 if flags & 128 else 0)
    kept = [data[:place]]
    control, pieces = b"", 0  # the first says which colour is transparent
    while data[place] == ord("!") and pieces < MAX_PIECES:
        start, place = place, place + 2
        while data[place] and pieces < MAX_PIECES:
            place += data[place] + 1
            pieces += 1
        place += 1
        pieces += 1
        if data[start + 1] == 0xF9:
            control = data[start:place]
    if pieces >= MAX_PIECES:
        raise ValueError("it has too many blocks")
    left, top, across, down = struct.unpack_from("<HHHH", data, place + 1)
    kept += [control, memoryview(data)[place:]]
    return Parts("GIF", max(width, left + across), max(height, top + down), b"".join(kept))


def take_webp_apart(data):
    kept, place, orientation = [], 12, 1
    for _ in range(MAX_PIECES):
        name, length = (
            data[place : place + 4],
            int.from_bytes(data[place + 4 : place + 8], "little"),
        )
        end = place + 8 + length + length % 2
        if name == b"EXIF":
            orientation = orientation_of(data[place + 8 : end].removeprefix(b"Exif\0\0"))
        elif name in (b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ANIM", b"ANMF"):
            kept.append(data[place:end])
        place = end
        if name == b"ANMF" or place >= len(data):  # of an animation the first picture
            break
    first = kept[0]
    if first.startswith(b"VP8X"):
        width, height = (int.from_bytes(first[k : k + 3], "little") + 1 for k in (12, 15))
    elif first.startswith(b"VP8L"):
        bits = int.from_bytes(first[9:13], "little")
        width, height = (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    else:
        width, height = (side & 0x3FFF for side in struct.unpack_from("<HH", first, 14))
    body = b"WEBP" + b"".join(kept)
    riff = b"RIFF" + len(body).to_bytes(4, "little") + body
    return Parts("WEBP", width, height, riff, orientation, WEBP)


def take_bmp_apart(data):
    if data[14] == 12:
        width, height = struct.unpack_from("<HH", data, 18)
    else:
        width, height, _, _, compression = struct.unpack_from("<iiHHI", data, 18)
        if compression not in (0, 3):
            raise unsupported("is a compressed BMP")
    return Parts("BMP", width, abs(height), data)


def take_tiff_apart(data):
    order, tags = directory(data)
    value = {tag: numbers(data, order, *tags[tag]) for tag in tags if tag in TIFF_KEPT + TIFF_READ}
    one = {tag: value[tag][0] for tag in value}
    width, height, bits, grey = one[256], one[257], value.get(258, (1,)), one.get(262)
    if one.get(254, 0) & 1:
        raise unsupported("begins with a small copy of its picture, as a camera's raw files do")
    if not {1, 2, 4, 8, 16}.issuperset(bits) or set(value.get(339, (1,))) != {1}:
        raise unsupported(f"is a TIFF whose numbers are signed, broken, or of {max(bits)} bits")
    if (bits == (16,) and grey == 0) or one.get(266, 1) != 1:
        raise unsupported("is a TIFF that counts backwards")
    if one.get(259, 1) not in (1, 5, 8, 32946, 32773):
        raise unsupported(f"is a TIFF compressed by method {one[259]}")

    across, down = (
        (one[322], one[323]) if 322 in one else (width, min(one.get(278, height), height))
    )
    offsets, lengths = (324, 325) if 322 in one else (273, 279)
    columns, rows = math.ceil(width / across), math.ceil(height / down)
    planes = one.get(277, 1) if one.get(284) == 2 else 1
    if not len(value[offsets]) == len(value[lengths]) == columns * rows * planes:
        raise ValueError("its strips or tiles do not cover the picture")
    if sum(value[lengths]) > len(data):
        raise ValueError("its strips or tiles are longer than the file")

    kept = [struct.pack(order + "HHI", tag, *tags[tag][:2]) + tags[tag][2] for tag in sorted(tags)]
    kept = [entry for entry in kept if struct.unpack_from(order + "H", entry)[0] in TIFF_KEPT]
    place = len(data) + len(data) % 2
    parts = [
        data[:4],
        struct.pack(order + "I", place),
        memoryview(data)[8:],
        bytes(place - len(data)),
    ]
    parts += [struct.pack(order + "H", len(kept)), *kept, bytes(4)]
    if 322 in one:
        width, height = columns * across, rows * down
    return Parts("TIFF", width, height, b"".join(parts), one.get(ORIENTATION, 1), TIFF)


def directory(data):
    """The byte order of a TIFF file or of EXIF notes, and its tags: (type, count, 4 bytes)."""
    order = {b"II": "<", b"MM": ">"}[data[:2]]
    (place,) = struct.unpack_from(order + "I", data, 4)
    (count,) = struct.unpack_from(order + "H", data, place)
    entries = (struct.unpack_from(order + "HHI4s", data, place + 2 + 12 * k) for k in range(count))
    return order, {tag: rest for tag, *rest in entries}


def numbers(data, order, kind, count, four):
    form = f"{order}{count}" + {1: "B", 3: "H", 4: "I"}[kind]
    if struct.calcsize(form) <= 4:
        return struct.unpack_from(form, four)
    return struct.unpack_from(form, data, *struct.unpack(order + "I", four))


def orientation_of(exif):
    """How the camera was held, 1 to 8. Notes that cannot be read do not spoil a picture."""
    try:
        order, tags = directory(exif)
        return numbers(exif, order, *tags[ORIENTATION])[0]
    except (KeyError, IndexError, struct.error):
        return 1


TAKE_APART = {
    "JPEG": take_jpeg_apart,
    "PNG": take_png_apart,
    "GIF": take_gif_apart,
    "WEBP": take_webp_apart,
    "BMP": take_bmp_apart,
    "TIFF": take_tiff_apart,
}
