"""The pages: server-rendered, whole without scripts and better with them."""

from fastapi import APIRouter

from dragoman.serve.web import assets
from dragoman.serve.web.pages import events, reports, sessions, timeline
from dragoman.serve.web.rendering import visit_of

__all__ = ["router", "visit_of"]

router = APIRouter()
for _page in (assets, timeline, events, reports, sessions):
    router.include_router(_page.router)
