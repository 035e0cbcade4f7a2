"""Looking around in a base: page by page, counts by lane and time, search, who meets whom."""

from dragoman.knowledge.browsing.browsing import Browsing, Course, Lane, Leaf, Standing, Web
from dragoman.lexicon.places import Point
from dragoman.store.browsed import ANY, PAIRED, Bucket, Knots, Lanes, ListedEntity, Selection, Tie
from dragoman.store.shelved import Listing, Outlet, Shelf

__all__ = [
    "ANY",
    "PAIRED",
    "Browsing",
    "Bucket",
    "Course",
    "Knots",
    "Lane",
    "Lanes",
    "Leaf",
    "ListedEntity",
    "Listing",
    "Outlet",
    "Point",
    "Selection",
    "Shelf",
    "Standing",
    "Tie",
    "Web",
]
