"""What is not an animal: things, and the backgrounds, whose brush works in picture pixels."""

from PIL import Image

from helpers.drawn_cats.brush import (
    BLACK,
    FIELDS,
    GLASS,
    GOLD,
    LEAVES,
    LIGHT_FURS,
    PAINTS,
    SIZE,
    SKIES,
    WALLS,
    WHITE,
    WOOD,
    ZOOM,
    box,
    chance,
    curve,
    ellipse,
    flip,
    make_brush,
    mix,
    pick,
    ribbon,
    shade,
)


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


def draw_gradient(image, top, bottom, first_row, last_row):
    rows = last_row - first_row
    colours = b"".join(bytes(mix(top, bottom, 100 * row // rows)) for row in range(rows))
    column = Image.frombytes("RGB", (1, rows), colours)
    column = column.resize((SIZE * ZOOM, rows * ZOOM), Image.Resampling.NEAREST)
    image.paste(column, (0, first_row * ZOOM))


def draw_room(image, rng):
    brush = make_brush(image, 0, 0, 1)
    wall, floor, cloth = pick(rng, WALLS), pick(rng, WALLS), pick(rng, PAINTS)
    horizon, trim = rng.randint(40, 54), mix(wall, WHITE, 35)
    draw_gradient(image, shade(wall, 80), wall, 0, horizon)
    draw_gradient(image, shade(floor, 70), shade(floor, 90), horizon, SIZE)
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


def draw_outdoors(image, rng):
    brush = make_brush(image, 0, 0, 1)
    (top, bottom), field = pick(rng, SKIES), pick(rng, FIELDS)
    draw_gradient(image, top, bottom, 0, SIZE)
    brush(mix(bottom, (255, 232, 160), 70), ellipse(rng.uniform(4, 60), rng.uniform(4, 24), 6, 6))
    for _ in range(3):
        u, v = rng.uniform(0, 64), rng.uniform(4, 24)
        brush(mix(bottom, WHITE, 30), ellipse(u, v, 9, 2.5))
        brush(mix(bottom, WHITE, 30), ellipse(u - 2, v - 2, 4.5, 2.5))
    for foot, haze in ((56, 35), (66, 0)):
        crest = (rng.uniform(0, 64), foot - rng.uniform(24, 36))
        hill = [*curve((-40, foot), crest, (104, foot)), (104, 80), (-40, 80)]
        brush(mix(field, bottom, haze), hill)


def draw_bokeh(image, rng):
    """Draw a blurred background: nothing but soft discs of light."""
    brush = make_brush(image, 0, 0, 1)
    top, bottom = pick(rng, WALLS), pick(rng, FIELDS + WALLS)
    draw_gradient(image, top, bottom, 0, SIZE)
    for _ in range(rng.randint(4, 10)):
        u, v, r = rng.uniform(0, 64), rng.randint(0, 64), rng.uniform(3, 10)
        here, glow = mix(top, bottom, 100 * v // 64), pick(rng, PAINTS)
        brush(mix(here, glow, 30), ellipse(u, v, r, r))
        brush(mix(here, glow, 45), ellipse(u, v, r * 0.8, r * 0.8))
