"""Screens: the desk, and the dialogs over it."""
