"""What reports of one thing differ on, beside its plain slots: numbers, items, roles and people."""
