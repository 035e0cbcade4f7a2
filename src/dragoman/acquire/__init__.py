"""The outside world to Capture: bytes, address, time, hash."""
