"""Which report was made from which: by the same words, or by the same names and numbers in the same order."""
