"""Records and readings to files, one file per format."""
