"""Correct programs under many seeds: what is right must never lose a point by chance."""
