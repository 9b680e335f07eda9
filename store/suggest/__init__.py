"""What the program proposes before anyone asks: names, and who says what."""

from __future__ import annotations

SUGGESTER = 2
"""Counts the suggesters: what another one than this proposed is proposed anew."""


SHOWN = 0.35
"""The score from which on a proposal is shown, unless a person sets another."""
