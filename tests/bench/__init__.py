"""Benchmarks: side by side in one run, ratios of medians. No figure here passes or fails anything."""
