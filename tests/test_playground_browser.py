"""The playground as a learner plays with it: in a real JupyterLab, in a real browser."""

import re

import pytest

from test_browser import choose, lab, page, pytestmark  # noqa: F401 (the last is a mark)

EVERY = ("data", "points", "noise", "kept for testing", "seed (points)", "hidden layers")
EVERY += ("units in layer 1", "units in layer 2", "activation", "learning rate", "start weights")
EVERY += ("seed (start)", "Run", "One step", "Start anew")


@pytest.fixture(scope="module")
def desk(lab, page):  # noqa: F811
    """The cell that shows the playground, after Run All."""
    page.set_default_timeout(60_000)
    page.goto(lab.format("playground.ipynb"))
    page.wait_for_selector('.jp-StatusBar-Widget :text("Python 3 (ipykernel) | Idle")')
    choose(page, "Run", "runmenu:run-all")
    page.wait_for_selector('button:has-text("Set the controls: twenty points")')
    desk = page.locator(".jp-CodeCell", has_text="desk = playground.show()").first
    desk.locator(".playground-plane").wait_for()
    page.wait_for_selector('.jp-StatusBar-Widget :text("Python 3 (ipykernel) | Idle")')
    return desk


def words(desk):
    return desk.locator(".playground p").inner_text()


def cost(desk):
    return float(re.search(r"cost (\d+\.\d+)", words(desk))[1])


def wait_for_words(desk, pattern):
    desk.locator(".playground p").filter(has_text=re.compile(pattern)).wait_for()


def pixels(desk):
    """The screenshot of the pictures."""
    return desk.locator(".playground > div").screenshot()


def press(desk, name):
    desk.get_by_role("button", name=name, exact=True).click()


def pause(desk):
    press(desk, "Run")
    desk.locator(".widget-toggle-button .fa-play").wait_for()  # which comes from the kernel


def row(desk, name):
    return desk.locator(".widget-inline-hbox", has=desk.page.get_by_text(name, exact=True))


def test_the_cost_falls_while_it_runs_and_pause_stops_it_at_once(desk):
    before, start = pixels(desk), cost(desk)
    press(desk, "Run")
    wait_for_words(desk, r"Iteration \d,\d\d\d\.")
    pause(desk)
    reached = words(desk)
    assert cost(desk) < start - 0.2
    assert pixels(desk) != before
    desk.page.wait_for_timeout(1000)
    assert words(desk) == reached
    press(desk, "Start anew")
    wait_for_words(desk, r"Iteration 0\.")
    assert cost(desk) == start
    press(desk, "One step")
    wait_for_words(desk, r"Iteration 1\.")


def test_other_cells_run_while_it_plays(desk):
    press(desk, "Run")
    cell = desk.page.locator(".jp-CodeCell", has_text="from helpers import deep, playground").first
    prompt = cell.locator(".jp-InputPrompt")
    number = prompt.inner_text()
    cell.locator(".cm-content").click()
    desk.page.keyboard.press("Control+Enter")
    prompt.filter(has_not_text=number).filter(has_text=re.compile(r"\[\d+\]")).wait_for()
    reached = words(desk)
    desk.page.wait_for_timeout(1000)
    assert words(desk) != reached
    pause(desk)


def test_a_change_of_a_control_changes_the_pictures(desk):
    for name, value in (("data", "moons"), ("activation", "relu"), ("start weights", "zeros")):
        before = pixels(desk)
        row(desk, name).locator("select").select_option(value)
        for _ in range(50):
            if pixels(desk) != before:
                break
            desk.page.wait_for_timeout(100)
        assert pixels(desk) != before, name
    assert "cost 0.693" in words(desk)


def test_the_keyboard_alone_reaches_every_control(desk):
    row(desk, "data").locator("select").focus()
    reached = []
    for _ in range(len(EVERY) + 6):  # the number beside a slider is a stop of its own
        reached.append(
            desk.page.evaluate(
                """() => {
                    const found = document.activeElement;
                    const row = found.closest('.widget-inline-hbox');
                    return row ? row.querySelector('.widget-label').textContent : found.textContent;
                }"""
            )
        )
        desk.page.keyboard.press("Tab")
    assert [name for name in dict.fromkeys(reached) if name in EVERY] == list(EVERY)
    desk.get_by_role("button", name="Start anew", exact=True).focus()
    desk.page.keyboard.press("Space")
    wait_for_words(desk, r"Iteration 0\.")
    desk.get_by_role("button", name="One step", exact=True).focus()
    desk.page.keyboard.press("Space")
    wait_for_words(desk, r"Iteration 1\.")
    row(desk, "learning rate").locator(".noUi-handle").focus()
    desk.page.keyboard.press("ArrowRight")
    row(desk, "learning rate").get_by_text("1.0", exact=True).wait_for()


def test_points_are_set_by_a_click_and_by_typing(desk):
    row(desk, "data").locator("select").select_option("your own points")
    desk.locator(".playground-plane[alt*='4 points']").wait_for()
    desk.locator(".playground-plane").click()
    desk.locator(".playground-plane[alt*='5 points']").wait_for()
    press(desk, "Add it")
    desk.locator(".playground-plane[alt*='6 points']").wait_for()
    assert words(desk).startswith("Iteration 0.")


def test_an_experiment_brings_the_playground_below_its_button(desk):
    button = desk.page.locator('button:has-text("Set the controls: zeros")')
    button.click()
    cell = desk.page.locator(".jp-CodeCell", has=button)
    cell.locator(".playground-plane").wait_for()
    wait_for_words(cell, r"Iteration 0\. Training points: cost 0\.693")
    press(cell, "Run")
    wait_for_words(cell, r"Iteration [1-9]")
    pause(cell)
    assert round(cost(cell), 2) == 0.69
    assert words(cell) == words(desk)


def test_a_screen_reader_hears_names_values_and_now_and_then_the_cost(desk):
    """After the other tests, which leave the controls as they are for zeros."""
    expect = pytest.importorskip("playwright.sync_api").expect
    sliders = {
        "points": "200",
        "noise": "0.00",
        "kept for testing": "30%",
        "hidden layers": "2",
        "learning rate": "0.3",
    }
    for name, value in sliders.items():
        slider = desk.get_by_role("slider", name=name, exact=True)
        assert slider.get_attribute("aria-valuetext") == value
    assert desk.get_by_role("textbox", name="points", exact=True).inner_text() == "200"
    rate = desk.get_by_role("slider", name="learning rate")
    for key, value in (("ArrowRight", "1.0"), ("ArrowLeft", "0.3"), ("Home", "0.001")):
        rate.press(key)
        expect(rate).to_have_attribute("aria-valuetext", value)
    press(desk, "Start anew")
    wait_for_words(desk, r"Iteration 0\.")
    press(desk, "One step")
    status = desk.get_by_role("status")
    expect(status).to_have_text(re.compile(r"Iteration 1\. Training points: cost \d"))
    desk.evaluate(
        """desk => new MutationObserver(() => { desk.dataset.said = +(desk.dataset.said || 0) + 1 })
            .observe(desk.querySelector('output'), {childList: true})"""
    )
    press(desk, "Run")
    desk.get_by_role("button", name="Run", pressed=True, exact=True).wait_for()
    wait_for_words(desk, r"Iteration [2-9]")
    desk.page.wait_for_timeout(1000)
    assert status.inner_text().startswith("Iteration 1.")
    pause(desk)
    expect(status).to_have_text(words(desk))
    assert desk.get_attribute("data-said") == "1"
    row(desk, "units in layer 1").locator("input").fill("99")
    desk.page.keyboard.press("Tab")
    refused = "units in layer 1 must be from 1 to 8; got 99, so it stays 4."
    expect(status).to_have_text(refused)
    assert words(desk) == refused
    assert row(desk, "units in layer 1").locator("input").input_value() == "4"


def test_the_arrow_of_a_list_is_bright_where_the_page_is_dark(desk):
    arrow = """([desk, light]) => {
        document.body.dataset.jpThemeLight = light;
        return getComputedStyle(desk.querySelector('select')).backgroundImage;
    }"""
    element = desk.element_handle()
    assert "white" in desk.page.evaluate(arrow, [element, "false"])
    assert "white" not in desk.page.evaluate(arrow, [element, "true"])
