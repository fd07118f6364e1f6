"""Whole pictures: a kind, a background, a subject, then light and grain.

Randomness comes from a local `RandomState`; colour, light and grain are integer arithmetic. So the
same seed gives the same pixels on every machine.
"""

import numpy as np
from PIL import Image

from helpers import progress
from helpers.drawn_cats.animals import HEADS, draw_animal
from helpers.drawn_cats.brush import SIZE, ZOOM, chance, make_brush, pick
from helpers.drawn_cats.scenes import THINGS, draw_bokeh, draw_outdoors, draw_room


def choose_kind(rng, is_cat):
    """Name what to draw: among the rest, 37 in 100 are other animals."""
    if is_cat:
        return "cat"
    return pick(rng, ("dog", "rabbit", "bear") if chance(rng, 37) else list(THINGS))


def paint(rng, kind):
    """Draw one picture, large and in full light."""
    image = Image.new("RGB", (SIZE * ZOOM, SIZE * ZOOM))
    pick(rng, (draw_room, draw_outdoors, draw_bokeh))(image, rng)
    if kind in HEADS:
        draw_animal(image, rng, kind)
    else:
        x, y, size = rng.uniform(16, 48), rng.uniform(24, 48), rng.uniform(9, 17)
        THINGS[kind](make_brush(image, x, y, size, rng.uniform(-0.12, 0.12)), rng)
    return image


def draw_picture(rng, kind):
    pixels = np.asarray(paint(rng, kind).reduce(ZOOM), dtype=np.int16)
    left, right = rng.randint(65, 79), rng.randint(65, 79)  # percent of light on either side
    light = (left + (right - left) * np.arange(SIZE) // SIZE).astype(np.int16)
    grain = rng.randint(-2, 3, size=(SIZE, SIZE, 1))  # grey, as on film
    return np.clip(pixels * light[:, np.newaxis] // 100 + grain, 0, 255).astype(np.uint8)


def plan(rng, i, seed):
    """What picture number i of a seed shows; from here on rng has the numbers to draw it with.

    One rng serves all pictures: to make one takes ten times longer than to seed it anew.
    """
    rng.seed([seed, i // 2, 0])  # each pair of pictures holds one cat, at a random place in it
    cat_place = rng.randint(2)
    rng.seed([seed, i, 1])
    return choose_kind(rng, i % 2 == cat_place)


def draw(n, seed):
    """Draw pictures (n, 64, 64, 3) and their labels (n,), half of them cats, in random order.

    A larger n adds pictures and leaves the first ones as they are.
    """
    pictures = np.empty((n, SIZE, SIZE, 3), dtype=np.uint8)
    labels = np.empty(n, dtype=np.int64)
    rng = np.random.RandomState(0)
    for i in progress.bar(range(n), "pictures"):
        kind = plan(rng, i, seed)
        labels[i] = kind == "cat"
        pictures[i] = draw_picture(rng, kind)
    return pictures, labels
