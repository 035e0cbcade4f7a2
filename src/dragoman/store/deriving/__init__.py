"""The derived layer while it is being derived: what was found before is looked up, what changed is put in its place."""
