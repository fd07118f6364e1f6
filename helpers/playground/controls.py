"""The playground's controls: one for each setting, and what sets points of one's own."""

import ipywidgets

from helpers.playground.points import KINDS
from helpers.playground.training import ACTIVATIONS, LIMITS, OWN, STARTS

RATES = (0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 100.0)


class WholeNumber(ipywidgets.IntText):
    """A field that says what it refuses: a BoundedIntText takes another number without a word."""

    def __init__(self, ends, **options):
        super().__init__(**options)
        self.ends = ends

    def check(self, new, old):
        low, high = self.ends
        if not low <= new <= high:
            what = f"{self.description} must be from {low} to {high}"
            raise ValueError(f"{what}; got {new}, so it stays {old}.")


def controls():
    """A control for each field of the settings but the hidden layers."""
    w = ipywidgets
    ends = {name: {"min": low, "max": high} for name, (low, high) in LIMITS.items()}
    return {
        "data": w.Dropdown(options=[*KINDS, OWN], description="data"),
        "n": w.IntSlider(**ends["n"], description="points"),
        "noise": w.FloatSlider(**ends["noise"], step=0.05, description="noise"),
        "fresh": w.FloatSlider(
            **ends["fresh"], step=0.1, readout_format=".0%", description="kept for testing"
        ),
        "points_seed": WholeNumber(LIMITS["points_seed"], description="seed (points)"),
        "activation": w.Dropdown(options=ACTIVATIONS, description="activation"),
        "rate": w.SelectionSlider(options=RATES, description="learning rate"),
        "start": w.Dropdown(options=[*STARTS], description="start weights"),
        "seed": WholeNumber(LIMITS["seed"], description="seed (start)"),
    }


def style_control(control):
    control.style.description_width = "116px"
    control.layout.width = "272px"


def button(text, action):
    made = ipywidgets.Button(description=text, layout={"width": "auto"})
    made.on_click(lambda _: action())
    return made


def own_row(playground):
    """What sets points without clicking into the plane: the row, the class, the coordinates."""
    class_ = ipywidgets.Dropdown(
        options=[("orange circle", 0), ("blue triangle", 1)],
        description="class",
        layout={"width": "176px"},
    )
    place = [
        ipywidgets.FloatText(step=0.1, description=name, layout={"width": "110px"})
        for name in ("x₁", "x₂")
    ]
    for control in (class_, *place):
        control.style.description_width = "auto"

    def add_typed():
        playground.do(lambda: playground.add(*(control.value for control in place)))

    row = [
        ipywidgets.Label("Click into the plane, or add a point here:"),
        class_,
        *place,
        button("Add it", add_typed),
        button("Remove the last", playground.remove),
        button("Back to four points", playground.back_to_four),
    ]
    return ipywidgets.HBox(row, layout={"flex_flow": "row wrap"}), class_, place
