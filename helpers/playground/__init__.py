"""A network that learns before your eyes: choose data and network, and watch the course's own code.

`points` makes the data, `training` learns, `drawing` draws, `widgets` puts it into a notebook.
"""

from IPython.display import Image

from helpers.playground import drawing
from helpers.playground.training import Settings, Training
from helpers.shapes import PositiveInteger
from helpers.validation import validate

__all__ = ["Settings", "Training", "show", "still"]


def show(settings: Settings | None = None, forward=None, backward=None):
    """The playground with its controls: let it be the last line of a cell.

    `forward` and `backward` are functions of yours, which take the place of
    deep.linear_activation_forward and deep.linear_activation_backward.

    Raises
    ------
    ImportError : there is no anywidget
    """
    try:
        from helpers.playground.widgets import Playground  # here, as `Training` does without
    except ImportError as error:
        raise ImportError(
            "The playground's controls need the package anywidget, which is not installed: "
            "`pip install anywidget`. playground.still(200) draws without it."
        ) from error
    return Playground(settings, forward, backward)


@validate
def still(iterations: PositiveInteger, settings: Settings | None = None) -> Image:
    """What the playground shows after so many iterations, as a picture that stands still."""
    training = Training(settings)
    training.look()
    while training.iteration < iterations:
        training.step(min(10, iterations - training.iteration))
        view = training.look()
    return Image(drawing.png(drawing.whole(view)))
