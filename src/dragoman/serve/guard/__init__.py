"""What stands between a stranger and the base: who may write, from where, how much, and what a page may load."""
