"""Draw the cats of datasets: `cats.h5`, a sheet of its first pictures, and one large picture."""

import sys
from pathlib import Path

import numpy as np
from PIL import Image

from helpers.datasets import DRAWN_CATS
from helpers.drawn_cats.brush import SIZE
from helpers.drawn_cats.painter import draw, paint

TRAIN_SEED, TEST_SEED = 1, 2


def write_cats(path):
    """Write 209 training and 50 test pictures, in the form of the course's files."""
    import h5py  # here, as only files need it

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


def write_files(folder):
    write_cats(folder / "cats.h5")
    draw_sheet(2, 8).save(folder / "cats.png")
    paint(np.random.RandomState(0), "cat").save(folder / "your_cat.png")


if __name__ == "__main__":
    write_files(Path(sys.argv[1]) if len(sys.argv) > 1 else DRAWN_CATS.parent)
