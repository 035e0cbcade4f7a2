"""The nouns: plain frozen dataclasses; no input or output, no third-party import."""
