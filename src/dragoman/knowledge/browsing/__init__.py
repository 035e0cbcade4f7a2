"""Looking around in a base: page by page, counts by lane and time, search, who meets whom."""

from dragoman.knowledge.browsing.browsing import Browsing, Course, Lane, Leaf, Standing
from dragoman.store.browsed import ANY, PAIRED, Bucket, Lanes, ListedEntity, Selection
from dragoman.store.shelved import Listing, Outlet, Shelf

__all__ = [
    "ANY",
    "PAIRED",
    "Browsing",
    "Bucket",
    "Course",
    "Lane",
    "Lanes",
    "Leaf",
    "ListedEntity",
    "Listing",
    "Outlet",
    "Selection",
    "Shelf",
    "Standing",
]
