"""What may arrive in a base after its records were derived."""

from __future__ import annotations

REPORT = "report"
"""A new one, or another reading of one."""
JUDGEMENT = "judgement"
RETRACTION = "retraction"
"""Of a report, or its being taken back."""
