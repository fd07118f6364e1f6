"""The settings of the guided experiments: what a button sets."""

from helpers.playground.training import Settings

CIRCLES = {"data": "circles", "noise": 0.1}
EXPERIMENTS = {
    "zeros": Settings(start="zeros"),
    "linear units": Settings(**CIRCLES, hidden=(8, 8), activation="linear"),
    "too long steps": Settings(**CIRCLES, rate=10.0),
    "dead units": Settings(**CIRCLES, rate=10.0, activation="relu", start="√(2/n)"),
    "three units": Settings(n=400, hidden=(3,), rate=1.0),
    "twenty points": Settings(fresh=0.9, hidden=(8,), rate=1.0),
}
