"""The glossary: every symbol and word once, in order, in a sentence, with where it is explained."""

import re
from itertools import pairwise
from pathlib import Path

import nbformat
import pytest

FOLDER = Path(__file__).parents[1] / "notebooks"
LINES = (FOLDER / "glossary.md").read_text(encoding="utf-8").splitlines()
ENTRY = r"- (?:\*\*(.+?)\*\*: |(`.+?`|\$.+?\$) )(.*) \[[^]]+\]\(([^)]+)\)"
ENTRIES = [re.fullmatch(ENTRY, line).groups() for line in LINES if line.startswith("- ")]
WORDS = [word for word, *_ in ENTRIES if word]
SYMBOLS = [symbol for _, symbol, *_ in ENTRIES if symbol]
WEEKS = sorted(FOLDER.glob("week*.ipynb"))
FORMULA = r"(?s)\$\$(.*?)\$\$|\$([^$]*)\$"
# Where the notation is: the sections that introduce it, and the tables at the end.
NOTATION = {
    "week2_logistic_regression": ["1.3", "2.1", "10"],
    "week3_planar_flower": ["2.1", "2.3", "12"],
    "week4_deep_network": ["1", "2.1", "11"],
}
# What is bold in a sentence of a week and is no word of the course: an emphasis, or an example.
EMPHASIS = """
    against the gradient; code; data; experiment; family; idea; is forgotten; length; school;
    several paths add up.; settings; walking; computers; algorithms; examples of
"""


def text_of(path):
    """The Markdown of a notebook, without what is folded."""
    cells = nbformat.read(path, as_version=4).cells
    text = "\n\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
    return re.sub(r"(?s)<details>.*?</details>", "", text)


def section(text, anchor):
    """From the heading that a link names to the next one of its level; or what stands first."""
    if not anchor:
        return text.partition("\n## ")[0]
    for heading in re.finditer(r"(?m)^(#+) (.*)$", text):
        if heading[2].replace("`", "").replace(" ", "-") == anchor:
            rest = text[heading.start() :]
            return re.split(rf"(?m)^#{{1,{len(heading[1])}}} ", rest)[1]
    raise LookupError(anchor)


def tidy(formula):
    """Without its line breaks, and without spaces but for those between letters."""
    formula = re.sub(r"\s+", " ", formula.replace(r"\\", " "))
    return re.sub(r"(?<![A-Za-z]) | (?![A-Za-z])", "", formula)


def formulas(text):
    return [tidy(a or b) for a, b in re.findall(FORMULA, text)]


def says(text, word, symbol):
    """Whether a section contains a word, or a symbol as a whole."""
    if word:
        plain = re.sub(r"\s+", " ", re.sub(r"[*`]", "", text))
        return re.search(rf"\b{re.escape(word)}", plain, re.IGNORECASE)
    if symbol.startswith("`"):
        return symbol in text
    core = re.escape(tidy(symbol.strip("$")))
    alone = rf"(?<![A-Za-z\\]){core}(?![A-Za-z])" if core[0].isalpha() else rf"{core}(?![A-Za-z])"
    return any(re.search(alone, formula) for formula in formulas(text))


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry[0] or entry[1])
def test_it_is_explained_where_the_glossary_says(entry):
    word, symbol, _, address = entry
    file, _, anchor = address.partition("#")
    text = section(text_of(FOLDER / file), anchor)
    assert says(text, word, symbol), address


def test_a_wrong_place_is_found():
    week_2 = text_of(FOLDER / "week2_logistic_regression.ipynb")
    with pytest.raises(LookupError):
        section(week_2, "2.9-No-such-section")
    assert not says(section(week_2, "5.3-Downhill"), "overfitting", None)
    assert says(section(week_2, "6.5-Overfitting"), "overfitting", None)
    assert not says(section(week_2, "2.1-What-it-computes"), None, "$J$")
    assert not says("the layer $\\left(a\\right)$", None, "$l$")


def test_every_entry_is_one_short_sentence():
    for word, symbol, sentence, _ in ENTRIES:
        assert re.fullmatch(r"[^.]*(?:\d\.\d[^.]*)*\.", sentence), word or symbol
        assert len(sentence.split()) <= 25, word or symbol


def test_words_and_symbols_are_in_order_and_none_comes_twice():
    for before, after in pairwise(WORDS):
        assert before.casefold() < after.casefold()
    keys = [re.sub(r"\\(mathcal|hat) ?|[^A-Za-z]", "", symbol).lower() for symbol in SYMBOLS]
    assert keys == sorted(keys)
    assert len(set(SYMBOLS)) == len(SYMBOLS)
    lines = [line for line in LINES if line]
    assert len(ENTRIES) == len(lines) - 4  # two titles, the first sentence, and the name


def letters(formula):
    """The letters of a formula, Greek ones by their names; of what is in \\text there are none."""
    formula = re.sub(r"\\text\{[^}]*\}|\\(?:log|tanh|max|begin|end)\b(?:\{[a-z]*\})?", " ", formula)
    names = re.findall(r"\\[a-z]+|[A-Za-z]", formula)
    drawn = r"\\(cdot|cdots|dots|qquad|quad|frac|sqrt|big|Big|left|right|hat|mathcal|prime)"
    return {name for name in names if not re.fullmatch(drawn, name)}


def test_every_symbol_of_the_notation_is_there():
    known = set().union(*(letters(symbol) for symbol in SYMBOLS))
    for stem, numbers in NOTATION.items():
        text = text_of(FOLDER / f"{stem}.ipynb")
        for number in numbers:
            heading = re.search(rf"(?m)^##+ ({re.escape(number)} .*)$", text)[1]
            for formula in formulas(section(text, heading.replace(" ", "-"))):
                assert letters(formula) <= known, (stem, number, formula)


def test_every_word_that_a_week_introduces_is_there():
    """What is bold in the middle of a sentence."""
    known = {word.casefold() for word in WORDS}
    missing = set()
    for week in WEEKS:
        text = re.sub(r"\s+", " ", re.sub(r"(?m)^\*\*\d+\. .*\n?.*\*\*$", "", text_of(week)))
        bold = {word for word in re.findall(r"\*\*([a-z][a-z .-]+)\*\*", text)}
        stems = {word: word.removesuffix("s") for word in bold}
        missing |= {w for w, stem in stems.items() if not {w, stem, f"{w}s", f"{stem}ing"} & known}
    assert missing - {word.strip() for word in EMPHASIS.split(";")} == set()
