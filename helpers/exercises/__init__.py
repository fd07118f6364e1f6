"""Checks for functions that learners write: right or wrong, and which mistake it was."""
