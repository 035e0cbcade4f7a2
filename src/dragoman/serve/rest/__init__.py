"""The REST interface: the same questions as the command line, described by OpenAPI."""

from fastapi import FastAPI
from starlette.datastructures import State

__all__ = ["make_interface"]


def make_interface(state: State) -> FastAPI:
    """Make the interface over the base of an application."""
    interface = FastAPI(title="dragoman", version="1", docs_url=None, redoc_url=None)
    interface.state = state
    return interface
