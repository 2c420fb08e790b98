"""Measurements, as ratios taken in one run: computers differ and are shared, ratios stay."""
