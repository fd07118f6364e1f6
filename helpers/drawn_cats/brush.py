"""Colours, shapes, and the brush that puts them on a picture.

A colour is a tuple of three integers and a shape is a list of points. Each subject is drawn through
a *brush*: `brush(colour, shape)` fills a polygon given in the subject's own coordinates, where x
points right, y points down, the centre is (0, 0) and a head reaches from about -1 to 1. Every point
is rounded to a whole pixel before it is drawn, so that every machine draws the same pixels.
"""

import math

from PIL import ImageDraw

SIZE = 64
ZOOM = 4  # drawn this many times larger, then averaged down, which smooths the edges

WHITE, BLACK, PINK, CREAM = (246, 240, 232), (26, 22, 28), (226, 138, 142), (240, 222, 190)
GOLD, WOOD, GLASS = (236, 200, 104), (88, 62, 48), (168, 196, 206)
# Dark and light furs stand on either side of the backgrounds: a cat may be the darkest or the
# lightest thing in its picture, so no single template of bright and dark pixels fits them all.
DARK_FURS = [(28, 28, 38), (40, 34, 36), (54, 58, 74), (70, 50, 42)]
LIGHT_FURS = [(228, 150, 80), (232, 204, 160), (242, 238, 230), (186, 194, 210)]
CAT_EYES = [(144, 178, 82), (218, 168, 62), (110, 160, 204), (200, 122, 50)]
PAINTS = [
    (176, 66, 60),
    (66, 106, 150),
    (204, 160, 74),
    (84, 128, 108),
    (128, 86, 128),
    (198, 186, 168),
]
WALLS = [
    (88, 124, 136),
    (158, 110, 110),
    (124, 130, 94),
    (160, 132, 94),
    (118, 96, 128),
    (152, 138, 126),
]
SKIES = [
    ((86, 134, 178), (152, 172, 172)),
    ((112, 90, 136), (210, 142, 106)),
    ((64, 72, 114), (126, 114, 150)),
    ((160, 130, 126), (188, 156, 122)),
]
FIELDS = [(94, 126, 72), (144, 126, 80), (122, 106, 120), (92, 114, 106)]
LEAVES = [(96, 134, 74), (184, 112, 60), (200, 140, 150), (70, 112, 96)]

# Starting off the axes keeps points away from exact halves, which round unpredictably.
ANGLES = [0.1 + math.tau * k / 40 for k in range(40)]
CIRCLE = [(math.cos(a), math.sin(a)) for a in ANGLES]
BEND = [((1 - t) ** 2, 2 * t * (1 - t), t**2) for t in (k / 12 for k in range(13))]


def shade(colour, percent):
    """Darken a colour (percent below 100)."""
    return tuple(c * percent // 100 for c in colour)


def mix(first, second, percent):
    """Blend `percent` of the second colour into the first."""
    (r, g, b), (r2, g2, b2), rest = first, second, 100 - percent
    return (
        (r * rest + r2 * percent) // 100,
        (g * rest + g2 * percent) // 100,
        (b * rest + b2 * percent) // 100,
    )


def is_dark(colour):
    return sum(colour) < 300


def box(left, top, right, bottom):
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def ellipse(x, y, rx, ry):
    return [(x + rx * cos, y + ry * sin) for cos, sin in CIRCLE]


def curve(start, control, end):
    """Bend from `start` to `end`, pulled towards `control` (a quadratic Bezier curve)."""
    (x0, y0), (x1, y1), (x2, y2) = start, control, end
    return [(a * x0 + b * x1 + c * x2, a * y0 + b * y1 + c * y2) for a, b, c in BEND]


def ribbon(path, first_width, last_width):
    """Outline of a stroke along `path` whose width changes evenly from first to last."""
    left, right = [], []
    for k, (x, y) in enumerate(path):
        (x0, y0), (x1, y1) = path[max(k - 1, 0)], path[min(k + 1, len(path) - 1)]
        width = first_width + (last_width - first_width) * k / (len(path) - 1)
        half = width / 2 / math.hypot(x1 - x0, y1 - y0)
        left.append((x + (y1 - y0) * half, y - (x1 - x0) * half))
        right.append((x - (y1 - y0) * half, y + (x1 - x0) * half))
    return left + right[::-1]


def flip(side, shape):
    """Mirror a shape left to right when `side` is -1; leave it as it is when `side` is 1."""
    return [(side * x, y) for x, y in shape]


def make_brush(image, x, y, scale, tilt=0.0):
    """Return the brush of a subject centred on pixel (x, y), turned by `tilt` radians."""
    canvas = ImageDraw.Draw(image)
    x, y = x * ZOOM, y * ZOOM
    cos, sin = math.cos(tilt) * scale * ZOOM, math.sin(tilt) * scale * ZOOM

    def brush(colour, shape):
        canvas.polygon(
            [(round(x + u * cos - v * sin), round(y + u * sin + v * cos)) for u, v in shape],
            fill=colour,
        )

    return brush


def pick(rng, options):
    return options[rng.randint(len(options))]


def chance(rng, percent):
    return rng.randint(100) < percent
