"""What a notebook says in words: headings, alternative texts, and every number in its prose.

A number in prose stands in a code cell or an output near it, or names a section or a week, or has
its reason below. UPDATE_CONTENTS=1 writes contents.txt anew, after a change that is meant.
"""

import os
import re
from itertools import pairwise
from pathlib import Path

import nbformat
import pytest

from test_notebooks import FOLDER, NOTEBOOKS

CONTENTS = Path(__file__).with_name("contents.txt")
NEAR = 4  # cells before and after
NUMBER = r"\d[\d,_]*(?:\.\d+)*(?:e[+-]?\d+)?"

# What is said of runs that are somewhere else, and what a reader is asked to try.
REASONS = {
    "week1": {
        "10": "kilometres in the rule of draw_houses; units in tools/scale.py",
        "15": "units in tools/scale.py",
        "40": "units in tools/scale.py",
        "32": "half of 64; an error that test_week1 computes",
        "1,600": "pictures in tools/scale.py",
        "2,000": "pictures in tools/scale.py",
        "1,000": "pictures in tools/scale.py; homes above",
        "209": "the number of training pictures",
        "0": "where the ReLU bends",
        "9": "the number of a question; an error that test_week1 computes",
        "12": "the number of a question",
        "50": "the toss of a coin; pictures in datasets/recorded/scale.csv; homes to try",
        "1940": "history",
        "1980": "history",
        "2010": "history",
        "2012": "history",
        "0.69": "log 2",
        "0.25": "the slope of the sigmoid at 0, which test_activations fixes",
        "22": "an error that test_week1 computes",
        "33": "an error that test_week1 computes",
        "35": "an error that test_week1 computes",
        "67": "an error that test_week1 computes",
        "13": "an error that test_week1 computes, and a seed to try",
        "25": "minutes",
        "26": "an error that test_week1 computes",
        "36": "an error that test_week1 computes",
        "11": "an error that test_week1 computes",
        "30": "to try",
        "20": "to try; minutes",
    },
    "playground": {
        "20,000": "a reader is asked to try; test_playground_experiments does",
        "1.5": "test_playground_experiments",
        "0": "a label, a slope, the first iteration",
        "0.5": "the middle between the labels",
        "0.69": "log 2, which test_playground_experiments compares with",
        "10": "the rate in the experiments, and test_playground_experiments runs them",
        "0.3": "a rate that test_playground_experiments runs",
        "1,000": "the iterations of test_playground_experiments",
        "20": "the starts and the points of test_playground_experiments",
        "30": "a share that test_playground_experiments runs",
        "200": "the points of a default that test_playground fixes",
        "180": "0.9 * 200",
    },
    "hyperparameters": {
        "16": "test_search knows the size of the small pictures",
        "1,000": "the fresh pictures that tools/searches.py draws; 5 * 200 trainings",
        "50": "the number of test pictures",
        "200": "the settings of section 2, and to try",
        "209": "the number of training pictures",
        "400": "the points of the flower",
        "0.1": "a scale of factors",
        "0.01": "a scale of factors",
        "0.02": "a scale of factors",
        "0.5": "a scale of factors",
        "24": "the budget, which test_search knows",
        "92": "the candidates of tools/searches.py",
        "30": "the candidates of tools/searches.py",
        "19": "the 95th percentile",
        "20": "the 95th percentile",
        "10,000": "what tools/cluster.py tries",
        "99": "an example",
        "70": "an example, and the first round of tools/searches.py",
        "78.4": "an example",
        "77.9": "an example",
        "600": "about the last round of tools/searches.py",
        "3,000": "to try",
        **dict.fromkeys(["52", "78", "84", "88"], "twelve seeds, in test_hyperparameters"),
        **dict.fromkeys(["142", "151"], "one seed on two processors"),
        "500": "the iterations of first_try",
    },
    "week2": {
        "75": "minutes",
        "0": "a label; the first iteration",
        "100": "the costs that are kept",
        "200": "the costs that are kept; to try",
        "255": "the largest number of 8 bits",
        "10": "a question",
        "11": "a question",
        "0.8": "a question's example",
        "0.05": "to try",
        "1,500": "to try",
        "10,000": "to try",
        # What one should have seen, which test_week2 computes.
        **dict.fromkeys(["76.6", "60.2", "64.8", "0.662", "0.858"], "on your own"),
        **dict.fromkeys(["36", "9", "62.4", "13"], "on your own"),
        **dict.fromkeys(["85.4", "72.2", "84", "86", "72", "77"], "on your own"),
        **dict.fromkeys(["25", "6.2", "1,000", "14.7", "20,000", "26.4"], "on your own"),
    },
    "week3": {
        "0.02": "the slope where |a| > 0.99, 1 - 0.99^2",
        "0": "the slope of ReLU, which test_activations fixes",
        "0.01": "the slope of leaky ReLU, which test_activations fixes",
        "0.219471": "printed in the notes",
        "0.218612": "printed in the notes",
        "8,000": "an iteration in the notes",
        "9,000": "an iteration in the notes",
        "10,000": "iterations in the notes; a factor of tools/week3_runs.py",
        "0.2194": "0.219471 after 10,000 iterations on other processors",
        "0.2196": "0.219471 after 10,000 iterations on other processors",
        "0.2185": "0.218612 after 10,000 iterations on other processors",
        "0.2186": "0.218612 after 10,000 iterations on other processors",
        "47": "1.2 computes it",
        "68.5": "1.2 computes it",
        "68.75": "275 of 400, which test_week3 finds among all lines",
        **dict.fromkeys(["35", "39", "27", "31"], "of twelve seeds, which test_week3 trains"),
        "4,000": "the fresh points of tools/week3_runs.py",
        **dict.fromkeys(["200", "17", "78", "100"], "a question's example"),
        **dict.fromkeys(["80,000", "1,000", "2,000", "20"], "to try"),
        # What one should have seen, which test_week3 computes.
        **dict.fromkeys(["90", "91", "0.22", "0.25", "0.7", "91.25"], "on your own"),
        **dict.fromkeys(["0.219", "0.23", "0.29", "0.48"], "on your own"),
        **dict.fromkeys(["81", "85", "79", "40"], "on your own"),
        **dict.fromkeys(["0.267", "0.276", "89"], "on your own"),
    },
    "week4": {
        "100": "the costs that are kept",
        "200": "the costs that are kept",
        "4,000": "fresh points of tools/week4_runs.py, ten flowers of 400",
        "2,000": "iterations of tools/week4_runs.py; test_depth compares the setups",
        "1,000": "fresh pictures; walks",
        "12288": "64 * 64 * 3",
        "209": "the number of training pictures",
        "0": "the inputs are layer 0",
        "0.01": "the scale of the small start",
        "20": "to try",
        "50": "the number of test pictures",
        "500": "to try",
        "1.4": "the standard error of 1,000 pictures at 75 %, in points",
        **dict.fromkeys(["0.04", "0.9"], "twelve gradient checks in test_depth"),
        **dict.fromkeys(["36", "48"], "nine trainings in test_depth"),
        **dict.fromkeys(["57", "65", "73", "74", "75", "76", "78"], "to try, as test_depth does"),
        **dict.fromkeys(["81", "82"], "recorded in datasets/recorded/week4_runs.jsonl"),
    },
    "numpy_warm_up": {"20": "minutes", "100": "grams; percent"},
    "other_data_and_overfitting": {
        "4,000": "ten flowers of 400",
        "0.69": "log 2",
        "8,000": "an iteration to come",
        "9,000": "an iteration to come",
        "10,000": "test_week3 trains twelve seeds as far",
        "0.25": "where five of twelve seeds of test_week3 are stuck",
        "10": "the largest coordinate of the blobs",
        "200": "every second of 400 points",
    },
    "why_depth": {
        "0": "a cost; where tanh has slope 1",
        "7": "one more than 6",
        "40": "minutes",
        "50": "percent by tossing a coin",
        "169": "parameters of both networks, which test_depth counts",
        "2,500": "a budget of tools/week4_runs.py; test_depth compares the setups",
        "10,000": "a budget of tools/week4_runs.py; test_depth compares the setups",
    },
    "what_the_network_sees": {
        "40": "minutes",
        "6": "the number of a unit",
        "12288": "64 * 64 * 3",
        "12,288": "64 * 64 * 3",
        "0.7": "the weight of a unit that is stuck, which test_week3 computes",
        "6.4": "a section of week 3",
        **dict.fromkeys(["20", "200", "300"], "how the bench measures growth"),
        **dict.fromkeys(
            ["52", "64", "27", "54", "32", "58"], "thirteen neurons, as test_week2 judges"
        ),
    },
    "a_sick_run": {
        "25": "minutes",
        "0.69": "log 2",
        "16": "every fourth of 64 dots",
        "10": "to try",
        "0.5": "the middle between the labels",
        "0.01": "the scale of week 4's small start",
        "200": "every other point of the flower",
        "400": "the points of the flower",
    },
    "the_same_network_elsewhere": {
        "12288": "64 * 64 * 3",
        "0": "where weights are pulled to; labels; lists; biases; not a logarithm",
        "1": "a label; the sum of a softmax",
        "200": "scikit-learn's default",
        "20": "minutes",
        "0.01": "the scale of the small start",
        "32": "bits",
        "64": "bits",
        "0.9": "scikit-learn's default",
        "4": "to try",
        "0.62": "test_elsewhere",
        "0.65": "test_elsewhere",
        "0.30": "test_elsewhere; to try: five runs",
        "0.32": "test_elsewhere",
        "0.27": "to try: five runs",
    },
    "your_own_pictures": {
        "12,288": "64 * 64 * 3",
        "64": "the size of the pictures",
        "20": "minutes",
        "16": "ways in which four coins fall; training pictures, of 20",
        "160": "training pictures, of 200",
        "255": "the largest number of 8 bits",
        "5": "of the 16 ways in which four coins fall; percentage points, by the formula",
        "15": "percentage points, by the formula",
        "1.5": "percentage points, by the formula",
        "400": "test pictures, as an example",
        "50": "two of four test pictures",
        "600": "the fresh drawings of tools/own_pictures.py",
        "200": "20 boats and 20 cats, five photos of each",
    },
}


@pytest.fixture(params=NOTEBOOKS, ids=lambda path: path.stem)
def path(request):
    return request.param


def name(path):
    """Of the notebook, among the reasons."""
    return re.sub(r"^(week\d)_.*", r"\1", path.stem)


def cells_of(path):
    return nbformat.read(path, as_version=4).cells


def values(text):
    """The numbers in a text, without the commas in thousands."""
    return {number.replace(",", "").replace("_", "") for number in re.findall(NUMBER, text)}


def computed(cell):
    """The numbers in the source of a code cell and in the texts that it put out."""
    if cell.cell_type != "code":
        return set()
    texts = [o.get("text", "") + str(o.get("data", {}).get("text/plain", "")) for o in cell.outputs]
    return values("\n".join([cell.source, *texts]))


def prose(text):
    """A Markdown text without formulas, code, addresses, headings and the numbers of lists."""
    formulas = r"(?s)\$\$.*?\$\$|\$[^$]*\$"
    text = re.sub(formulas + r"|`[^`]*`|\]\([^)]*\)", " ", text)
    return re.sub(r"(?m)^#+ .*$|^\s*\d+\. |[Ww]eeks? \d( and \d|'s \d\.\d)?", " ", text)


def sections(cells):
    return {n for cell in cells for n in re.findall(r"(?m)^#+ (\d+(?:\.\d+)?) ", cell.source)}


def unbound(path):
    """(number, prose) of every number that nothing near it computes."""
    cells = cells_of(path)
    reasons, known = REASONS.get(name(path), {}), sections(cells)
    for i, cell in enumerate(cells):
        if cell.cell_type != "markdown":
            continue
        near = set().union(*map(computed, cells[max(0, i - NEAR) : i + NEAR + 1]))
        for said in re.finditer(rf"(?<![\w.]){NUMBER}", prose(cell.source)):
            number = said[0].rstrip(",")
            if number not in reasons and number.replace(",", "") not in near | known:
                yield number, prose(cell.source)[max(0, said.start() - 40) : said.end() + 40]


def test_every_number_in_the_prose_is_computed_or_has_its_reason(path):
    assert list(unbound(path)) == []


def test_no_reason_is_left_over(path):
    said = "\n".join(prose(cell.source) for cell in cells_of(path) if cell.cell_type == "markdown")
    assert REASONS.get(name(path), {}).keys() <= set(re.findall(NUMBER, said.replace(", ", " ")))


@pytest.mark.parametrize("other", ["93.71", "47113"])
def test_a_number_that_contradicts_the_outputs_is_found(path, tmp_path, other):
    notebook = nbformat.read(path, as_version=4)
    cells = (c for c in notebook.cells if c.cell_type == "markdown")
    said = ((c, re.search(r" \d\d+ [a-z]+", prose(c.source))) for c in cells)
    cell, number = next((c, m) for c, m in said if m and m[0] in c.source)
    cell.source = cell.source.replace(number[0], f" {other} {number[0].split()[1]}", 1)
    nbformat.write(notebook, tmp_path / path.name)
    assert [number for number, _ in unbound(tmp_path / path.name)] == [other]


def contents(path):
    """Headings and alternative texts, in order."""
    lines = [f"== {path.relative_to(FOLDER).with_suffix('')}"]
    for cell in cells_of(path):
        if cell.cell_type == "markdown":
            lines += re.findall(r"(?m)^#+ .*$", cell.source)
        elif "mystnb" in cell.metadata:
            lines.append(f"figure: {cell.metadata['mystnb']['image']['alt']}")
    return lines


def test_headings_and_alternative_texts_are_those_that_were_reviewed():
    now = "\n".join(line for path in NOTEBOOKS for line in contents(path)) + "\n"
    if os.environ.get("UPDATE_CONTENTS"):
        CONTENTS.write_text(now, encoding="utf-8")
    assert now == CONTENTS.read_text(encoding="utf-8")


def test_sections_count_without_a_gap(path):
    cells = cells_of(path)
    tops = [n for n in (re.findall(r"(?m)^## (\d+) ", c.source) for c in cells) for n in n]
    assert tops == [str(k + 1) for k in range(len(tops))]
    subs = [n for c in cells for n in re.findall(r"(?m)^### (\d+\.\d+) ", c.source)]
    for before, after in pairwise([tuple(map(int, n.split("."))) for n in subs]):
        assert after in ((before[0], before[1] + 1), *((s, 1) for s in range(before[0] + 1, 20)))


def test_no_wrapped_line_begins_like_an_item_of_a_list(path):
    """Such a line would end its sentence and begin a list."""
    for cell in cells_of(path):
        lines = cell.source.splitlines() if cell.cell_type == "markdown" else []
        last = {}
        for before, line in pairwise(["", *lines]):
            if not (item := re.match(r"( *)(?:(\d+)[.)]|[*+-]) ", line)):
                continue
            indent, number = len(item[1]), item[2]
            if number:  # items count from 1
                assert int(number) == last.get(indent, 0) + 1, line
                last[indent] = int(number)
            else:
                assert not before.strip() or before.startswith((item[0], "  ")), line
