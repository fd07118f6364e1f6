"""The colours of the figures, told apart with every kind of colour vision."""

FORWARD, BACKWARD = BLUE, ORANGE = "#0072B2", "#D55E00"
SHADES = ("#F0B48C", "white", "#8CBEDC")  # from orange to blue
