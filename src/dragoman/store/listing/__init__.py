"""Lists: the catalogue of reports, and entities with how much is told of them."""
