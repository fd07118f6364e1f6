"""Every notebook as a learner meets it: in a real JupyterLab, in a real browser."""

import os
import re
import shutil
import sys
from pathlib import Path

import nbformat
import pytest

from helpers import datasets, deep
from test_start import started
from tools import matrix

REPOSITORY = Path(__file__).parents[1]
COURSE = REPOSITORY / "notebooks"
NOTEBOOKS = [*sorted(COURSE.glob("*.ipynb")), *sorted(COURSE.glob("further/*.ipynb"))]
WEEK_2 = "week2_logistic_regression.ipynb"
CHROMIUM = next(
    filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])), None
)

LONG_TRAINING = (
    "from helpers import datasets, deep\nX, Y = datasets.load_planar_dataset()",
    "deep.L_layer_model(X, Y, (2, 5, 1), num_iterations=10**9)",
    "print(*deep.L_layer_model(X, Y, (2, 5, 1), num_iterations=201)[1])",
    "deep.L_layer_model(X[:1], Y, (2, 5, 1))",
)

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed"),
]


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    """The address of the lab that a learner starts, in a copy of the course."""
    folder = matrix.copy(tmp_path_factory.mktemp("course"))
    long = nbformat.v4.new_notebook(cells=list(map(nbformat.v4.new_code_cell, LONG_TRAINING)))
    long.metadata.kernelspec = {"name": "python3", "display_name": "Python 3 (ipykernel)"}
    (folder / "my").mkdir()
    nbformat.write(long, folder / "my" / "long.ipynb")
    # All cells stay in the page, so that all of them can be looked at.
    settings = folder / "@jupyterlab/notebook-extension/tracker.jupyterlab-settings"
    settings.parent.mkdir(parents=True)
    settings.write_text('{"windowingMode": "none"}')
    command = [sys.executable, "-m", "helpers.start", "--no-browser", "--ServerApp.port=0"]
    environment = {"COURSE_PROGRESS": "1", "JUPYTER_TOKEN": "test"}
    environment |= {"JUPYTERLAB_SETTINGS_DIR": str(folder)}
    environment |= {"JUPYTERLAB_WORKSPACES_DIR": str(folder), "HOME": os.path.expanduser("~")}
    with started(command, folder, **environment) as (_, lines, said):
        yield f"{lines[-1].split('/lab')[0].strip()}/lab/tree/my/{{}}?reset&token=test"
        assert "eavesdropping" not in said.read_text()  # as kernels fear that are not encrypted


@pytest.fixture(scope="module")
def page():
    sync_api = pytest.importorskip("playwright.sync_api")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM,
            args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
        )
        page = browser.new_page(viewport={"width": 1300, "height": 1000})
        page.set_default_timeout(120_000)
        yield page
        browser.close()


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.stem)
def test_run_all_cells_shows_no_error(lab, page, notebook):
    page.goto(lab.format(notebook.relative_to(COURSE).as_posix()))
    page.wait_for_selector('.jp-StatusBar-Widget :text("Python 3 (ipykernel) | Idle")')
    assert page.locator(".jp-Dialog, .Toastify__toast").all_inner_texts() == []
    assert page.locator(".jp-OutputArea-output").count() == 0  # nothing is given away

    choose(page, "Run", "runmenu:run-all")
    page.wait_for_function(
        """() => {
            const cells = [...document.querySelectorAll('.jp-CodeCell')];
            const prompts = cells.map(cell => cell.querySelector('.jp-InputPrompt').textContent);
            return prompts.every(prompt => /^\\[\\d+\\]:$/.test(prompt))
                && document.querySelector('[data-status=idle].jp-Notebook-ExecutionIndicator');
        }"""
    )
    numbers = page.locator(".jp-CodeCell .jp-InputPrompt").all_inner_texts()
    assert [int(re.sub(r"\D", "", number)) for number in numbers] == list(
        range(1, len(numbers) + 1)
    )
    error = '[data-mime-type="application/vnd.jupyter.error"]'
    warning = '[data-mime-type="application/vnd.jupyter.stderr"]'
    assert page.locator(f"{error}, {warning}").all_inner_texts() == []
    page.wait_for_selector("mjx-container", state="attached")  # it may stand in a fold
    assert page.locator(".jp-RenderedImage img").count() == notebook.read_text(
        encoding="utf-8"
    ).count("image/png")
    assert page.locator("mjx-merror, .jp-Dialog, .Toastify__toast").all_inner_texts() == []
    assert page.locator("details[open]").count() == 0


def test_the_start_page_is_a_page_with_every_notebook_one_click_away(lab, page):
    page.goto(lab.format("README.md"))
    page.wait_for_selector(".jp-RenderedMarkdown table")
    for notebook in NOTEBOOKS:
        assert page.locator(f'.jp-RenderedMarkdown a[href*="/{notebook.name}"]').count() == 1
    page.click(f'.jp-RenderedMarkdown a[href*="{NOTEBOOKS[0].name}"]')
    page.wait_for_selector(f'.jp-NotebookPanel h1:has-text("{title(NOTEBOOKS[0])}")')


def choose(page, menu, command):
    page.click(f'.lm-MenuBar-item:has-text("{menu}")')
    page.click(f'.lm-Menu-item[data-command="{command}"]')


def title(path):
    return nbformat.read(path, 4).cells[0].source.splitlines()[0].removeprefix("# ")


def test_the_stop_button_ends_a_training_and_nothing_else(lab, page):
    page.goto(lab.format("long.ipynb"))
    page.wait_for_selector('.jp-StatusBar-Widget :text("Python 3 (ipykernel) | Idle")')
    cells, prompts = page.locator(".jp-CodeCell"), page.locator(".jp-CodeCell .jp-InputPrompt")
    for k, prompt in ((0, "[1]:"), (1, "[*]:")):
        cells.nth(k).locator(".cm-content").click()
        page.keyboard.press("Control+Enter")
        prompts.nth(k).filter(has_text=prompt).wait_for()
    bar = page.locator('.jp-OutputArea-output:has-text("iterations/s]")')
    bar.wait_for()
    page.click('[data-command="notebook:interrupt-kernel"]')
    prompts.nth(1).filter(has_text="[2]:").wait_for()
    cells.nth(1).filter(has_text="Training was stopped at iteration").wait_for()
    bar.wait_for(state="detached")

    for k in (2, 3):
        cells.nth(k).locator(".cm-content").click()
        page.keyboard.press("Control+Enter")
        cells.nth(k).locator(".jp-OutputArea-output").first.wait_for()
    X, Y = datasets.load_planar_dataset()
    _, costs = deep.L_layer_model(X, Y, (2, 5, 1), num_iterations=201)
    printed = cells.nth(2).locator(".jp-OutputArea-output").inner_text()
    assert [float(cost) for cost in printed.split()] == pytest.approx(costs)
    assert "layers_dims[0] must be 1, the features of X" in cells.nth(3).inner_text()


def test_an_exercise_is_checked_explained_and_put_right(lab, page, tmp_path):
    page.goto(lab.format(WEEK_2))
    page.wait_for_selector('.jp-StatusBar-Widget :text("Python 3 (ipykernel) | Idle")')
    cells = page.locator(".jp-CodeCell")
    sources = [
        cell.source for cell in nbformat.read(COURSE / WEEK_2, 4).cells if cell.cell_type == "code"
    ]
    stub = next(k for k, source in enumerate(sources) if source.startswith("def sigmoid"))

    def run(k, code=None):
        cells.nth(k).locator(".cm-content").click()
        if code is not None:
            page.keyboard.press("Control+a")
            page.keyboard.insert_text(code)
        prompt = cells.nth(k).locator(".jp-InputPrompt")
        before = prompt.inner_text()
        page.keyboard.press("Control+Enter")
        new = prompt.filter(has_not_text=before).filter(has_text=re.compile(r"\[\d+\]:"))
        new.wait_for()
        return cells.nth(k).locator(".jp-OutputArea").inner_text()

    run(0)
    run(stub, "def sigmoid(z):\n    return 1 / 1 + np.exp(-z)")
    said = run(stub + 1)
    assert "sigmoid: not yet. Look at your line" in said
    assert "return 1 / 1 + np.exp(-z)" in said
    assert "Division binds more tightly than addition" in said
    page.screenshot(path=os.environ.get("SCREENSHOT", tmp_path / "exercise.png"))
    run(stub, "def sigmoid(z):\n    return 1 / (1 + np.exp(-z))")
    assert "sigmoid is right." in run(stub + 1)
    hint = page.locator("details").first
    assert hint.locator("p").count() == 0 or not hint.locator("p").first.is_visible()
    hint.locator("summary").click()
    assert hint.locator("p").first.is_visible()
    page.wait_for_selector("mjx-container")
