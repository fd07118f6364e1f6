import mpmath
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from helpers import activations
from helpers.activations import sigmoid


@given(st.floats(-709, 709))
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


@pytest.mark.parametrize("dtype", [np.int8, np.uint8, np.float16, np.float32])
def test_sigmoid_of_narrow_numbers_does_not_overflow(dtype):
    z = np.array([0, 100], dtype=dtype)
    assert sigmoid(z).dtype == float
    np.testing.assert_array_equal(sigmoid(z), sigmoid(z.astype(float)))
    assert 0 < sigmoid(np.float32(-1000)) == sigmoid(-1000.0) == sigmoid(-709) < 1e-300


def test_sigmoid_leaves_its_input_alone():
    z = np.array([-1.0, 1.0])
    sigmoid(z)
    np.testing.assert_array_equal(z, [-1, 1])


@pytest.mark.parametrize("name", ["sigmoid", "tanh", "relu", "leaky_relu", "linear"])
@given(z=st.floats(-30, 30))
def test_derivatives_equal_difference_quotients(name, z):
    g, slope = getattr(activations, name), getattr(activations, f"{name}_derivative")
    h = 1e-6
    z += np.copysign(2 * h, z)  # away from the corner of ReLU
    assert (g(z + h) - g(z - h)) / (2 * h) == pytest.approx(slope(z), abs=1e-8)


@pytest.mark.parametrize(
    ("name", "values", "slopes"),
    [
        ("sigmoid", [0, 0.5, 1], [0, 0.25, 0]),
        ("tanh", [-1, 0, 1], [0, 1, 0]),
        ("relu", [0, 0, 1e3], [0, 0, 1]),
        ("leaky_relu", [-10, 0, 1e3], [0.01, 0.01, 1]),
        ("linear", [-1e3, 0, 1e3], [1, 1, 1]),
    ],
)
def test_values_and_slopes_far_out_and_at_zero(name, values, slopes):
    for z in (np.array([-1e3, 0, 1e3]), np.array([-1000, 0, 1000])):
        np.testing.assert_allclose(getattr(activations, name)(z), values, atol=1e-300)
        np.testing.assert_allclose(
            getattr(activations, f"{name}_derivative")(z), slopes, atol=1e-300
        )


def test_every_activation_keeps_the_shape():
    for name in ("sigmoid", "tanh", "relu", "leaky_relu", "linear"):
        for function in (getattr(activations, name), getattr(activations, f"{name}_derivative")):
            assert function(np.ones((2, 3))).shape == (2, 3)
            assert np.shape(function(0.5)) == ()


def test_the_slope_of_leaky_relu_is_an_argument():
    z = np.array([-2.0, 3.0])
    np.testing.assert_array_equal(activations.leaky_relu(z, 0.1), [-0.2, 3])
    np.testing.assert_array_equal(activations.leaky_relu_derivative(z, 0.1), [0.1, 1])


@given(st.floats(0, 700))
def test_the_slope_of_the_sigmoid_keeps_its_digits_far_out(z):
    with mpmath.workdps(700):
        e = mpmath.exp(-mpmath.mpf(z))
        exact = e / (1 + e) ** 2
        for side in (z, -z):
            assert abs(activations.sigmoid_derivative(side) / exact - 1) < 1e-12


@given(st.floats(1e-308, 1))
def test_log_is_the_logarithm_wherever_that_is_finite(a):
    assert activations.log(a) == np.log(a)
    assert activations.log(np.array([[a]])) == np.log(np.array([[a]]))


def test_log_of_0_is_finite_and_no_sigmoid_is_cut_off_there():
    smallest = sigmoid(-1e4)
    assert activations.log(smallest) == pytest.approx(-709, rel=1e-12)
    assert activations.log(np.array([0.0, 1.0])) == pytest.approx([-308 * np.log(10), 0])
    for wrong in (-1e-300, 1.0000001, np.array([[0.5, 2.0]]), np.array([-1])):
        with pytest.raises(ValueError, match=r"a must hold numbers from 0 to 1; got "):
            activations.log(wrong)
