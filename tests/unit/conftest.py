"""So that tests of every stage find the toys and the bases that lie here."""
