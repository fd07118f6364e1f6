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
from helpers.playground.controls import (
    RATES,
    WholeNumber,
    button,
    controls,
    own_row,
    style_control,
)
from helpers.playground.experiments import EXPERIMENTS
from helpers.playground.points import REACH
from helpers.playground.training import OWN, UNITS, Settings, Training

HERE = Path(__file__).parent
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
        self.run = ipywidgets.ToggleButton(description="Run", icon="play", layout={"width": "auto"})
        self.run.observe(self._run_or_pause, "value")
        self.controls = controls()
        self.layers = ipywidgets.IntSlider(min=0, max=4, description="hidden layers")
        self.units = [WholeNumber(UNITS, description=f"units in layer {l}") for l in range(1, 5)]
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
        if not self.setting:
            self.do(lambda: self._take(**change))

    def _take(self, owner, new, old, **_):
        if isinstance(owner, WholeNumber):
            try:
                owner.check(new, old)
            except ValueError:
                self.setting, owner.value, self.setting = True, old, False
                raise
        if owner is self.controls["rate"]:  # which may change on the way
            self.training.rate = new
        else:
            self._start_anew()

    # Learning and drawing.

    def start_anew(self):
        """Go back to iteration 0, with what the controls say."""
        self.do(self._start_anew)

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
        self.do(self._step)

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
        self.run.icon = "pause" if change["new"] else "play"

    def do(self, action):
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
                    self.do(self.learn)
                self.screen.answered = content["next"]
        elif self.settings.data == OWN and (spot := drawing.spot(*content["click"])):
            self.add(*spot)

    # Points of one's own.

    def add(self, x1, x2):
        """Add a point of the chosen class.

        Raises
        ------
        ValueError : it lies outside of the plane
        """
        if max(abs(x1), abs(x2)) > REACH:
            raise ValueError(
                f"x₁ and x₂ must be from {-REACH:g} to {REACH:g}; got {x1:g} and {x2:g}."
            )
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
        box = ipywidgets.VBox(
            [
                ipywidgets.HBox(columns, layout=row),
                self.own_row,
                ipywidgets.HBox(top, layout=row),
                self.screen,
            ]
        )
        return box.add_class("playground-desk")

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
