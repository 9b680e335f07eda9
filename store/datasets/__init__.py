"""Datasets: one module a format."""
