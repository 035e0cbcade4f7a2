"""Who held which office, after the lexicon and the reports together."""
