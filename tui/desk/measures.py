"""Types of what is counted or measured, and never somebody or something that acts."""

from __future__ import annotations

from store import EntityType

MEASURES = frozenset((EntityType.DATE, EntityType.MONEY, EntityType.QUANTITY))
"""What nobody chooses often, what cannot claim, and what is nobody's company."""
