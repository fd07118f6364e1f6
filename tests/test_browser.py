"""Every notebook as a learner meets it: in a real JupyterLab, in a real browser."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[1]
NOTEBOOKS = sorted(REPOSITORY.glob("notebooks/*.ipynb"))
CHROMIUM = next(
    filter(None, map(shutil.which, ["chromium", "chromium-browser", "google-chrome"])), None
)

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed"),
]


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    """The address of a JupyterLab on a copy of the course, so that its autosave touches nothing."""
    folder = tmp_path_factory.mktemp("course")
    for name in ("notebooks", "datasets"):
        shutil.copytree(REPOSITORY / name, folder / name)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", f"--port={port}", "--allow-root"]
    environment = os.environ | {"JUPYTER_TOKEN": "test", "JUPYTERLAB_SETTINGS_DIR": str(folder)}
    environment |= {"JUPYTERLAB_WORKSPACES_DIR": str(folder)}
    with (folder / "log").open("w") as log:
        server = subprocess.Popen(command, cwd=folder, env=environment, stdout=log, stderr=log)
    try:
        for _ in range(120):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/api?token=test").close()
                break
            except OSError:
                assert server.poll() is None, (folder / "log").read_text()
                time.sleep(0.5)
        yield f"http://127.0.0.1:{port}/lab/tree/notebooks/{{}}?reset&token=test"
    finally:
        server.terminate()
        server.wait()


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
    page.goto(lab.format(notebook.name))
    idle = ".jp-NotebookPanel .jp-Notebook-ExecutionIndicator[data-status=idle]"
    page.wait_for_selector(idle)
    assert page.locator(".jp-Dialog, .Toastify__toast").count() == 0

    page.click('.lm-MenuBar-item:has-text("Run")')
    page.click('.lm-Menu-item[data-command="runmenu:run-all"]')
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
    assert page.locator(".jp-RenderedImage img").count() > 0
    assert page.locator("mjx-container").count() > 0
    assert page.locator("mjx-merror, .jp-Dialog, .Toastify__toast").count() == 0
