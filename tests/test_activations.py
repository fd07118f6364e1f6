import mpmath
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers.activations import sigmoid


@given(st.floats(-700, 700))
def test_sigmoid_has_twelve_correct_digits(z):
    with mpmath.workdps(400):
        exact = 1 / (1 + mpmath.exp(-mpmath.mpf(z)))
        assert abs(sigmoid(z) / exact - 1) < 1e-12


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_sigmoid_of_any_finite_number_is_a_probability(z):
    assert 0 <= sigmoid(z) <= 1


@given(st.floats(-30, 30))
def test_sigmoid_is_symmetric_and_has_the_slope_a_times_1_minus_a(z):
    a, h = sigmoid(z), 1e-5
    assert sigmoid(-z) == pytest.approx(1 - a, abs=1e-15)
    assert (sigmoid(z + h) - sigmoid(z - h)) / (2 * h) == pytest.approx(a * (1 - a), abs=1e-10)


def test_sigmoid_keeps_the_shape_and_accepts_whole_numbers():
    assert sigmoid(np.zeros((2, 3))).shape == (2, 3)
    assert sigmoid(0) == 0.5
    assert sigmoid(np.array([9], dtype=np.uint8)) == sigmoid(9.0)
    np.testing.assert_allclose(sigmoid(np.array([0, 2])), [0.5, 0.88079708], atol=1e-8)


def test_sigmoid_leaves_its_input_alone():
    z = np.array([-1.0, 1.0])
    sigmoid(z)
    np.testing.assert_array_equal(z, [-1, 1])
