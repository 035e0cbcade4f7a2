"""What was known when, and what changed since."""
