"""Pictures of one's own: decoded, turned upright, laid on white, squeezed to a square.

Every file takes at most 2 seconds and 300 MB, or is refused before it is decoded.
"""

import warnings
from io import BytesIO

import numpy as np
from PIL import Image

from helpers import files, picture_files
from helpers.files import UnreadableFile, UnsuitableFile

MAX_BYTES = 64_000_000  # of any file
MAX_SIDE = 20_000
UPRIGHT = {  # what to do with a picture, by how the camera was held
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def read(path, num_px):
    """The pixels (num_px, num_px, 3) of the picture in a file, uint8."""
    path = files.find(path, "a picture")
    try:
        check_length(path.stat().st_size, MAX_BYTES)
        parts = picture_files.take_apart(path.read_bytes())
        most_pixels, most_bytes = parts.limits
        check_length(len(parts.data), most_bytes)
        check_size(parts.width, parts.height, most_pixels)
        # What is not needed any more is let go at once: a picture takes 100 MB, and so may a copy.
        image, orientation = decode(parts, num_px), parts.orientation
        del parts
        image = with_8_bits(image)
        image = image.resize((num_px, num_px), Image.Resampling.LANCZOS).convert("RGBA")
        if orientation in UPRIGHT:
            image = image.transpose(UPRIGHT[orientation])
        white = Image.new("RGBA", image.size, "white")
        return np.array(Image.alpha_composite(white, image).convert("RGB"))
    except (UnreadableFile, UnsuitableFile) as error:
        raise type(error)(f"{path}: {error}") from None
    except Exception as error:  # readers raise whatever a broken file trips them with
        raise UnreadableFile(
            f"{path}: cannot be read as a picture ({error}). It may be cut off, or not be a "
            "picture at all; open it in an image viewer and save it anew as PNG or JPEG."
        ) from error


def decode(parts, num_px):
    # Pillow warns about oddities that do not keep it from reading a picture.
    with warnings.catch_warnings(action="ignore"), BytesIO(parts.data) as stream:
        image = Image.open(stream, formats=[parts.kind])
        if image.width > parts.width or image.height > parts.height:
            raise ValueError("it has two sizes")
        if parts.kind == "JPEG":
            side = min(4 * num_px, 2048)
            image.draft("RGB", (side, side))
            check_size(image.width, image.height, picture_files.ORDINARY[0])
        image.load()
    return image


def with_8_bits(image):
    """Grey or colours of 8 bits, with transparency if there is any, which Pillow can resize."""
    transparent = image.info.get("transparency")
    if image.mode.startswith("I"):  # 16 bits of grey
        grey = np.asarray(image)
        image = Image.fromarray((grey // 257).astype(np.uint8))
        if transparent is not None:
            opaque = np.multiply(grey != transparent, 255, dtype=np.uint8)
            image = Image.merge("LA", (image, Image.fromarray(opaque)))
        return image
    if (image.mode in ("L", "RGB") and transparent is None) or image.mode in ("LA", "RGBA"):
        return image
    return image.convert("RGBA" if image.has_transparency_data else "RGB")


def check_length(length, most):
    if length > most:
        raise UnsuitableFile(
            f"has {length / 1e6:,.0f} MB, which is too much to open safely; make it smaller than "
            f"{most / 1e6:,.0f} MB."
        )


def check_size(width, height, most):
    if max(width, height) > MAX_SIDE or width * height > most:
        raise UnsuitableFile(
            f"has too many pixels to open safely, {width:,} x {height:,}; make it smaller than "
            f"{most:,} pixels, and than {MAX_SIDE:,} on each side."
        )
