"""Looking around in a base: page by page, counts by lane and time, search, who meets whom."""
