"""What a person should look at: likely duplicates, and where reports, the lexicon and reading contradict each other."""
