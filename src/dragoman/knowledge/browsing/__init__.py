"""Looking around in a base: page by page, counts by lane and time, search, who meets whom."""

from dragoman.knowledge.browsing.browsing import Browsing, Course, Lane, Leaf, Standing
from dragoman.store.browsed import PAIRED, Bucket, Lanes, Selection
from dragoman.store.shelved import Listing, Outlet, Shelf

__all__ = [
    "PAIRED",
    "Browsing",
    "Bucket",
    "Course",
    "Lane",
    "Lanes",
    "Leaf",
    "Listing",
    "Outlet",
    "Selection",
    "Shelf",
    "Standing",
]
