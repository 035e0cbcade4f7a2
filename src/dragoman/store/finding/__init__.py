"""Search: texts by their words, entities by their names."""
