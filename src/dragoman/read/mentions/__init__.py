"""Who and what a report names, and which of its words stand for the same one."""
