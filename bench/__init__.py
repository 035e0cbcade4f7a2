"""Measuring: scores on the benches beside the checkout, and speed. No part of the program."""
