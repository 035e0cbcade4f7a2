"""Looking after the lexicon: checking, showing and refreshing its tables."""
