"""How much of two kinds of drawing is learnt from how many, and what a leak between sets pretends.

`python -m tools.own_pictures` writes datasets/recorded/own_pictures.csv for the notebook *Your own
pictures*, in a minute. `test` is what the test pictures say, a fifth of all; `fresh` is what 600
further drawings say.
"""

import csv
from pathlib import Path

import numpy as np

from helpers import datasets, deep, logistic, photo_folders
from helpers.drawn_cats import painter

RECORD = datasets.RECORDED / "own_pictures.csv"
KINDS = ("boat", "cat")
SEEDS, COUNTS = range(10), (20, 40, 80, 160, 320)
SESSIONS, SHOTS = 20, 5  # of each kind, and photos in each


def draw(n, seed):
    """n drawings of each kind, by kind."""
    random = np.random.RandomState(seed)
    return np.array([[painter.draw_picture(random, kind) for _ in range(n)] for kind in KINDS])


def shots(pictures, seed):
    """A few photos of each motif: the hand moves, the light changes, every photo has its grain."""
    random, found = np.random.RandomState(seed), []
    for picture in (p for p in pictures for _ in range(SHOTS)):
        moved = np.roll(picture, random.randint(-3, 4, 2), (0, 1)) * random.uniform(0.9, 1.1)
        found.append(np.clip(moved + random.randint(-3, 4, (64, 64, 1)), 0, 255))
    return np.array(found).astype(np.uint8)


def columns(pictures):
    return pictures.reshape(len(pictures), -1).T / 255


def labelled(pictures):
    """Pictures by kind as one array, with their labels."""
    return np.concatenate(pictures), np.repeat([0, 1], [len(p) for p in pictures])


def divide(pictures, seed):
    """Training and test pictures with their labels, as `datasets.load_folder` divides them."""
    return photo_folders.split(None, [*map(Path, KINDS)], *labelled(pictures), 0.2, seed)[:4]


def learn(train, train_y, test, test_y, fresh):
    """Percent right of test pictures and of fresh ones, for week 2's neuron and week 4's net."""
    X, fresh_y = columns(train), np.repeat([[0, 1]], len(fresh) // 2, axis=1)
    neuron = logistic.model(X, train_y, columns(test), test_y, 1000, 0.005)
    network, _ = deep.L_layer_model(X, train_y, (len(X), 20, 7, 5, 1), 0.0075, 1000)
    said = {"neuron": lambda X: logistic.predict(neuron["w"], neuron["b"], X)}
    said["network"] = lambda X: deep.predict(network, X)
    shares = {}
    for who, predict in said.items():
        shares[f"{who}_test"] = 100 * np.mean(predict(columns(test)) == test_y)
        shares[f"{who}_fresh"] = 100 * np.mean(predict(columns(fresh)) == fresh_y)
    return {name: round(float(share), 1) for name, share in shares.items()}


def rows(seeds=SEEDS, counts=COUNTS):
    fresh = np.concatenate(draw(300, 1000))
    for seed in seeds:
        pictures = draw(max(counts) // 2, seed)
        for count in counts:
            got = learn(*divide(pictures[:, : count // 2], seed), fresh)
            yield {"what": "each its own", "pictures": count, "seed": seed, **got}
        motifs = draw(SESSIONS, 2000 + seed)
        album = [shots(motifs[label], seed) for label in (0, 1)]
        what = {"pictures": 2 * SESSIONS * SHOTS, "seed": seed}
        yield {"what": "sessions in both", **what, **learn(*divide(album, seed), fresh)}
        first = SESSIONS * SHOTS // 5
        sets = [labelled([a[first:] for a in album]), labelled([a[:first] for a in album])]
        sets = [part for pictures, labels in sets for part in (pictures, labels[np.newaxis])]
        yield {"what": "sessions apart", **what, **learn(*sets, fresh)}


def main():
    found = list(rows())
    with RECORD.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, found[0], lineterminator="\n")
        table.writeheader()
        table.writerows(found)


if __name__ == "__main__":
    main()
