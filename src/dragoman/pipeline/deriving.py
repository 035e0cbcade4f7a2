"""From all that is kept to the records: all anew, or as much as changed since they were derived."""

from __future__ import annotations

from importlib.metadata import version

from dragoman.store.arrivals import REPORT, RETRACTION
from dragoman.store.base import Store, View


def derive(store: Store) -> None:
    """Derive the records of a base anew."""
    from dragoman.pipeline.adding_up.wholes import add_up_all  # noqa: PLC0415 -- as in refresh

    with store.deriving() as desk:
        add_up_all(desk, None)
        desk.records.finish(_maker(), desk.view.state())


def refresh(store: Store) -> None:
    """Derive the records anew where something was kept since, and no others if it was only reports."""
    if is_fresh(store):
        return
    # Imported here because a question that finds the records fresh needs none of it.
    from dragoman.pipeline.adding_up.additions import add_up_new  # noqa: PLC0415
    from dragoman.pipeline.adding_up.identities import TouchesOthers  # noqa: PLC0415
    from dragoman.pipeline.adding_up.wholes import add_up_all  # noqa: PLC0415

    try:
        with store.deriving() as desk:
            arrived = desk.kept.arrived(_maker())
            if arrived == {}:
                return  # another process was faster
            if arrived is None:
                add_up_all(desk, None)
            elif arrived.keys() == {REPORT}:
                add_up_new(desk, arrived[REPORT])
            else:
                add_up_all(desk, [*arrived.get(REPORT, ()), *arrived.get(RETRACTION, ())])
            desk.records.finish(_maker(), desk.view.state())
    except TouchesOthers:
        with store.deriving() as desk:
            arrived = desk.kept.arrived(_maker()) or {}
            add_up_all(desk, arrived.get(REPORT))
            desk.records.finish(_maker(), desk.view.state())


def is_fresh(view: View) -> bool:
    """Whether the records were derived by this dragoman from all that is kept now."""
    return view.is_derived(_maker())


def _maker() -> str:
    return f"dragoman@{version('dragoman')}"
