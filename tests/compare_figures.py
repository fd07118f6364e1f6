"""How far two figures of a notebook differ: for the tests, and for `make notebooks`."""

import base64
import functools
import io
from importlib.metadata import version

import numpy as np
from PIL import Image, ImageChops

MATPLOTLIB = version("matplotlib")
TILE = 16  # pixels, about two letters
# Of 255. Rounding on other processors moves a line by up to 1.2; a full stop that becomes a comma
# makes 11, another digit 22 at least, a boundary that is half a pixel off 21.
LIMIT = 3


def figures(outputs):
    """The PNG pictures among the outputs of a cell."""
    pngs = (output.get("data", {}).get("image/png") for output in outputs)
    return [Image.open(io.BytesIO(base64.b64decode(png))) for png in pngs if png]


def drawn_by(figure):
    """The version of matplotlib that drew a picture; the running one if another program did."""
    _, _, rest = figure.info.get("Software", "").partition("Matplotlib version")
    return rest.partition(",")[0] or MATPLOTLIB


def difference(expected, actual):
    """How far each pixel is off in the channel that is off most, from 0 to 255.

    Of two sizes the larger is taken; what one picture lacks is transparent black.
    """
    size = np.maximum(expected.size, actual.size).tolist()
    pair = (image.convert("RGBA").crop((0, 0, *size)) for image in (expected, actual))
    channels = ImageChops.difference(*pair).split()
    return np.array(functools.reduce(ImageChops.lighter, channels), int)


def largest_rms(off):
    """The largest root mean square of `off` in a square of TILE pixels, wherever it lies.

    One changed digit is lost in the mean over a whole figure, but not in the one over its square.
    """
    if not off.any():  # as most are: the rest takes longer than all else here
        return 0.0
    height, width = np.minimum(off.shape, TILE)
    sums = np.pad(off**2, ((1, 0), (1, 0))).cumsum(axis=0).cumsum(axis=1)
    rows = sums[height:] - sums[:-height]
    return np.sqrt((rows[:, width:] - rows[:, :-width]).max() / (height * width))


def in_its_colours(figure, other):
    """A figure in the colours of another, if that one is stored with a palette of its own."""
    if other.mode != "P":
        return figure
    return figure.convert("RGB").quantize(palette=other, dither=Image.Dither.NONE)
