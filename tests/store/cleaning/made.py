"""Synthetic pages: an article of made-up prose, and what stands around articles."""

from __future__ import annotations

TITLE = "Harbour council votes to rebuild the old lighthouse"
BODY = (
    "The harbour council voted on Tuesday to rebuild the old lighthouse at the northern pier, "
    "which has stood empty since a storm broke its lantern nine years ago.",
    "“It is the first thing that sailors see when they come home,” said Marta Lindqvist, who "
    "chairs the council and has argued for the repair since she was elected.",
    "The work will cost about four million crowns and take two summers, according to a plan that "
    "the council’s engineers presented at the meeting.",
    "Two members voted against the plan. They said that the money would be better spent on the "
    "school, whose roof has leaked since the winter.",
    "The lighthouse was built in 1884 and was kept by the same family for three generations before "
    "its lamp was made to run without a keeper.",
)
LONG_BODY = (
    *BODY,
    "Fishermen from the harbour have collected signatures for the repair since the spring. They "
    "say that the electric beacon which replaced the lantern cannot be seen in fog.",
    "The engineers found that the walls of the tower are sound, but that the stairs and the "
    "gallery around the lantern have to be made anew from oak and iron.",
    "The council will ask the state for half of the cost. If the state agrees, the work will "
    "begin in April, and the lighthouse will shine again two years later.",
)
FOREIGN = (
    "Shares of the chip designer Norvex rose by a tenth on Monday after the company said that its "
    "quarterly revenue had doubled on demand for data centres.",
    "Analysts had expected a smaller rise. The company now forecasts sales of nine billion dollars "
    "for the year and plans to buy back some of its stock.",
    "Norvex competes with larger makers of processors, and investors have long doubted whether it "
    "could win orders from the biggest cloud providers.",
    "Its chief executive told reporters that two of them had signed contracts in the last quarter, "
    "although he declined to name either customer.",
)
MENU = ("Skip to content", "Menu", "News", "Sport", "Weather", "Sign in")
TAIL = (
    "Share on Facebook",
    "Related Articles",
    "Ferry Line Adds Night Crossings For The Summer Season",
    "3 hours ago",
    "Museum Finds Lost Painting In Its Own Cellar",
    "5 hours ago",
    "Subscribe to our newsletter to get the latest news in your inbox.",
    "© 2024 Harbour Post. All rights reserved.",
)


def joined(*parts: str) -> str:
    """Set lines below one another."""
    return "\n".join(parts)
