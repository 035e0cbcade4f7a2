"""Our own style, scripts and drawings; their addresses change with their content, so that browsers keep them."""

from __future__ import annotations

from fastapi import APIRouter
from starlette.responses import FileResponse, Response

from dragoman.errors import NotFound
from dragoman.serve.web.rendering import ASSETS

router = APIRouter()
FOR_EVER = "public, max-age=31536000, immutable"


@router.get("/assets/{digest}/{name}")
def asset(digest: str, name: str) -> Response:  # noqa: ARG001 -- the digest only makes the address new
    """Give one of them."""
    known = {path.name: path for path in ASSETS.iterdir()}
    if name not in known:
        raise NotFound(f"there is no file {name!r}")
    return FileResponse(known[name], headers={"Cache-Control": FOR_EVER})
