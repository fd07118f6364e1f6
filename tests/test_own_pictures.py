"""What *Your own pictures* says of its recorded runs, and that they can be repeated."""

import csv

import numpy as np
import pytest

from tools import own_pictures

SHARES = ("neuron_test", "neuron_fresh", "network_test", "network_fresh")


def recorded():
    with own_pictures.RECORD.open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def shares(what, pictures):
    """By seed and by the four shares."""
    runs = [r for r in recorded() if (r["what"], r["pictures"]) == (what, str(pictures))]
    assert [int(run["seed"]) for run in runs] == list(own_pictures.SEEDS)
    return np.array([[float(run[share]) for share in SHARES] for run in runs]).T


def test_more_pictures_help_and_the_network_more_than_the_neuron():
    fresh = {n: shares("each its own", n)[[1, 3]] for n in own_pictures.COUNTS}
    means = np.array([share.mean(axis=1) for share in fresh.values()])
    assert (np.diff(means, axis=0) > 2).sum() == 7  # all but the network's last step
    assert (means[0] < 62).all()  # 20 pictures: little better than a coin
    for n in (80, 160, 320):
        assert fresh[n][1].min() > fresh[n][0].max()


def test_sessions_on_both_sides_promise_too_much_and_sessions_apart_do_not():
    neuron_test, neuron_fresh, network_test, network_fresh = shares("sessions in both", 200)
    assert (neuron_test > neuron_fresh + 15).all()
    assert (network_test > network_fresh + 4).all()
    neuron_test, neuron_fresh, network_test, network_fresh = shares("sessions apart", 200)
    assert abs(neuron_test.mean() - neuron_fresh.mean()) < 5
    assert abs(network_test.mean() - network_fresh.mean()) < 5


@pytest.mark.slow
def test_the_record_can_be_repeated():
    expected = {(r["what"], r["pictures"]): r for r in recorded() if r["seed"] == "3"}
    for run in own_pictures.rows(seeds=[3]):
        before = expected[run["what"], str(run["pictures"])]
        for share in SHARES:  # of up to 64 test pictures, on another processor
            assert abs(run[share] - float(before[share])) < (2.6 if "test" in share else 1), run
