"""People talk: meetings, gatherings, calls and messages, and talks spoken of again."""
