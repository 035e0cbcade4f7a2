"""What we know before reading: pure look-ups over reviewed data files."""
