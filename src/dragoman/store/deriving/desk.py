"""All that deriving works with, in one transaction."""

from __future__ import annotations

from sqlalchemy import Connection

from dragoman.store.deriving.copying import Copying
from dragoman.store.deriving.identities import Identities
from dragoman.store.deriving.kept import BoundView, Kept
from dragoman.store.deriving.kinship import Kinship
from dragoman.store.deriving.mending import Mending
from dragoman.store.deriving.records import Records


class Desk:
    """What is kept, what was derived of it, and the places of what is derived anew."""

    def __init__(self, connection: Connection) -> None:
        connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
        self.view = BoundView(connection)
        self.kept = Kept(connection)
        self.copying = Copying(connection)
        self.identities = Identities(connection)
        self.mending = Mending(connection)
        self.kinship = Kinship(connection)
        self.records = Records(connection)
