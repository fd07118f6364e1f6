"""Pictures of one's own: decoded, turned upright, laid on white, squeezed to a square.

Pillow does all of it. A picture that would take it gigabytes is refused before it is decoded.
"""

import re
import warnings
from contextlib import suppress
from io import BytesIO

import numpy as np
from PIL import Image, ImageOps, UnidentifiedImageError

from helpers import files
from helpers.files import UnreadableFile, UnsuitableFile

KINDS = ("JPEG", "PNG", "GIF", "WEBP", "BMP", "TIFF")
OTHERS = {  # what people have as well, by how such files begin
    "HEIC": rb"....ftyp(he|mif1|msf1)",
    "AVIF": rb"....ftypavi",
    "JPEG XL": rb"\xff\x0a|\0\0\0\x0cJXL ",
    "Photoshop": rb"8BPS",
    "PDF": rb"%PDF",
    "SVG": rb"\s*<(svg|\?xml)",
}
MAX_BYTES = 64_000_000
MAX_SIDE = 20_000
MAX_PIXELS = 25_000_000  # four bytes each, twice while a picture is turned
MAX_PIXELS_OF = {"JPEG": 65_000_000, "MPO": 65_000_000, "WEBP": 16_000_000}
MAX_PASSES = 100  # of a progressive JPEG, each over all its pixels; ten are usual


def read(path, num_px):
    """The pixels (num_px, num_px, 3) of the picture in a file, uint8."""
    remedy = "Open it in an image viewer, and save it again as PNG or JPEG."
    # Pillow warns about oddities that do not keep it from reading a picture.
    with (
        warnings.catch_warnings(action="ignore"),
        files.reading(path, "a picture", remedy) as path,
        opened(path) as image,
    ):
        check_meaning(image)
        check_sizes(image, num_px)
        image.load()
        with suppress(Exception):  # notes that cannot be read do not spoil a picture
            ImageOps.exif_transpose(image, in_place=True)
        image = with_8_bits(image)
        image = image.resize((num_px, num_px), Image.Resampling.LANCZOS).convert("RGBA")
        white = Image.new("RGBA", image.size, "white")
        return np.array(Image.alpha_composite(white, image).convert("RGB"))


def opened(path):
    """The picture in a file, not decoded yet."""
    if (length := path.stat().st_size) > MAX_BYTES:
        raise UnsuitableFile(
            f"has {length / 1e6:,.0f} MB, which is too much to open safely; make it smaller than "
            f"{MAX_BYTES / 1e6:,.0f} MB."
        )
    data = path.read_bytes()
    for kind, start in OTHERS.items():
        if re.match(start, data, re.DOTALL):
            raise unsupported(f"is a picture of the format {kind}")
    try:
        image = Image.open(BytesIO(data), formats=KINDS)
    except UnidentifiedImageError:
        raise ValueError(f"it is none of {', '.join(KINDS)}") from None
    if "progressive" in image.info and (passes := data.count(b"\xff\xda")) > MAX_PASSES:
        raise ValueError(f"it is drawn in {passes:,} passes")
    return image


def check_meaning(image):
    """Refuse what Pillow would take for other colours, or see to it that it does not."""
    tags = getattr(image, "tag_v2", {})  # a TIFF's: 258 is its bits, 262 whether 0 is black
    of_16_bits = image.mode.startswith("I;16") and (tags.get(258), tags.get(262)) == ((16,), 1)
    if tags and image.mode[0] in "IF" and not of_16_bits:
        raise unsupported("is a TIFF whose greys are no plain numbers of 8 or 16 bits")
    if image.format == "PNG" and "transparency" in image.info:
        stored = image.tile[0].args
        if stored == "RGB;16B":
            raise unsupported("is a PNG of 16 bits with a transparent colour")
        # Pillow spreads these greys over 0 to 255, but not the one that is transparent.
        image.info["transparency"] *= {"L;2": 85, "L;4": 17}.get(stored, 1)


def check_sizes(image, num_px):
    """Refuse what takes too much memory; let a large JPEG be decoded at a fraction of its size."""
    in_passes, tags = "progressive" in image.info, getattr(image, "tag_v2", {})
    most = MAX_PIXELS if in_passes else MAX_PIXELS_OF.get(image.format, MAX_PIXELS)
    side = min(4 * num_px, 2048)
    check_size(*image.size, most)
    check_size(tags.get(322, 1), tags.get(323, 1), most)  # a TIFF's tiles, decoded one by one
    image.draft(None, (side, side))
    check_size(*image.size, MAX_PIXELS)


def check_size(width, height, most):
    if max(width, height) > MAX_SIDE or width * height > most:
        raise UnsuitableFile(
            f"has too many pixels to open safely, {width:,} x {height:,}; make it smaller than "
            f"{most:,} pixels, and than {MAX_SIDE:,} on each side."
        )


def with_8_bits(image):
    """Grey or colours of 8 bits, with transparency if there is any, which Pillow can resize."""
    if image.mode.startswith("I"):  # 16 bits of grey, which Pillow would cut off at 255
        grey, key = np.asarray(image), image.info.get("transparency")
        image = Image.fromarray((grey >> 8).astype(np.uint8))
        if key is not None:
            image.putalpha(Image.fromarray(grey != key))
        return image
    if image.has_transparency_data:
        return image.convert("RGBA")
    return image if image.mode in ("L", "RGB") else image.convert("RGB")


def unsupported(what):
    return UnreadableFile(f"{what}, which is not read here. Save it as PNG or JPEG, with 8 bits.")
