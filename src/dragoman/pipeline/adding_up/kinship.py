"""Which attestations of some reports speak for each other and for those of others."""

from __future__ import annotations

from collections.abc import Iterable

from dragoman.fuse.kinship import kin_of, kin_within, sought, told_by
from dragoman.pipeline.adding_up.filing import cut
from dragoman.pipeline.adding_up.grounds import Grounds
from dragoman.store.deriving.desk import Desk


def find_kin(desk: Desk, grounds: Grounds, reports: Iterable[str]) -> None:
    """Find it for all that some reports tell; nothing is known of that before."""
    for some in cut(reports):
        attestations = grounds.whole(some)
        told = told_by(attestations, grounds.background)
        keys = {ident: sought(each) for ident, each in told.items()}
        desk.kinship.put_sought((ident, each.keys, each.first, each.last) for ident, each in keys.items())
        pairs = sorted(desk.kinship.meeting(told))
        every = grounds.told({ident for pair in pairs for ident in pair}) | told
        met = ((every[left], every[right]) for left, right in pairs if left in every and right in every)
        desk.kinship.put_kin(kin_of(met, grounds.all_told))
        desk.kinship.put_kin(kin_within(attestations, grounds.background, told.values()))
        grounds.trim()
