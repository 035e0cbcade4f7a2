"""Force is used or shown: attacks, wars and exercises."""
