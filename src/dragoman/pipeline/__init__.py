"""The order of the stages: acquire, clean, read, resolve, store, fuse. The only place that knows it."""

from dragoman.pipeline.adding import Added, Outcome, Progress, Step, add_targets
from dragoman.pipeline.deriving import derive, is_fresh, refresh
from dragoman.pipeline.given import GivenStages
from dragoman.pipeline.reading import ReadReport, read_targets
from dragoman.pipeline.register import Register
from dragoman.pipeline.rereading import read_again, stale
from dragoman.pipeline.stages import Stages

__all__ = [
    "Added",
    "GivenStages",
    "Outcome",
    "Progress",
    "ReadReport",
    "Register",
    "Stages",
    "Step",
    "add_targets",
    "derive",
    "is_fresh",
    "read_again",
    "read_targets",
    "refresh",
    "stale",
]
