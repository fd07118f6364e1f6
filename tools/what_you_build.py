"""Draw the picture of the README, what_you_build.png: `python -m tools.what_you_build`."""

from pathlib import Path

import matplotlib.pyplot as plt

from helpers import datasets, deep, plotting, shallow

PICTURE = Path(__file__).parents[1] / "datasets" / "recorded" / "what_you_build.png"


def draw():
    """The flower with its boundary (week 3), and drawn cats as four layers see them (week 4)."""
    fig, (plane, cats) = plt.subplots(1, 2, figsize=(9, 3.4), width_ratios=(1, 1.5))
    X, Y = datasets.load_planar_dataset()
    parameters = shallow.nn_model(X, Y, 4, num_iterations=5000)
    plotting.plot_decision_boundary(lambda P: shallow.predict(parameters, P), X, Y, ax=plane)
    plane.set_title("a flower, and the boundary that a network drew", fontsize=10)

    pictures, labels, *_ = datasets.load_dataset()
    pixels = pictures.reshape(len(pictures), -1).T / 255
    network, _ = deep.L_layer_model(pixels, labels, (len(pixels), 20, 7, 5, 1), num_iterations=2500)
    fresh, _ = datasets.draw_cats(10, seed=3)
    AL, _ = deep.L_model_forward(fresh.reshape(len(fresh), -1).T / 255, network)
    titles = [f"cat: {100 * probability:.0f} %" for probability in AL[0]]
    plotting.plot_pictures(fresh, titles, columns=5, ax=cats)
    cats.set_title("fresh drawings, and what another network says", fontsize=10)
    return fig


if __name__ == "__main__":
    plt.style.use("helpers.course")
    draw().savefig(PICTURE, dpi=110)
