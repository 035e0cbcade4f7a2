"""What answers what: claims and denials, corrections and what they take back."""
