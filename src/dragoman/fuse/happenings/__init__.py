"""Events: the reports of one happening, and how they are put together."""
