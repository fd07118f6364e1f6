"""The mistakes that people make: a wrong line each, and what to say about it."""
