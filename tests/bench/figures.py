"""The table of what was measured."""

from __future__ import annotations

from dataclasses import dataclass, field
from statistics import median


@dataclass(frozen=True)
class Figure:
    """One line of the table, in milliseconds of CPU unless its name says otherwise."""

    what: str
    figure: float
    floor: float | None
    bound: float | None
    """What the figure must not exceed."""
    note: str = ""

    @property
    def ok(self) -> bool:
        return self.bound is None or self.figure <= self.bound

    def __str__(self) -> str:
        def number(value: float | None) -> str:
            return "—" if value is None else f"{value:,.3f}" if value < 1 else f"{value:,.1f}"

        times = f"{self.figure / self.floor:.2f} × floor" if self.floor else ""
        verdict = "" if self.bound is None else "ok" if self.ok else "TOO SLOW"
        numbers = f"{number(self.figure):>9} {number(self.floor):>9} {number(self.bound):>9}"
        return f"{self.what:<62} {numbers}  {verdict:<8}  {times:>13}  {self.note}".rstrip()


@dataclass
class Figures:
    """Collects the lines; a line beyond its bound fails its test once the table has it."""

    lines: list[Figure] = field(default_factory=list)

    def add(
        self,
        what: str,
        costs: list[float],
        floor: list[float] | None = None,
        bound: float | None = None,
        note: str = "",
    ) -> Figure:
        """Add the median of some measurements."""
        figure = Figure(what, median(costs), median(floor) if floor else None, bound, note)
        self.lines.append(figure)
        return figure

    def __str__(self) -> str:
        head = f"{'CPU ms, median':<62} {'figure':>9} {'floor':>9} {'bound':>9}"
        return "\n".join([head, *map(str, self.lines)])
