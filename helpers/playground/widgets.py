"""The playground itself: controls, a screen, and the loop between them.

The page asks for a picture, the kernel learns for a moment and draws one, and so on. Between two
pictures the kernel is free for other cells.
"""

import threading
import time
from dataclasses import asdict
from pathlib import Path

import anywidget
import ipywidgets
import numpy as np
import traitlets

from helpers.playground import drawing
from helpers.playground.experiments import EXPERIMENTS
from helpers.playground.points import KINDS, REACH
from helpers.playground.training import ACTIVATIONS, LIMITS, OWN, STARTS, Settings, Training

HERE = Path(__file__).parent
RATES = (0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0, 30.0, 100.0)
LEARNING = 0.012  # seconds of learning between two pictures
FOUR = (np.array([[-1.5, 1.5, -1.5, 1.5], [-1.5, 1.5, 1.5, -1.5]]), np.array([[0.0, 0, 1, 1]]))
ONE_AT_A_TIME = threading.RLock()  # JupyterLab's messages may come in several threads
VIEW = "application/vnd.jupyter.widget-view+json"


class Screen(anywidget.AnyWidget):
    """The three pictures in the page, and a line of words above them."""

    _esm = HERE / "screen.js"
    _css = HERE / "screen.css"
    network = traitlets.Bytes().tag(sync=True)
    plane = traitlets.Bytes().tag(sync=True)
    curves = traitlets.Bytes().tag(sync=True)
    words = traitlets.Unicode().tag(sync=True)
    alts = traitlets.List().tag(sync=True)
    running = traitlets.Bool().tag(sync=True)
    answered = traitlets.Int().tag(sync=True)


class Playground:
    """A network that learns before your eyes; the last line of a cell shows it."""

    def __init__(self, settings=None, forward=None, backward=None):
        self.functions = {"forward": forward, "backward": backward}
        self.own = FOUR
        self.screen = Screen()
        self.screen.on_msg(self._hear)
        self.run = ipywidgets.ToggleButton(description="Run", layout={"width": "auto"})
        self.run.observe(self._run_or_pause, "value")
        self.controls = controls()
        self.layers = ipywidgets.IntSlider(min=0, max=4, description="hidden layers")
        self.units = [
            ipywidgets.BoundedIntText(min=1, max=8, description=f"units in layer {l}")
            for l in range(1, 5)
        ]
        self.own_row, self.class_, self.place = own_row(self)
        self.box = self._arrange()
        self.set(settings or Settings())
        for control in [*self.controls.values(), self.layers, *self.units]:
            style_control(control)
            control.observe(self._changed, "value")

    # What the controls say, and the other way round.

    @property
    def settings(self):
        hidden = tuple(control.value for control in self.units[: self.layers.value])
        values = {name: control.value for name, control in self.controls.items()}
        return Settings(hidden=hidden, **values)

    def set(self, settings):
        """Set the controls, and start anew.

        Raises
        ------
        ValueError : the learning rate is none of the control's
        """
        if settings.rate not in RATES:
            known = ", ".join(f"{rate:g}" for rate in RATES)
            raise ValueError(f"rate must be one of {known}; got {settings.rate}.")
        with ONE_AT_A_TIME:
            self.pause()
            self.setting = True
            for name, control in self.controls.items():
                control.value = getattr(settings, name)
            self.layers.value = len(settings.hidden)
            for control, units in zip(self.units, (*settings.hidden, 4, 4, 4, 4), strict=False):
                control.value = units
            self.setting = False
            self.start_anew()

    def _changed(self, change):
        if self.setting:
            return
        if change["owner"] is self.controls["rate"]:  # which may change on the way
            self.training.rate = change["new"]
        else:
            self.start_anew()

    # Learning and drawing.

    def start_anew(self):
        """Go back to iteration 0, with what the controls say."""
        self._do(self._start_anew)

    def _start_anew(self):
        self.training = Training(self.settings, self.own, **self.functions)
        self.at_once = 1  # iterations between two pictures
        is_own = self.settings.data == OWN
        for name in ("n", "noise", "fresh", "points_seed"):
            self.controls[name].disabled = is_own
        self.own_row.layout.display = None if is_own else "none"
        for control, l in zip(self.units, range(4), strict=True):
            control.layout.display = None if l < self.layers.value else "none"
        self.draw()

    def learn(self):
        """Learn for a moment, and draw."""
        clock = time.perf_counter()
        self.training.step(self.at_once)
        spent = time.perf_counter() - clock
        self.at_once = int(np.clip(self.at_once * LEARNING / spent, 1, 2 * self.at_once))
        self.draw()

    def step(self):
        """Take a single step of gradient descent, and draw."""
        self.pause()
        self._do(self._step)

    def _step(self):
        self.training.step(1)
        self.draw()

    def draw(self):
        view = self.training.look()
        with self.screen.hold_sync():
            self.screen.network = drawing.png(drawing.network(view))
            self.screen.plane = drawing.png(drawing.plane(view))
            self.screen.curves = drawing.png(drawing.curves(view))
            self.screen.words, self.screen.alts = drawing.words(view), drawing.alts(view)

    def pause(self):
        self.run.value = False

    def _run_or_pause(self, change):
        self.screen.running = change["new"]
        self.run.description = "Pause" if change["new"] else "Run"

    def _do(self, action):
        """Do something that the page asked for; if it fails, pause and say why in the page."""
        with ONE_AT_A_TIME:
            try:
                action()
            except (Exception, KeyboardInterrupt) as error:
                self.pause()
                self.screen.words = str(error) or type(error).__name__

    def _hear(self, _, content, buffers):
        """The page asks for the next picture, or somebody clicked into the plane."""
        if "next" in content:
            with ONE_AT_A_TIME, self.screen.hold_sync():
                if self.screen.running:
                    self._do(self.learn)
                self.screen.answered = content["next"]
        elif self.settings.data == OWN and (spot := drawing.spot(*content["click"])):
            self.add(*spot)

    # Points of one's own.

    def add(self, x1, x2):
        """Add a point of the chosen class."""
        X, Y = self.own
        self.own = np.column_stack([X, [x1, x2]]), np.column_stack([Y, [float(self.class_.value)]])
        self.start_anew()

    def remove(self):
        """Remove the point that was set last; one stays."""
        count = max(1, self.own[0].shape[1] - 1)
        self.own = tuple(part[:, :count] for part in self.own)
        self.start_anew()

    def back_to_four(self):
        self.own = FOUR
        self.start_anew()

    # In the notebook.

    def experiment(self, name):
        """A button that sets the controls for an experiment, and brings the playground below it."""
        return Experiment(self, name)

    def _arrange(self):
        c = self.controls
        heads = [ipywidgets.HTML(f"<b>{title}</b>") for title in ("Data", "Network", "Learning")]
        groups = [
            [c["data"], c["n"], c["noise"], c["fresh"], c["points_seed"]],
            [self.layers, *self.units, c["activation"]],
            [c["rate"], c["start"], c["seed"]],
        ]
        columns = [
            ipywidgets.VBox([head, *group], layout={"width": "276px"})
            for head, group in zip(heads, groups, strict=True)
        ]
        top = [self.run, button("One step", self.step), button("Start anew", self.start_anew)]
        row = {"flex_flow": "row wrap"}
        return ipywidgets.VBox(
            [
                ipywidgets.HBox(columns, layout=row),
                self.own_row,
                ipywidgets.HBox(top, layout=row),
                self.screen,
            ]
        )

    def _repr_mimebundle_(self, **kwargs):
        words = "The playground. In JupyterLab it stands here, with its controls."
        return {"text/plain": words, VIEW: self.box._repr_mimebundle_()[VIEW]}


class Experiment:
    """A button that sets the controls for an experiment, and brings the playground below it."""

    def __init__(self, playground, name):
        self.playground, self.settings = playground, EXPERIMENTS[name]
        self.box = ipywidgets.VBox(
            [button(f"Set the controls: {name}", self.set)], layout={"align_items": "flex-start"}
        )

    def set(self):
        self.playground.set(self.settings)
        self.box.children = (self.box.children[0], self.playground.box)

    def _repr_mimebundle_(self, **kwargs):
        standard = asdict(Settings())
        other = {k: v for k, v in asdict(self.settings).items() if v != standard[k]}
        return {
            "text/plain": f"A button sets {', '.join(f'{k} = {v}' for k, v in other.items())}.",
            VIEW: self.box._repr_mimebundle_()[VIEW],
        }


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
        "points_seed": w.BoundedIntText(**ends["points_seed"], description="seed (points)"),
        "activation": w.Dropdown(options=ACTIVATIONS, description="activation"),
        "rate": w.SelectionSlider(options=RATES, description="learning rate"),
        "start": w.Dropdown(options=[*STARTS], description="start weights"),
        "seed": w.BoundedIntText(**ends["seed"], description="seed (start)"),
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
        options=[("orange circle", 0), ("blue triangle", 1)], layout={"width": "130px"}
    )
    place = [
        ipywidgets.BoundedFloatText(
            min=-REACH, max=REACH, step=0.1, description=name, layout={"width": "110px"}
        )
        for name in ("x₁", "x₂")
    ]
    for control in place:
        control.style.description_width = "24px"
    row = [
        ipywidgets.Label("Click into the plane, or add a point here:"),
        class_,
        *place,
        button("Add it", lambda: playground.add(*(control.value for control in place))),
        button("Remove the last", playground.remove),
        button("Back to four points", playground.back_to_four),
    ]
    return ipywidgets.HBox(row, layout={"flex_flow": "row wrap"}), class_, place
