"""The REST interface: the same questions as the command line, described by OpenAPI."""

from dragoman.serve.rest.interface import make_interface, tell

__all__ = ["make_interface", "tell"]
