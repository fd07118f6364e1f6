"""A folder of photos as a data set: one subfolder a class, read, told apart, and split in two."""

import numpy as np

from helpers import files, photos
from helpers.progress import bar

NAMED = 10  # files that are left out and called by name; of more, the number


def read(path, num_px, test_share, seed):
    """The five values of `datasets.load_dataset`; what is left out is printed."""
    path = files.expand(path)
    classes = subfolders(path)
    found = [(label, file) for label, folder in enumerate(classes) for file in inside(folder)]
    pictures, labels, left_out = [], [], []
    first = {}  # content -> the file that has it
    for label, file in bar(found, "pictures"):
        name = file.relative_to(path).as_posix()
        try:
            picture = photos.read(file, num_px)
        except (OSError, ValueError) as error:
            left_out.append(f"{name}: {str(error).removeprefix(f'{file}: ')}")
            continue
        if (twin := first.setdefault(picture.tobytes(), name)) != name:
            left_out.append(f"{name}: shows the same as {twin}.")
            continue
        pictures.append(picture)
        labels.append(label)
    if left_out:
        print(f"{len(left_out)} of {len(found)} files are left out:")
        print(*left_out[:NAMED], sep="\n")
        if len(left_out) > NAMED:
            print(f"and {len(left_out) - NAMED} more.")
    return split(path, classes, np.array(pictures), np.array(labels), test_share, seed)


def subfolders(path):
    """The two folders of a folder, in alphabetical order."""
    if not path.is_dir():
        what = "is not a folder" if path.exists() else "no such folder"
        error = NotADirectoryError if path.exists() else FileNotFoundError
        raise error(f"{path}: {what}. Name a folder that holds one folder of pictures a class.")
    found = sorted(p for p in path.iterdir() if p.is_dir() and not p.name.startswith("."))
    if len(found) != 2:
        names = ", ".join(p.name for p in found[:NAMED]) or "none"
        raise files.UnsuitableFile(
            f"{path}: must hold two folders of pictures, one for each class; got {len(found)} "
            f"({names})."
        )
    return found


def inside(folder):
    """The files in a folder and in the folders in it, but for hidden ones."""
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return sorted(folder / p for p in found if not any(n.startswith(".") for n in p.parts))


def split(path, classes, pictures, labels, test_share, seed):
    """Shuffle each class and put its share of pictures aside for testing, one at least."""
    random, train, test = np.random.RandomState(seed), [], []
    for label, folder in enumerate(classes):
        members = random.permutation(np.flatnonzero(labels == label))
        if members.size < 2:
            raise files.UnsuitableFile(
                f"{folder}: must hold two pictures at least, one to train with and one to test; "
                f"got {members.size}."
            )
        n_test = min(max(round(test_share * members.size), 1), members.size - 1)
        test += list(members[:n_test])
        train += list(members[n_test:])
    train, test = random.permutation(train), random.permutation(test)
    Y = labels[np.newaxis]
    names = np.array([folder.name.encode(errors="replace") for folder in classes])
    return pictures[train], Y[:, train], pictures[test], Y[:, test], names
