"""Figures for the notebooks: pictures, curves, the plane, diagrams, searches.

Every plot draws on the `ax` it is given, or on a new one, and returns it. What it cannot draw it
refuses before it makes a figure. Nothing here computes a network: plots are handed arrays, or a
function to evaluate.
"""

from helpers.plotting.colours import BACKWARD, BLUE, FORWARD, ORANGE
from helpers.plotting.curves import plot_activation, plot_cost_surface, plot_learning_curves
from helpers.plotting.diagrams import (
    plot_building_blocks,
    plot_computation_graph,
    plot_matrix_product,
    plot_network,
    plot_tree,
)
from helpers.plotting.pictures import plot_misclassified, plot_pictures, plot_weights
from helpers.plotting.plane import (
    plot_decision_boundary,
    plot_hidden_units,
    plot_mistakes,
    plot_output,
    plot_points,
)
from helpers.plotting.tries import plot_intervals, plot_knobs, plot_tries

__all__ = [
    "BACKWARD",
    "BLUE",
    "FORWARD",
    "ORANGE",
    "plot_activation",
    "plot_building_blocks",
    "plot_computation_graph",
    "plot_cost_surface",
    "plot_decision_boundary",
    "plot_hidden_units",
    "plot_intervals",
    "plot_knobs",
    "plot_learning_curves",
    "plot_matrix_product",
    "plot_misclassified",
    "plot_mistakes",
    "plot_network",
    "plot_output",
    "plot_pictures",
    "plot_points",
    "plot_tree",
    "plot_tries",
    "plot_weights",
]
