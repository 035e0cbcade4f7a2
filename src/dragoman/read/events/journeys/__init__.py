"""People travel: visits, told by verbs, by nouns, or by where somebody is."""
