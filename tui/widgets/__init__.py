"""Widgets: they are given data and post messages; none of them talks to the store."""
