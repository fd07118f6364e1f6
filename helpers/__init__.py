"""Small NumPy helpers that the notebooks call; one idea a module."""
