"""Draw small pictures of cats, and of things that are not cats.

``python datasets/draw_cats.py`` writes three files next to this one: ``cats.h5``, a sheet of its
first pictures (``cats.png``), and one large picture (``your_cat.png``). The same seed gives the
same pixels on every machine: randomness comes from a local ``RandomState``, every point is rounded
to a whole pixel before it is drawn, and colour, light and grain are integer arithmetic. (Pillow
before 11.2 fills polygons a little differently.)

A colour is a tuple of three integers and a shape is a list of points. Each subject is drawn through
a *brush*: ``brush(colour, shape)`` fills a polygon given in the subject's own coordinates, where x
points right, y points down, the centre is (0, 0) and a head reaches from about -1 to 1.
"""

import math
from pathlib import Path

import h5py
import numpy as np
from PIL import Image, ImageDraw

SIZE = 64
ZOOM = 4  # drawn this many times larger, then averaged down, which smooths the edges
TRAIN_SEED, TEST_SEED = 1, 2

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


# Colours and shapes


def shade(colour, percent):
    """Darken a colour (percent below 100)."""
    return tuple(c * percent // 100 for c in colour)


def mix(first, second, percent):
    """Blend `percent` of the second colour into the first."""
    return tuple(
        (a * (100 - percent) + b * percent) // 100 for a, b in zip(first, second, strict=True)
    )


def is_dark(colour):
    return sum(colour) < 300


def box(left, top, right, bottom):
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


def ellipse(x, y, rx, ry):
    # Starting off the axes keeps points away from exact halves, which round unpredictably.
    angles = [0.1 + math.tau * k / 40 for k in range(40)]
    return [(x + rx * math.cos(a), y + ry * math.sin(a)) for a in angles]


def curve(start, control, end):
    """Bend from `start` to `end`, pulled towards `control` (a quadratic Bezier curve)."""
    steps = [k / 12 for k in range(13)]
    return [
        tuple(
            (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t**2 * c
            for a, b, c in zip(start, control, end, strict=True)
        )
        for t in steps
    ]


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


# Animals. They share furs, bodies and moods, so that only the head tells a cat from the others.


def draw_eyes(brush, rng, fur, iris, gap, size, pupil):
    """Draw two eyes that look the same way or, now and then, are happily shut."""
    shut, glance = chance(rng, 10), rng.uniform(-0.25, 0.25) * size
    for x in (-gap, gap):
        if shut:
            lid = curve((x - size, 0.08), (x, -1.4 * size), (x + size, 0.08))
            brush(mix(fur, WHITE, 60) if is_dark(fur) else BLACK, ribbon(lid, 0.09, 0.09))
            continue
        brush(BLACK, ellipse(x, 0, size * 1.18, size * 1.16))
        brush(iris, ellipse(x, 0, size, size))
        brush(BLACK, ellipse(x + glance, 0.02, size * pupil, size * 0.86))
        brush(WHITE, ellipse(x + glance - 0.32 * size, -0.4 * size, 0.3 * size, 0.3 * size))
        brush(WHITE, ellipse(x + glance + 0.36 * size, 0.4 * size, 0.15 * size, 0.15 * size))


def draw_mouth(brush, rng, colour, y, width, tongue):
    if chance(rng, tongue):
        brush((222, 104, 112), ellipse(0, y + width * 0.75, width * 0.42, width * 0.6))
    for side in (-1, 1):
        half = curve((0, y), (width * 0.5, y + width * 0.95), (width, y + width * 0.1))
        brush(colour, flip(side, ribbon(half, 0.07, 0.05)))


def draw_blush(brush, fur):
    for x in (-0.66, 0.66):
        brush(mix(fur, PINK, 45), ellipse(x, 0.34, 0.17, 0.11))


def draw_cat_head(brush, rng, fur):
    dark, pale = shade(fur, 62), mix(fur, WHITE, 75)
    siamese = not is_dark(fur) and chance(rng, 20)  # light, with dark ears and muzzle
    ears = shade(fur, 45) if siamese else fur
    inner_ears = mix(PINK, ears, 70 if is_dark(ears) else 35)
    for side in (-1, 1):
        brush(ears, flip(side, [*curve((0.14, -0.66), (0.5, -1.2), (0.86, -1.42)), (0.99, -0.1)]))
        brush(
            inner_ears,
            flip(side, [*curve((0.36, -0.7), (0.6, -1.02), (0.79, -1.18)), (0.86, -0.4)]),
        )
    brush(fur, ellipse(0, 0.02, 1.0, 0.84))
    for side in (-1, 1):  # tufts on the cheeks
        brush(fur, flip(side, [(0.86, 0), (1.16, 0.3), (0.98, 0.34), (1.06, 0.56), (0.6, 0.7)]))
    if chance(rng, 25):  # a patch around one eye
        patch = pick(rng, (dark, pale, (196, 118, 60)))
        brush(patch, ellipse(pick(rng, (-0.46, 0.46)), -0.16, 0.42, 0.5))
    if chance(rng, 45):  # tabby stripes
        stripe = mix(fur, WHITE, 25) if is_dark(fur) else dark
        for x, top in ((-0.24, -0.74), (0, -0.8), (0.24, -0.74)):
            brush(stripe, ribbon([(x, top), (x * 0.8, top + 0.42)], 0.14, 0.04))
        for side in (-1, 1):
            for y in (0.1, 0.32):
                brush(stripe, flip(side, ribbon([(1.0, y), (0.74, y - 0.02)], 0.11, 0.03)))
    if chance(rng, 25):  # a blaze between the eyes
        brush(pale, [(0, -0.66), (0.22, 0.3), (-0.22, 0.3)])
    muzzle = ears if siamese else pale if chance(rng, 45) else mix(fur, WHITE, 15)
    for x in (-0.2, 0.2):
        brush(muzzle, ellipse(x, 0.44, 0.3, 0.24))
    draw_blush(brush, fur)
    draw_eyes(brush, rng, fur, pick(rng, CAT_EYES), 0.44, 0.25, rng.uniform(0.25, 0.6))
    brush(PINK, [(-0.14, 0.23), (0.14, 0.23), (0.03, 0.37), (-0.03, 0.37)])
    draw_mouth(brush, rng, shade(muzzle, 35), 0.38, 0.26, tongue=15)
    for side in (-1, 1):
        for end in (0.2, 0.42, 0.64):
            whisker = curve((0.4, 0.38 + end / 8), (0.9, end - 0.1), (1.38, end))
            brush(
                WHITE if is_dark(fur) else shade(fur, 65), flip(side, ribbon(whisker, 0.05, 0.02))
            )


def draw_dog_head(brush, rng, fur):
    brush(fur, ellipse(0, 0, 0.92, 0.88))
    if chance(rng, 40):  # a patch around one eye
        brush(shade(fur, 62), ellipse(0.42, -0.1, 0.38, 0.44))
    brush(mix(fur, WHITE, 70), ellipse(0, 0.42, 0.5, 0.42))
    for side in (-1, 1):
        ear = curve((0.44, -0.82), (1.35, -0.95), (1.2, 0.5))
        brush(shade(fur, 62), flip(side, ear + curve((1.1, 0.66), (0.8, 0.5), (0.74, -0.3))))
    draw_blush(brush, fur)
    draw_eyes(brush, rng, fur, (112, 70, 44), 0.36, 0.21, 0.6)
    draw_mouth(brush, rng, BLACK, 0.4, 0.32, tongue=60)
    brush(BLACK, ellipse(0, 0.26, 0.2, 0.14))
    brush(WHITE, ellipse(-0.07, 0.21, 0.05, 0.03))


def draw_rabbit_head(brush, rng, fur):
    droop = rng.uniform(0, 0.6) if chance(rng, 50) else 0  # of one ear
    for side, lean in ((-1, 0), (1, droop)):
        for colour, inset in ((fur, 0), (mix(PINK, fur, 70 if is_dark(fur) else 35), 0.1)):
            tip = (0.5 + lean, inset - 2)
            ear = curve((0.1 + inset, -0.6), (0.2 + inset + lean / 2, -2.1), tip)
            ear += curve(tip, (0.9 - inset + lean, -1.8), (0.66 - inset, -0.5))
            brush(colour, flip(side, ear))
    brush(fur, ellipse(0, 0, 0.84, 0.84))
    brush(fur, ellipse(0, 0.26, 0.94, 0.58))
    brush(WHITE, box(-0.12, 0.52, 0.12, 0.76))
    for x in (-0.18, 0.18):
        brush(mix(fur, WHITE, 60), ellipse(x, 0.44, 0.26, 0.2))
    draw_blush(brush, fur)
    draw_eyes(brush, rng, fur, (104, 60, 56), 0.44, 0.21, 0.7)
    brush(PINK, ellipse(0, 0.3, 0.12, 0.08))
    draw_mouth(brush, rng, shade(fur, 35), 0.38, 0.24, tongue=0)


def draw_bear_head(brush, rng, fur):
    panda = fur == LIGHT_FURS[2]
    marks = DARK_FURS[0] if panda else fur
    for x in (-0.72, 0.72):
        brush(marks, ellipse(x, -0.66, 0.36, 0.36))
        brush(mix(marks, PINK, 30), ellipse(x, -0.64, 0.19, 0.2))
    brush(fur, ellipse(0, 0.02, 0.98, 0.86))
    if panda:
        for x in (-0.4, 0.4):
            brush(marks, ellipse(x, 0.02, 0.28, 0.34))
    brush(mix(fur, CREAM, 60), ellipse(0, 0.4, 0.42, 0.34))
    draw_blush(brush, fur)
    draw_eyes(brush, rng, fur, (128, 84, 54), 0.38, 0.18, 0.6)
    brush(BLACK, ellipse(0, 0.25, 0.16, 0.11))
    draw_mouth(brush, rng, BLACK, 0.36, 0.24, tongue=15)


HEADS = {
    "cat": draw_cat_head,
    "dog": draw_dog_head,
    "rabbit": draw_rabbit_head,
    "bear": draw_bear_head,
}


def draw_animal(image, rng, kind):
    """Draw a portrait cut by the lower edge or, less often, a small animal sitting in full."""
    fur, cloth, sitting = pick(rng, DARK_FURS + LIGHT_FURS), pick(rng, PAINTS), chance(rng, 10)
    size = rng.uniform(10, 13) if sitting else rng.uniform(17, 22)
    x, y = rng.uniform(25, 39), rng.uniform(20, 26) if sitting else rng.uniform(29, 37)
    body, coat = make_brush(image, x, y, size), shade(fur, 82)
    chest = mix(coat, CREAM, 14)
    if sitting:
        tail = ellipse(0.95, 2.3, 0.28, 0.26)
        if kind in ("cat", "dog"):
            tail = ribbon(curve((0.5, 2.3), (2.0, 2.6), (1.5, 1.0)), 0.4, 0.26)
        body(shade(fur, 70), flip(pick(rng, (-1, 1)), tail))
        body(coat, ellipse(0, 1.75, 0.95, 1.0))
        body(chest, ellipse(0, 1.5, 0.5, 0.7))
        for paw in (-0.4, 0.4):
            body(fur, ellipse(paw, 2.62, 0.36, 0.2))
    else:
        body(coat, ellipse(0, 2.1, 1.4, 1.6))
        body(chest, ellipse(0, 1.5, 0.55, 0.8))
    if chance(rng, 50):  # a collar with a bell
        body(cloth, ellipse(0, 0.8, 0.66, 0.3))
        body(GOLD, ellipse(0, 1.12, 0.15, 0.15))
    head = make_brush(image, x, y, size, rng.uniform(-0.3, 0.3))
    HEADS[kind](head, rng, fur)
    if chance(rng, 6):  # a party hat
        head(cloth, [(-0.34, -0.66), (0, -1.5), (0.34, -0.66)])
        head(GOLD, ellipse(0, -1.48, 0.13, 0.13))


# Things


def draw_tree(brush, rng):
    leaf, fruit = pick(rng, LEAVES), pick(rng, (GOLD, WHITE, PAINTS[0]))
    brush(WOOD, ribbon([(0, 1.5), (0.05, 0)], 0.36, 0.24))
    crowns = [
        (rng.uniform(-0.6, 0.6), rng.uniform(-0.9, 0.1), rng.uniform(0.4, 0.7)) for _ in range(7)
    ]
    for colour, lift in ((shade(leaf, 75), 0), (leaf, 0.12)):
        for u, v, r in crowns:
            brush(colour, ellipse(u - lift, v - lift, r - lift, r - lift))
    for u, v, _ in crowns[:5]:
        brush(fruit, ellipse(u, v, 0.1, 0.1))


def draw_house(brush, rng):
    wall, roof = pick(rng, LIGHT_FURS + PAINTS), pick(rng, PAINTS)
    brush(shade(wall, 70), box(0.4, -1.0, 0.66, -0.4))
    for u, v, r in ((0.6, -1.2, 0.14), (0.75, -1.45, 0.18), (1.0, -1.75, 0.22)):  # smoke
        brush((176, 168, 164), ellipse(u, v, r, r))
    brush(wall, box(-0.85, -0.2, 0.85, 1.0))
    brush(shade(roof, 80), [(-1.1, -0.15), (0, -1.1), (1.1, -0.15)])
    brush(shade(roof, 60), box(-0.16, 0.35, 0.2, 1.0))
    for left in (-0.65, 0.35):
        brush(GOLD, box(left, 0.1, left + 0.32, 0.45))
        brush(shade(wall, 60), box(left + 0.13, 0.1, left + 0.18, 0.45))


def draw_car(brush, rng):
    paint = pick(rng, PAINTS)
    brush(
        paint,
        curve((-0.75, 0.1), (-0.5, -0.75), (0, -0.6)) + curve((0, -0.6), (0.5, -0.6), (0.75, 0.1)),
    )
    brush(GLASS, [(-0.5, 0.0), (-0.36, -0.4), (-0.04, -0.46), (-0.04, 0.0)])
    brush(GLASS, [(0.06, 0.0), (0.06, -0.46), (0.3, -0.36), (0.5, 0.0)])
    brush(
        shade(paint, 85),
        curve((-1.2, 0.5), (-1.25, -0.05), (-0.6, 0.02))
        + curve((0.6, 0.02), (1.25, 0.0), (1.25, 0.5)),
    )
    brush(GOLD, ellipse(1.1, 0.24, 0.12, 0.12))
    for u in (-0.65, 0.65):
        brush(BLACK, ellipse(u, 0.5, 0.3, 0.3))
        brush(GLASS, ellipse(u, 0.5, 0.13, 0.13))


def draw_boat(brush, rng):
    sail, hull = pick(rng, LIGHT_FURS + PAINTS), pick(rng, PAINTS)
    brush((84, 118, 140), ellipse(0, 0.95, 1.5, 0.26))
    brush(WOOD, box(-0.05, -1.2, 0.05, 0.5))
    brush(sail, [*curve((0.12, -1.1), (0.7, -0.3), (0.9, 0.3)), (0.12, 0.3)])
    brush(shade(sail, 80), [(-0.12, -0.8), (-0.12, 0.3), (-0.7, 0.3)])
    brush(hull, curve((-1.0, 0.45), (0, 1.5), (1.0, 0.45)))
    brush(shade(hull, 70), box(-1.05, 0.4, 1.05, 0.54))


def draw_nothing(brush, rng):
    """Leave the scene empty."""


THINGS = {
    "tree": draw_tree,
    "house": draw_house,
    "car": draw_car,
    "boat": draw_boat,
    "empty": draw_nothing,
}


# Backgrounds. Their brush works in picture pixels.


def draw_gradient(brush, top, bottom, first_row, last_row):
    for row in range(first_row, last_row):
        percent = 100 * (row - first_row) // (last_row - first_row)
        brush(mix(top, bottom, percent), box(0, row, SIZE, row + 1))


def draw_room(brush, rng):
    wall, floor, cloth = pick(rng, WALLS), pick(rng, WALLS), pick(rng, PAINTS)
    horizon, trim = rng.randint(40, 54), mix(wall, WHITE, 35)
    draw_gradient(brush, shade(wall, 80), wall, 0, horizon)
    draw_gradient(brush, shade(floor, 70), shade(floor, 90), horizon, SIZE)
    brush(trim, box(0, horizon - 2, SIZE, horizon))
    if chance(rng, 75):  # a window
        (top, bottom), u, v = pick(rng, SKIES), rng.randint(4, 44), rng.randint(2, 12)
        brush(trim, box(u - 2, v - 2, u + 18, v + 22))
        brush(top, box(u, v, u + 16, v + 10))
        brush(bottom, box(u, v + 10, u + 16, v + 20))
        brush(trim, box(u + 7, v, u + 9, v + 20))
        for side, hook in ((1, u - 3), (-1, u + 19)):
            drape = [(0, v - 3), (8, v - 3), (3, v + 10), (4, v + 23), (0, v + 23)]
            brush(shade(cloth, 85), [(hook + x, y) for x, y in flip(side, drape)])
    if chance(rng, 50):  # a rug
        brush(shade(cloth, 80), ellipse(rng.uniform(8, 56), 60, rng.uniform(14, 30), 6))
    if chance(rng, 30):  # a ball of wool
        u, v, wool = rng.uniform(6, 58), rng.uniform(50, 58), pick(rng, PAINTS)
        brush(wool, ellipse(u, v, 4, 4))
        for bend in (-3, 0, 3):
            brush(shade(wool, 75), ribbon(curve((u - 3, v), (u, v + bend), (u + 3, v)), 0.6, 0.6))


def draw_outdoors(brush, rng):
    (top, bottom), field = pick(rng, SKIES), pick(rng, FIELDS)
    draw_gradient(brush, top, bottom, 0, SIZE)
    brush(mix(bottom, (255, 232, 160), 70), ellipse(rng.uniform(4, 60), rng.uniform(4, 24), 6, 6))
    for _ in range(3):
        u, v = rng.uniform(0, 64), rng.uniform(4, 24)
        brush(mix(bottom, WHITE, 30), ellipse(u, v, 9, 2.5))
        brush(mix(bottom, WHITE, 30), ellipse(u - 2, v - 2, 4.5, 2.5))
    for foot, haze in ((56, 35), (66, 0)):
        crest = (rng.uniform(0, 64), foot - rng.uniform(24, 36))
        hill = [*curve((-40, foot), crest, (104, foot)), (104, 80), (-40, 80)]
        brush(mix(field, bottom, haze), hill)


def draw_bokeh(brush, rng):
    """Draw a blurred background: nothing but soft discs of light."""
    top, bottom = pick(rng, WALLS), pick(rng, FIELDS + WALLS)
    draw_gradient(brush, top, bottom, 0, SIZE)
    for _ in range(rng.randint(4, 10)):
        u, v, r = rng.uniform(0, 64), rng.randint(0, 64), rng.uniform(3, 10)
        here, glow = mix(top, bottom, 100 * v // 64), pick(rng, PAINTS)
        brush(mix(here, glow, 30), ellipse(u, v, r, r))
        brush(mix(here, glow, 45), ellipse(u, v, r * 0.8, r * 0.8))


# Pictures


def choose_kind(rng, is_cat):
    """Name what to draw: among the rest, 37 in 100 are other animals."""
    if is_cat:
        return "cat"
    return pick(rng, ("dog", "rabbit", "bear") if chance(rng, 37) else list(THINGS))


def paint(rng, kind):
    """Draw one picture, large and in full light."""
    image = Image.new("RGB", (SIZE * ZOOM, SIZE * ZOOM))
    pick(rng, (draw_room, draw_outdoors, draw_bokeh))(make_brush(image, 0, 0, 1), rng)
    if kind in HEADS:
        draw_animal(image, rng, kind)
    else:
        x, y, size = rng.uniform(16, 48), rng.uniform(24, 48), rng.uniform(9, 17)
        THINGS[kind](make_brush(image, x, y, size, rng.uniform(-0.12, 0.12)), rng)
    return image


def draw_picture(rng, kind):
    pixels = np.asarray(paint(rng, kind).reduce(ZOOM), dtype=np.int64)
    left, right = rng.randint(65, 79), rng.randint(65, 79)  # percent of light on either side
    light = left + (right - left) * np.arange(SIZE) // SIZE
    grain = rng.randint(-2, 3, size=(SIZE, SIZE, 1))  # grey, as on film
    return np.clip(pixels * light[:, np.newaxis] // 100 + grain, 0, 255).astype(np.uint8)


def draw(n, seed):
    """Draw `n` labelled pictures, half of them cats, in random order.

    Parameters
    ----------
    n : int
        Number of pictures. A larger `n` adds pictures and leaves the first ones as they are.
    seed : int
        Seed of the drawing, at least 0. Different seeds give unrelated pictures.

    Returns
    -------
    pictures : ndarray of uint8, shape (n, 64, 64, 3)
        Rows, columns and the red, green and blue of each pixel, from 0 (dark) to 255 (bright).
    labels : ndarray of int64, shape (n,)
        1 for a cat, 0 for anything else.
    """
    pictures = np.empty((n, SIZE, SIZE, 3), dtype=np.uint8)
    labels = np.empty(n, dtype=np.int64)
    for i in range(n):
        # Each pair of pictures holds one cat, at a random place in the pair.
        cat_place = np.random.RandomState([seed, i // 2, 0]).randint(2)
        labels[i] = i % 2 == cat_place
        rng = np.random.RandomState([seed, i, 1])
        pictures[i] = draw_picture(rng, choose_kind(rng, labels[i]))
    return pictures, labels


def write_cats(path):
    """Write the course's file of 209 training and 50 test pictures.

    Parameters
    ----------
    path : str or Path
        HDF5 file to create or replace. It holds ``train_set_x`` (209, 64, 64, 3) and
        ``test_set_x`` (50, 64, 64, 3), both uint8 from 0 to 255, ``train_set_y`` (209,) and
        ``test_set_y`` (50,), both int64 of 0 and 1, and ``list_classes``, the two names.
    """
    with h5py.File(path, "w") as file:
        for name, n, seed in (("train", 209, TRAIN_SEED), ("test", 50, TEST_SEED)):
            pictures, labels = draw(n, seed)
            # One chunk a picture: gzip then finds the grey of the grain in all three colours.
            file.create_dataset(
                f"{name}_set_x",
                data=pictures,
                chunks=(1, SIZE, SIZE, 3),
                compression="gzip",
                compression_opts=9,
            )
            file.create_dataset(f"{name}_set_y", data=labels)
        file.create_dataset("list_classes", data=np.array([b"non-cat", b"cat"]))


def draw_sheet(rows, columns):
    """Lay the first training pictures side by side, twice their size (for README.md)."""
    pictures, _ = draw(rows * columns, TRAIN_SEED)
    sheet = pictures.reshape(rows, columns, SIZE, SIZE, 3).swapaxes(1, 2)
    sheet = sheet.reshape(rows * SIZE, columns * SIZE, 3)
    return Image.fromarray(sheet.repeat(2, axis=0).repeat(2, axis=1))


if __name__ == "__main__":
    folder = Path(__file__).parent
    write_cats(folder / "cats.h5")
    draw_sheet(2, 8).save(folder / "cats.png")
    paint(np.random.RandomState(0), "cat").save(folder / "your_cat.png")
