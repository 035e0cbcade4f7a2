"""Events, a file for each type: the wordings that tell one, and who takes which part in it."""
