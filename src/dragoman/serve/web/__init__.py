"""The pages: server-rendered, whole without scripts and better with them."""

from fastapi import APIRouter

from dragoman.serve.web import assets
from dragoman.serve.web.kept_pages import KeptPages
from dragoman.serve.web.pages import (
    adding,
    agreements,
    changes,
    claims,
    countries,
    events,
    interface,
    network,
    offices,
    pairs,
    people,
    reports,
    review,
    sayings,
    search,
    sessions,
    sources,
    timeline,
    traces,
    worldmap,
)
from dragoman.serve.web.rendering import visit_of

__all__ = ["KeptPages", "router", "visit_of"]

router = APIRouter()
for _page in (
    assets,
    timeline,
    events,
    people,
    countries,
    offices,
    pairs,
    agreements,
    claims,
    sayings,
    review,
    reports,
    adding,
    worldmap,
    network,
    sources,
    changes,
    traces,
    search,
    interface,
    sessions,
):
    router.include_router(_page.router)
