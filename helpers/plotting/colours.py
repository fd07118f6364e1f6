"""The two colours of the figures, told apart with every kind of colour vision."""

FORWARD, BACKWARD = BLUE, RED = "#0072B2", "#D55E00"
