"""Pictures of a network that learns, out of a `View`: its units, the plane, its costs.

NumPy makes the pixels of the maps, Pillow draws the rest: a picture takes some milliseconds.
"""

import functools
import io
from pathlib import Path

import matplotlib
import numpy as np
from PIL import Image, ImageColor, ImageDraw, ImageFont

from helpers.playground.points import REACH
from helpers.plotting.colours import BLUE, ORANGE, SHADES

INK, QUIET, LINE = "black", "#555555", "#e6e6e6"
NETWORK, PLANE, CURVES = (580, 440), (330, 330), (330, 110)  # sizes in pixels
LEFT, TOP, SIDE = 26, 4, 300  # where the map of the plane lies in its picture
LEVELS = 21


def png(picture):
    """A picture as the bytes of a PNG file."""
    data = io.BytesIO()
    picture.save(data, "png", compress_level=2)
    return data.getvalue()


def whole(view):
    """All three pictures beside each other, with a line of words above."""
    picture = Image.new("RGB", (NETWORK[0] + PLANE[0], NETWORK[1] + 24), "white")
    ImageDraw.Draw(picture).text((10, 6), words(view), INK, font(12))
    picture.paste(network(view), (0, 24))
    picture.paste(plane(view), (NETWORK[0], 24))
    picture.paste(curves(view), (NETWORK[0], 24 + PLANE[1]))
    return picture


def words(view):
    """How far it is, in a sentence."""
    text = f"Iteration {view.iteration:,}. Training points: "
    text += f"cost {view.costs[0]:.3f}, {100 * view.right[0]:.0f} % right."
    if len(view.costs) > 1:
        text += f" Fresh points: cost {view.costs[1]:.3f}, {100 * view.right[1]:.0f} % right."
    return text


def alts(view):
    """What the three pictures show, for those who cannot see them."""
    hidden = ", ".join(map(str, view.settings.hidden)) or "none"
    right = f"{100 * view.right[0]:.0f} % of the training points lie on their own side."
    return [
        f"The network with what each unit makes of the plane; hidden units by layer: {hidden}.",
        f"The plane with {view.points[0].shape[1]} points and the boundary: {right}",
        f"Cost from {view.history[0][1]:.2f} to {view.costs[0]:.2f} on the training points.",
    ]


def network(view):
    """What every unit makes of the plane, and the connections, as thick as their weights."""
    layers = signals(view)
    side, centres = arranged([len(maps) for maps in layers])
    double = Image.new("RGB", (2 * NETWORK[0], 2 * NETWORK[1]), "white")
    draw = ImageDraw.Draw(double)
    for l in range(1, len(centres)):
        connect(draw, view.parameters[f"W{l}"], centres[l - 1], centres[l], side)
    picture = double.reduce(2)  # so the lines are smooth
    draw = ImageDraw.Draw(picture)
    shown = np.linspace(0, layers[0].shape[-1] - 1, side).round().astype(int)
    for l, (maps, layer) in enumerate(zip(layers, centres, strict=True)):
        hidden = 0 < l < len(centres) - 1
        for k, (values, (x, y)) in enumerate(zip(maps, layer, strict=True)):
            box = (x - side // 2, y - side // 2)
            picture.paste(coloured(values[np.ix_(shown, shown)]), box)
            frame = (*box, box[0] + side - 1, box[1] + side - 1)
            draw.rectangle(frame, outline=QUIET)
            if hidden and view.dead[l - 1][k]:
                draw.line(frame, QUIET, 2)
                draw.line((frame[0], frame[3], frame[2], frame[1]), QUIET, 2)
        name = f"layer {l}" if hidden else "output" if l else "input"
        label(draw, (layer[0][0], 12), name)
        if l:
            label(draw, (layer[0][0], NETWORK[1] - 28), f"dW {view.slopes[l - 1]:.2g}")
        if hidden:
            label(draw, (layer[0][0], NETWORK[1] - 12), trouble(view, l - 1))
    for k, (x, y) in enumerate(centres[0]):
        draw.text((x - side // 2 - 7, y), ("x₁", "x₂")[k], INK, font(13), "rm")
    return picture


def signals(view):
    """The maps of the inputs and of all layers."""
    row = np.linspace(-1, 1, view.maps[-1].shape[-1])
    return [np.array(np.meshgrid(row, -row)), *(scaled(view, l) for l in range(len(view.maps)))]


def scaled(view, l):
    """The activations of a layer, from -1 to 1."""
    maps = view.maps[l]
    if l == len(view.maps) - 1 or view.settings.activation == "sigmoid":
        return 2 * maps - 1
    if view.settings.activation == "tanh":
        return maps
    largest = np.abs(maps).max(axis=(1, 2), keepdims=True)
    return maps / np.where(largest > 0, largest, 1)


def arranged(sizes):
    """How large a unit is drawn, in pixels, and the centres of the units of each layer."""
    apart = (NETWORK[0] - 130) / (len(sizes) - 1)
    side = int(min(68, 368 / max(sizes) - 8, 0.45 * apart))
    middle = NETWORK[1] // 2 - 6
    return side, [
        [(66 + round(l * apart), middle + round((k - (n - 1) / 2) * (side + 8))) for k in range(n)]
        for l, n in enumerate(sizes)
    ]


def connect(draw, W, starts, ends, side):
    """Lines twice as large as in the picture: blue for positive weights, orange for negative."""
    for i, (x, y) in enumerate(ends):
        for j, (from_x, from_y) in enumerate(starts):
            thickness = round(4 * min(abs(W[i, j]), 4.5))
            if W[i, j]:
                colour = BLUE if W[i, j] > 0 else ORANGE
                line = (2 * from_x + side, 2 * from_y, 2 * x - side, 2 * y)
                draw.line(line, colour, max(thickness, 1))


def trouble(view, l):
    """What is said of the units of a hidden layer: dead ones, or saturated activations."""
    if view.settings.activation in ("tanh", "sigmoid"):
        return f"saturated {100 * view.saturated[l]:.0f} %"
    return f"dead {view.dead[l].sum()} of {len(view.dead[l])}"


def plane(view):
    """The output over the plane, with the points: hollow if fresh, ringed if predicted wrongly."""
    picture = Image.new("RGB", PLANE, "white")
    draw = ImageDraw.Draw(picture)
    values = Image.fromarray(scaled(view, -1 + len(view.maps))[0].astype("float32"))
    values = np.array(values.resize((SIDE, SIDE), Image.Resampling.BILINEAR))
    picture.paste(coloured(values, boundary=True), (LEFT, TOP))
    X, Y, wrong, fresh = view.points
    order = np.argsort(wrong, kind="stable")  # rings lie on top
    points = zip(*X[:, order], Y[order], wrong[order], fresh[order], strict=True)
    for x1, x2, label_, is_wrong, is_fresh in points:
        sprite = marker(bool(label_), bool(is_fresh), bool(is_wrong))
        x, y = (round(SIDE * (1 + side * x / REACH) / 2) for x, side in ((x1, 1), (x2, -1)))
        corner = (LEFT + x - sprite.width // 2, TOP + y - sprite.height // 2)
        picture.paste(sprite, corner, sprite)
    draw.rectangle((LEFT - 1, TOP - 1, LEFT + SIDE, TOP + SIDE), outline=QUIET)
    for value in (-2, 0, 2):
        along = SIDE * (1 + value / REACH) / 2
        label(draw, (LEFT + along, TOP + SIDE + 9), f"{value}", 11)
        draw.text((LEFT - 5, TOP + SIDE - along), f"{value}", INK, font(11), "rm")
    label(draw, (LEFT + SIDE - 14, TOP + SIDE + 11), "x₁", 13)
    draw.text((LEFT - 4, TOP + 10), "x₂", INK, font(13), "rm")
    return picture


def spot(u, v):
    """The point (x1, x2) at these shares of the picture's width and height, or None outside."""
    x = REACH * (2 * (u * PLANE[0] - LEFT) / SIDE - 1)
    y = REACH * (1 - 2 * (v * PLANE[1] - TOP) / SIDE)
    return (x, y) if max(abs(x), abs(y)) <= REACH else None


def curves(view):
    """The cost on training points (solid) and fresh points (dashed) over the iterations."""
    width, height = CURVES
    left, right, top, bottom = LEFT + 8, width - 82, 8, height - 18
    iterations, *costs = np.array(view.history).T
    highest = max(costs[0].max(), min(costs[-1].max(), 10 * costs[0].max()), 1e-9)
    x = left + (right - left) * iterations / max(iterations[-1], 1)
    double = Image.new("RGB", (2 * width, 2 * height), "white")
    draw = ImageDraw.Draw(double)
    ends = []
    for k, cost in enumerate(costs):
        y = bottom - (bottom - top) * np.minimum(cost / highest, 1)
        line = np.array([x, y])
        if k:  # dashes: as many places along the line as there are pixels, and gaps between
            along = np.arange(left, max(x[-1], left + 1))
            line = np.array([along, np.interp(along, x, y)])
        pairs = zip(2 * line.T[:-1], 2 * line.T[1:], strict=True)
        for i, (a, b) in enumerate(pairs):
            if not (k and i % 7 > 4):
                draw.line((*a, *b), QUIET if k else INK, 3)
        ends.append(y[-1])
    picture = double.reduce(2)
    draw = ImageDraw.Draw(picture)
    draw.line((left, top, left, bottom, right, bottom), QUIET)
    draw.text((left - 4, top), f"{highest:.2g}", INK, font(11), "rm")
    draw.text((left - 4, bottom), "0", INK, font(11), "rm")
    label(draw, ((left + right) / 2, bottom + 10), f"iteration 0 to {view.iteration:,}", 11)
    if len(ends) > 1 and abs(ends[0] - ends[1]) < 14:  # the names must not lie on each other
        middle = np.clip(sum(ends) / 2, top + 7, bottom - 7)
        ends = [middle + 7, middle - 7] if ends[0] >= ends[1] else [middle - 7, middle + 7]
    for k, end in enumerate(ends):
        name = f"{('training', 'fresh')[k]} {view.costs[k]:.2f}"
        draw.text((right + 4, end), name, QUIET if k else INK, font(11), "lm")
    return picture


def coloured(values, boundary=False):
    """Numbers from -1 (orange) to 1 (blue) as a picture; with a black line where they pass 0."""
    levels = np.clip(np.rint((values + 1) / 2 * (LEVELS - 1)), 0, LEVELS - 1)
    pixels = shades()[levels.astype(np.uint8)]
    if boundary:
        above = values > 0
        edge = np.zeros_like(above)
        edge[:-1] |= above[:-1] != above[1:]
        edge[:, :-1] |= above[:, :-1] != above[:, 1:]
        pixels[edge] = 0
    return Image.fromarray(pixels)


@functools.cache
def shades():
    """The colours of the levels, from orange to blue."""
    stops = np.array([ImageColor.getrgb(colour) for colour in SHADES])
    axis = np.linspace(0, 2, LEVELS)
    return np.stack([np.interp(axis, range(3), channel) for channel in stops.T], 1).astype("uint8")


@functools.cache
def marker(is_blue, is_fresh, is_wrong):
    """A point: an orange circle or a blue triangle."""
    side, big = 17, 8 * 17
    picture = Image.new("RGBA", (big, big), (255, 255, 255, 0))
    draw = ImageDraw.Draw(picture)
    colour = BLUE if is_blue else ORANGE
    fill = "white" if is_fresh else colour
    edge = colour if is_fresh else "white"
    if is_wrong:
        draw.ellipse((4, 4, big - 5, big - 5), outline="black", width=12)
    if is_blue:
        draw.polygon([(68, 26), (108, 96), (28, 96)], fill, edge, 8)
    else:
        draw.ellipse((36, 36, 100, 100), fill, edge, 8)
    return picture.reduce(big // side)


def label(draw, place, text, size=12):
    draw.text(place, text, INK, font(size), "mm")


@functools.cache
def font(size):
    """The letters of the course's figures."""
    return ImageFont.truetype(Path(matplotlib.get_data_path(), "fonts/ttf/DejaVuSans.ttf"), size)
