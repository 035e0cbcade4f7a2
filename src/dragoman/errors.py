"""Every error that dragoman raises on purpose.

DragomanError
├── ConfigError          fix the setting that it names
├── PluginError          install or name another; it lists what there is
├── AcquireError         this item is skipped, the run goes on
├── UnreadableReport     likewise; the reason is stored
├── StoreError           the run stops
│   └── SchemaTooNew     the base was written by a later dragoman
├── RefusedJudgement     withdraw what stands against it, or judge otherwise
├── NotFound             nothing in the base has this id or name
└── AmbiguousName        choose among the candidates it carries

They are grouped by what the caller does: fix, skip, stop, choose. They know nothing of HTTP or terminals.
"""

from __future__ import annotations


class DragomanError(Exception):
    """The root: catch this to catch all that dragoman raises on purpose."""


class ConfigError(DragomanError):
    """A setting is wrong; the message names the key and the file."""


class PluginError(DragomanError):
    """A plug-in is missing or broken; the message lists what there is, or the extra to install."""


class AcquireError(DragomanError):
    """One item could not be had; it is skipped and the run goes on."""


class UnreadableReport(DragomanError):
    """One capture holds no report that can be read; the reason is stored and the run goes on."""


class StoreError(DragomanError):
    """The base cannot be opened or written; the run stops."""


class SchemaTooNew(StoreError):
    """The base was written by a later dragoman than this one."""


class RefusedJudgement(DragomanError):
    """A judgement cannot be kept; the message says what stands against it."""


class NotFound(DragomanError):
    """Nothing in the base or the lexicon has this id or name."""


class AmbiguousName(DragomanError):
    """A name fits several entities; `candidates` holds their canonical names."""

    def __init__(self, name: str, candidates: tuple[str, ...]) -> None:
        super().__init__(f"{name!r} may be any of: {', '.join(candidates)}")
        self.name = name
        self.candidates = candidates
