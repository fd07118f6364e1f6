"""A network that learns before your eyes: choose data and network, and watch the course's own code.

`points` makes the data, `training` learns, `picture` draws, `widgets` puts it into a notebook.
"""

from IPython.display import Image

from helpers.playground import drawing
from helpers.playground.training import Settings, Training
from helpers.playground.widgets import Playground as show
from helpers.shapes import PositiveInteger
from helpers.validation import validate

__all__ = ["Settings", "show", "still"]


@validate
def still(iterations: PositiveInteger, settings: Settings | None = None) -> Image:
    """What the playground shows after so many iterations, as a picture that stands still."""
    training = Training(settings)
    training.look()
    while training.iteration < iterations:
        training.step(min(10, iterations - training.iteration))
        view = training.look()
    return Image(drawing.png(drawing.whole(view)))
