"""Agreements: the treaties, memoranda, truces and deals that a report names, and the stages that it tells of them.

`names` finds what names one, `stages` which wording tells a stage, `parties` whose it is, `finding` puts it together.
"""

from dragoman.read.agreements.finding import find_agreements

__all__ = ["find_agreements"]
