"""The site as a reader meets it: from the disk, without a network, in a real browser."""

import base64
import json
import re
import shutil
import subprocess
import tomllib
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urlsplit

import nbformat
import pytest
from bs4 import BeautifulSoup

from test_browser import CHROMIUM

REPOSITORY = Path(__file__).parents[1]
NOTEBOOKS = sorted(REPOSITORY.glob("notebooks/**/[!.]*.ipynb"))
EXTERNAL = {"https://www.dask.org"}  # the addresses of other sites; nobody follows them here
NOTEBOOK_FILE = "data:application/x-ipynb+json;base64"
SOURCES = {  # of some pages
    "index.html": "site/pages/index.md",
    "README.html": "README.md",
    "notebooks/week3_planar_flower.html": "notebooks/week3_planar_flower.ipynb",
    "reference/helpers.deep.html": "helpers/deep.py",
    "reference/helpers.exercises.html": "helpers/exercises",
}
PICTURES = {".png", ".jpg", ".gif", ".svg"}
COPIED = ".highlight pre:not(.output.stream pre, .output.text_plain pre, .output.traceback pre)"
# What reaches out of its room: formulas, lines of code, text, links in the columns and at the end.
CUT = """() => {
  const box = (element) => element.getBoundingClientRect();
  const outside = (inner, outer) =>
    inner.getClientRects().length &&
    (box(inner).right > box(outer).right + 1 || box(inner).left < box(outer).left - 1);
  const rooms = [
    ["article mjx-math", ".math"],
    ["article :is(p, li, h1, h2, h3, dt, dd, code, img, summary)", "article"],
    [".bd-sidebar-primary *", ".bd-sidebar-primary"],
    [".bd-sidebar-secondary *", ".bd-sidebar-secondary"],
    [".prev-next-area *", ".prev-next-area"],
  ];
  for (const fold of document.querySelectorAll("article details")) fold.open = true;
  window.dispatchEvent(new Event("resize"));
  const found = [...document.querySelectorAll("article pre")].filter(
    (code) => code.scrollWidth > code.clientWidth
  );
  for (const [inner, outer] of rooms)
    for (const element of document.querySelectorAll(inner))
      if (!element.closest(".pst-scrollable-table-container"))
        if (outside(element, element.closest(outer))) found.push(element);
  return found.map((element) => element.outerHTML.slice(0, 120));
}"""
LAYOUTS = [(scheme, width) for scheme in ("light", "dark") for width in (1300, 390)]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not shutil.which("make"), reason="there is no make"),
]
in_browser = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The folder of a site just made; a warning of Sphinx is an error, and ends it."""
    made = tmp_path_factory.mktemp("made")  # another process may make one at the same time
    folder = made / "site"
    command = ["make", "--no-print-directory", "site", f"SITE={folder}", f"PAGES={made / 'pages'}"]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "WARNING" not in done.stderr
    return folder


@pytest.fixture(scope="module")
def pages(site):
    """Every page, parsed, by its place in the site."""
    found = [path for path in site.rglob("*.html") if "_static" not in path.parts]
    texts = {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in sorted(found)}
    return {name: BeautifulSoup(text, "html.parser") for name, text in texts.items()}


def page_of(notebook):
    return notebook.relative_to(REPOSITORY).with_suffix(".html").as_posix()


def code_cells(notebook):
    return [c for c in nbformat.read(notebook, as_version=4).cells if c.cell_type == "code"]


def figures(notebook):
    """The alternative texts of the pictures that a notebook's cells put out, in order."""
    outputs = ((c, o) for c in code_cells(notebook) for o in c.outputs)
    return [c.metadata.mystnb.image.alt for c, o in outputs if "image/png" in o.get("data", {})]


def test_every_notebook_is_a_page_and_has_a_card(pages):
    cards = {link["href"] for link in pages["index.html"].select(".sd-card a")}
    for notebook in NOTEBOOKS:
        title = re.search(r"(?m)^# (.*)$", nbformat.read(notebook, as_version=4).cells[0].source)[1]
        heading = pages[page_of(notebook)].h1.get_text().removesuffix("#")
        assert heading.replace("’", "'") == title
        assert page_of(notebook) in cards


def rows_of_the_list():
    """What the start page says of each notebook: the week or when, its path, the minutes."""
    text = (REPOSITORY / "notebooks" / "README.md").read_text(encoding="utf-8")
    lines = [line.split("|") for line in text.splitlines() if ".ipynb)" in line]
    return [
        (when.strip(), re.search(r"\((.*)\)", link)[1], minutes.strip())
        for _, when, link, _, minutes, _ in lines
    ]


def evenings():
    """The pages of the notebooks in the order of the start page, further ones after their week."""
    order = []
    for week in "1234":
        whens = [week, f"after week {week}", f"before week {int(week) + 1}"]
        order += [path for w in whens for when, path, _ in rows_of_the_list() if when == w]
    return [f"notebooks/{path.replace('.ipynb', '.html')}" for path in order]


def test_a_notebooks_page_says_how_long_it_takes_and_hands_it_out(pages):
    """As `make lab` would lay it, without outputs; the file is in the link."""
    for _, path, minutes in rows_of_the_list():
        notebook = REPOSITORY / "notebooks" / path
        line = pages[page_of(notebook)].select_one("h1 + .take-along")
        assert line.get_text().startswith(f"{minutes} minutes")
        kind, _, data = line.a["href"].partition(",")
        assert (kind, line.a["download"]) == (NOTEBOOK_FILE, notebook.name)
        given = nbformat.reads(base64.b64decode(data).decode(), as_version=4)
        kept = nbformat.read(notebook, as_version=4)
        assert [cell.source for cell in given.cells] == [cell.source for cell in kept.cells]
        assert not any(cell.get("outputs") for cell in given.cells)
        nbformat.validate(given)


def test_every_page_says_what_it_is_about(site, pages):
    """To a search engine, and where somebody links to it; a picture and an icon are there."""
    said = {}
    for name, page in pages.items():
        if name == "search.html":
            continue
        about = {tag["property"]: tag["content"] for tag in page.select("meta[property]")}
        assert about["og:title"] == page.title.get_text().split(" — ")[0]
        said[name] = about["og:description"]
        assert page.select_one("meta[name=description]")["content"] == said[name]
        assert re.fullmatch(r"[^$\\<>]{20,250}[.!?]", said[name]), (name, said[name])
        picture = about["og:image"].rpartition("_images/")[2]  # absolute where the address is known
        assert (site / "_images" / picture).is_file()
        assert (site / target(name, page.select_one("link[rel=icon]")["href"])[0]).is_file()
    assert len(set(said.values())) == len(said)
    week_3 = "Give week 2’s neuron a flower of orange and blue points."
    assert said["notebooks/week3_planar_flower.html"].startswith(week_3)


def test_the_repository_is_named_where_its_address_is_known(site, pages, tmp_path):
    """One setting, in pyproject.toml; as long as it is empty, no page speaks of it."""
    pyproject = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))
    known = pyproject["project"]["urls"].get("Repository")
    named = {name for name, page in pages.items() if page.select(".repository")}
    assert named == (pages.keys() - {"search.html"} if known else set())
    address = "https://example.org/us/course"
    made = site.parent / "pages"
    command = [REPOSITORY / ".venv-site/bin/python", "-m", "sphinx", "-q", "-c", "site"]
    command += ["-d", made / "doctrees", "-D", f"repository={address}", made / "source", tmp_path]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    for name, source in SOURCES.items():
        page = BeautifulSoup((tmp_path / name).read_text("utf-8"), "html.parser")
        links = [link["href"] for link in page.select(".repository a")]
        assert links == [f"{address}/blob/main/{source}", f"{address}/issues"]
        assert (REPOSITORY / source).exists()


def test_next_leads_through_every_page_once_and_previous_back(pages):
    here, walk = "index.html", []
    while here not in walk:
        walk.append(here)
        following = pages[here].select_one("a.right-next")
        here = target(here, following["href"])[0] if following else here
    assert sorted(walk) == sorted(pages.keys() - {"search.html"})
    lessons = {page_of(notebook) for notebook in NOTEBOOKS}
    assert [name for name in walk if name in lessons] == evenings()
    for before, after in pairwise(walk):
        back = pages[after].select_one("a.left-prev")
        assert target(after, back["href"])[0] == before


def target(page, address):
    """Where a link leads: the file, as a path in the site, and the anchor."""
    parts = urlsplit(address)
    path = Path("/", page).parent / unquote(parts.path) if parts.path else Path("/", page)
    return path.resolve().relative_to("/").as_posix(), unquote(parts.fragment)


def broken(site, pages):
    """(page, address) of every link, picture, script and style that is not there."""
    for name, page in pages.items():
        for tag in page.find_all(["a", "link", "img", "script"]):
            address = tag.get("href") or tag.get("src")
            if address in (None, "", "#") or urlsplit(address).scheme:
                continue
            path, anchor = target(name, address)
            known = path not in pages or not anchor or pages[path].find(id=anchor)
            if not (site / path).is_file() or not known:
                yield name, address


def test_no_link_and_no_anchor_is_broken(site, pages):
    assert list(broken(site, pages)) == []


def test_broken_links_are_found(site, pages):
    bad = '<a href="no.html"></a><a href="#no"></a><a href="README.html#no"></a><img src="a.png">'
    wrong = pages | {"wrong.html": BeautifulSoup(bad, "html.parser")}
    (site / "wrong.html").touch()
    found = [address for _, address in broken(site, wrong)]
    (site / "wrong.html").unlink()
    assert found == ["no.html", "#no", "README.html#no", "a.png"]


def test_other_sites_are_only_linked_to(pages):
    others = {
        (tag.name, tag.get("href") or tag.get("src"))
        for page in pages.values()
        for tag in page.find_all(["a", "link", "img", "script", "iframe", "source"])
        if re.match("(https?:)?//", tag.get("href") or tag.get("src") or "")
        and tag.get("rel") != ["canonical"]
        and not tag.find_parent(class_="repository")
    }
    assert others <= {("a", address) for address in EXTERNAL}


def test_every_figure_is_there_with_its_alternative_text(pages):
    for page in pages.values():
        for picture in page.select("article img"):
            assert len(picture["alt"]) > 20, picture
    for notebook in NOTEBOOKS:
        shown = pages[page_of(notebook)].select(".cell_output img")
        assert [picture["alt"] for picture in shown] == figures(notebook)


def test_a_guess_comes_before_its_output(pages):
    """Outputs to guess and answers are there, and folded."""
    for notebook in NOTEBOOKS:
        page = pages[page_of(notebook)]
        hidden = [c for c in code_cells(notebook) if "hide-output" in c.metadata.get("tags", [])]
        assert len(page.select("details.hide")) == len(hidden)
        written = notebook.read_text(encoding="utf-8").count("<details>")
        assert len(page.select("article details:not(.hide)")) == written
        assert page.select("article details[open]") == []


def test_the_reference_has_every_function_with_its_shapes(pages):
    lines = (REPOSITORY / "tests" / "signatures.txt").read_text("utf-8").splitlines()
    for module, name, rest in (re.match(r"(\w+)\.(\w+)(.*)", line).groups() for line in lines):
        entry = pages[f"reference/helpers.{module}.html"].find(id=f"helpers.{module}.{name}")
        said = entry.get_text() + entry.find_next("dd").get_text()
        for word in re.findall(r"\w+\((?:'\w+'|\.\.\.|\d|, )+\)", rest):
            assert word in said, (module, name)


@pytest.fixture(scope="module")
def browser():
    sync_api = pytest.importorskip("playwright.sync_api")
    options = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=options)
        yield browser
        browser.close()


@pytest.fixture
def tab(browser):
    """Opens a page of the site, and says what it asked for and what its scripts complained of."""

    def open_page(path, scheme="light", width=1300, query=""):
        context = browser.new_context(
            color_scheme=scheme, viewport={"width": width, "height": 900}, offline=True
        )
        contexts.append(context)
        tab = context.new_page()
        tab.set_default_timeout(60_000)
        tab.asked, tab.said = set(), []
        tab.on("request", lambda request: tab.asked.add(request.url))
        tab.on("console", lambda m: m.type in ("error", "warning") and tab.said.append(m.text))
        tab.on("pageerror", lambda error: tab.said.append(str(error)))
        tab.goto(path.as_uri() + query)
        tab.evaluate("window.MathJax?.startup.promise")
        return tab

    contexts = []
    yield open_page
    for context in contexts:
        context.close()


@in_browser
@pytest.mark.parametrize(("scheme", "width"), LAYOUTS)
def test_every_page_can_be_read_by_everybody(site, pages, tab, scheme, width):
    """Zero serious or critical findings of axe-core; and nothing is wider than the window."""
    [axe] = (REPOSITORY / ".venv-site").glob("lib/*/site-packages/*/axe.min.js")
    findings, cut = {}, {}
    for name in pages:
        page = tab(site / name, scheme, width)
        assert page.evaluate("document.documentElement.dataset.theme") == scheme
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name
        page.add_script_tag(path=axe)
        said = page.evaluate("axe.run({preload: false, resultTypes: ['violations']})")
        assert said["passes"]
        serious = [v for v in said["violations"] if v["impact"] in ("serious", "critical")]
        if serious:
            findings[name] = [(v["id"], v["nodes"][0]["html"]) for v in serious]
        if outside := page.evaluate(CUT):
            cut[name] = outside
        page.context.close()
    assert findings == {}, json.dumps(findings, indent=1)
    assert cut == {}, json.dumps(cut, indent=1)


@in_browser
def test_what_is_cut_is_found(site, tab):
    """Without the wrapping and the breaks there is some of each kind, on this page alone."""
    page = tab(site / "notebooks" / "week4_deep_network.html", width=390)
    assert page.evaluate(CUT) == []
    page.add_style_tag(content="pre { white-space: pre !important } h1 { width: 40rem }")
    page.add_style_tag(
        content="wbr, mjx-math br { display: none } mjx-math { font-size: 100% !important }"
    )
    page.add_style_tag(content=".prev-next-area a { min-width: 30rem } .bd-toc li { width: 50rem }")
    kinds = {re.match(r"<([\w-]+)", html)[1] for html in page.evaluate(CUT)}
    assert {"pre", "mjx-math", "h1", "a"} <= kinds


@in_browser
def test_nothing_is_asked_of_a_network_and_every_formula_is_drawn(site, pages, tab):
    for name, content in pages.items():
        page = tab(site / name)
        assert {urlsplit(address).scheme for address in page.asked} <= {"file", "data"}, name
        assert page.said == [], name
        formulas = len(content.select(".math"))
        assert page.locator(".math mjx-container").count() == formulas, name
        assert page.locator("mjx-merror").count() == 0, name
        files = {Path(unquote(urlsplit(a).path)) for a in page.asked if a.startswith("file:")}
        loaded = sum(file.stat().st_size for file in files if file.suffix not in PICTURES)
        assert loaded < 2_000_000, (name, loaded)
        page.context.close()
    assert sum(len(page.select(".math")) for page in pages.values()) > 100


@in_browser
def test_search_finds_the_sigmoid(site, tab):
    page = tab(site / "search.html", query="?q=sigmoid")
    addresses = ["notebooks/week2_logistic_regression", "reference/helpers.activations"]
    for address in addresses:
        page.locator(f"#search-results li a[href*='{address}.html']").first.wait_for()
    assert page.locator("#search-results li").count() >= len(addresses)


@in_browser
def test_code_is_copied_with_a_click_and_outputs_are_not(site, pages, tab):
    notebook = REPOSITORY / "notebooks" / "week2_logistic_regression.ipynb"
    page = tab(site / page_of(notebook))
    assert page.locator(".copybtn").count() == page.locator(COPIED).count()
    cells = [cell.source for cell in code_cells(notebook)]
    assert page.locator(".cell_input .copybtn").count() == len(cells)
    assert page.locator(".output.stream .copybtn, .output.text_plain .copybtn").count() == 0
    page.evaluate("document.body.append(document.createElement('textarea'))")
    for k in (0, 1, len(cells) - 1):
        button = page.locator(".cell_input .copybtn").nth(k)
        button.focus()
        page.wait_for_function("getComputedStyle(document.activeElement).opacity == 1")
        page.keyboard.press("Enter")
        page.locator("textarea").fill("")
        page.locator("textarea").press("Control+V")
        assert page.locator("textarea").input_value() == cells[k]


@in_browser
def test_a_notebook_is_downloaded_from_a_page_on_the_disk(site, tab):
    page = tab(site / "notebooks" / "week3_planar_flower.html")
    with page.expect_download() as download:
        page.locator(".take-along a").click()
    assert download.value.suggested_filename == "week3_planar_flower.ipynb"
    assert nbformat.read(download.value.path(), as_version=4).cells


@in_browser
def test_what_is_folded_opens_with_a_click_and_is_on_paper_as_it_was(site, pages, tab):
    folded = [name for name, page in pages.items() if page.select_one("article details")]
    for name in folded:
        page = tab(site / name)
        details = page.locator("article details").first
        inside = details.locator(":scope > :not(summary)").first
        assert not inside.is_visible()
        page.emulate_media(media="print")
        assert not inside.is_visible()
        assert details.locator("summary").is_visible()
        page.emulate_media(media="screen")
        details.locator("summary").click()
        assert inside.is_visible()
        page.emulate_media(media="print")
        assert inside.is_visible()
        page.emulate_media(media="screen")
        details.locator("summary").click()
        assert not inside.is_visible()
        page.context.close()
    assert folded


@in_browser
def test_on_paper_a_notebook_is_whole_and_short(site, pages, tab):
    """From its first heading to its last, and no line is cut, at the width of A4 in its margins."""
    for notebook in NOTEBOOKS:
        name = page_of(notebook)
        page = tab(site / name)
        printed = page.pdf(prefer_css_page_size=True, tagged=True, outline=True)
        count = len(re.findall(rb"/Type /Page\b", printed))
        assert count <= 25, (name, count)
        # The outline has the headings that were printed; their numbers will do.
        numbers = [heading.get_text().split()[0] for heading in pages[name].select("article h2")]
        titles = re.findall(rb"/Title (?:\((.*?)\)|<FEFF(\w+)>)", printed)
        titles = [
            plain.decode() or bytes.fromhex(coded.decode()).decode("utf-16-be")
            for plain, coded in titles
        ]
        assert re.findall(r"^(\d+) ", "\n".join(titles), re.M) == numbers, name
        page.set_viewport_size({"width": 680, "height": 960})
        page.emulate_media(media="print")
        assert page.evaluate(CUT) == [], name
        page.context.close()
