"""Drawings, worked out on the server: plain SVG, each with its words."""
