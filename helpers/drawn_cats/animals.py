"""Cats, dogs, rabbits and bears.

They share furs, bodies and moods, so that only the head tells a cat from the others.
"""

from helpers.drawn_cats.brush import (
    BLACK,
    CAT_EYES,
    CREAM,
    DARK_FURS,
    GOLD,
    LIGHT_FURS,
    PAINTS,
    PINK,
    WHITE,
    box,
    chance,
    curve,
    ellipse,
    flip,
    is_dark,
    make_brush,
    mix,
    pick,
    ribbon,
    shade,
)


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
