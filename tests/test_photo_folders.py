"""Folders of photos as people have them: of every kind and size, some broken, some twice."""

import io

import numpy as np
import pytest
from PIL import Image

from helpers import datasets

RNG = np.random.RandomState(0)


def noise(height=40, width=50, channels=3):
    shape = (height, width, channels) if channels > 1 else (height, width)
    return Image.fromarray(RNG.randint(0, 256, shape).astype(np.uint8))


def lay(folder, **classes):
    """A folder with one folder a class: name -> {file: an image or bytes}."""
    for name, files in classes.items():
        (folder / name).mkdir(parents=True)
        for file, what in files.items():
            path = folder / name / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(what) if isinstance(what, bytes) else what.save(path)
    return folder


@pytest.fixture(scope="module")
def album(tmp_path_factory):
    """Sixty photos, and among them what does not belong there."""
    cats = {f"{k:02}.png": noise() for k in range(40)}
    cats |= {"grey.png": noise(channels=1), "sub/deep.JPG": noise(), "one_pixel.bmp": noise(1, 1)}
    turned = noise(30, 60)
    exif = turned.getexif()
    exif[0x0112] = 6
    data = io.BytesIO()
    turned.save(data, "JPEG", exif=exif)
    cats["turned.jpg"] = data.getvalue()
    others = {f"{k:02}.jpg": noise() for k in range(12)}
    others |= {"clear.png": noise(channels=4), "list.txt": b"not a picture", "empty.jpg": b""}
    whole = io.BytesIO()
    noise(300, 300).save(whole, "JPEG")
    others |= {"cut.jpg": whole.getvalue()[:5000], ".DS_Store": b"\0", ".hidden/x.png": noise()}
    others["forty_megapixels.jpg"] = Image.new("RGB", (8000, 5000), "teal")
    others["forty_megapixels.png"] = Image.new("1", (8000, 5000))
    others["again.png"] = cats["07.png"]
    return lay(tmp_path_factory.mktemp("photos"), cats=cats, others=others)


def test_what_can_be_read_is_a_data_set_and_what_cannot_is_named(album, capsys):
    train_x, train_y, test_x, test_y, classes = datasets.load_folder(album)
    assert (train_x.shape, train_y.shape) == ((46, 64, 64, 3), (1, 46))
    assert (test_x.shape, test_y.shape) == ((12, 64, 64, 3), (1, 12))
    assert train_x.dtype == test_x.dtype == np.uint8
    assert [name.decode() for name in classes] == ["cats", "others"]
    assert [int(np.sum(y == 0)) for y in (train_y, test_y)] == [35, 9]
    first, *left_out = capsys.readouterr().out.splitlines()
    assert first == "5 of 63 files are left out:"
    for line, name, why in zip(
        left_out,
        ["again.png", "cut.jpg", "empty.jpg", "forty_megapixels.png", "list.txt"],
        ["the same as cats/07.png.", "cut off", "is empty", "8,000 x 5,000", "none of JPEG"],
        strict=True,
    ):
        assert line.startswith(f"others/{name}: ")
        assert why in line
        assert str(album) not in line


def test_the_pictures_are_those_of_load_image_with_their_labels(album):
    xs, ys = [], []
    for num_px in (64, 16):
        train_x, train_y, test_x, test_y, _ = datasets.load_folder(album, num_px=num_px)
        xs.append(np.concatenate([train_x, test_x]))
        ys.append(np.hstack([train_y, test_y])[0])
    for name, label in (("cats/07.png", 0), ("cats/turned.jpg", 0), ("others/03.jpg", 1)):
        for x, y in zip(xs, ys, strict=True):
            one = datasets.load_image(album / name, x.shape[1])
            (k,) = np.flatnonzero((x == one).all(axis=(1, 2, 3)))
            assert y[k] == label


def test_no_picture_is_in_both_sets_and_the_seed_decides(album):
    sets = [datasets.load_folder(album, seed=seed) for seed in (1, 1, 2)]
    np.testing.assert_equal(sets[0], sets[1])
    assert not np.array_equal(sets[0][0], sets[2][0])
    train, test = ({picture.tobytes() for picture in sets[0][k]} for k in (0, 2))
    assert not train & test
    assert len(train | test) == 58
    assert not (np.diff(sets[0][1]) >= 0).all()  # shuffled, not class after class


@pytest.mark.parametrize(("share", "n_test"), [(0.01, 2), (0.5, 4), (0.99, 6)])
def test_each_class_has_its_share_in_both_sets(tmp_path, share, n_test):
    lay(tmp_path, **{c: {f"{k}.png": noise() for k in range(4)} for c in "ab"})
    _, train_y, _, test_y, _ = datasets.load_folder(tmp_path, share)
    assert (train_y.size, test_y.size) == (8 - n_test, n_test)
    assert np.sum(train_y) == (8 - n_test) // 2


def test_four_pictures_are_enough_and_three_are_not(tmp_path):
    folder = lay(tmp_path / "p", a={"1.png": noise(), "2.png": noise()}, b={"1.png": noise()})
    with pytest.raises(ValueError, match=r"b: must hold two pictures at least, .*; got 1\.$"):
        datasets.load_folder(folder)
    noise().save(folder / "b" / "2.png")
    train_x, _, test_x, _, _ = datasets.load_folder(folder)
    assert (len(train_x), len(test_x)) == (2, 2)


def test_of_many_files_that_are_left_out_some_are_named(tmp_path, capsys):
    bad = {f"{k:02}.txt": b"words" for k in range(13)}
    lay(tmp_path, a=bad | {"x.png": noise(), "y.png": noise()}, b={"x.png": noise()})
    noise().save(tmp_path / "b" / "y.png")
    datasets.load_folder(tmp_path)
    said = capsys.readouterr().out.splitlines()
    assert said[0] == "13 of 17 files are left out:"
    assert len(said) == 12
    assert said[-1] == "and 3 more."


def test_what_is_no_folder_of_two_classes_is_refused(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"nothing: no such folder\. Name a folder that"):
        datasets.load_folder(tmp_path / "nothing")
    (tmp_path / "file").write_text("words")
    with pytest.raises(NotADirectoryError, match="file: is not a folder"):
        datasets.load_folder(tmp_path / "file")
    with pytest.raises(ValueError, match=r"one for each class; got 0 \(none\)"):
        datasets.load_folder(tmp_path)
    lay(tmp_path / "one", cats={"x.png": noise()})
    with pytest.raises(ValueError, match=r"one for each class; got 1 \(cats\)"):
        datasets.load_folder(tmp_path / "one")
    lay(tmp_path / "three", a={}, b={}, c={})
    with pytest.raises(ValueError, match=r"got 3 \(a, b, c\)"):
        datasets.load_folder(tmp_path / "three")
    for share in (1.0, 1.5):
        with pytest.raises(ValueError, match="test_share must be between 0 and 1; got 1"):
            datasets.load_folder(tmp_path, share)


def test_the_folder_that_ships_holds_drawings_of_two_kinds():
    train_x, _, test_x, _, classes = datasets.load_folder(datasets.DRAWN_CATS.with_name("photos"))
    assert [name.decode() for name in classes] == ["boats", "cats"]
    drawn = {picture.tobytes() for picture in datasets.draw_cats(192, seed=6)[0]}
    shipped = [picture.tobytes() for picture in np.concatenate([train_x, test_x])]
    assert len(shipped) == 20
    assert set(shipped) <= drawn
