"""How well names and claims are proposed: measured on a data folder, by `make bench-suggest`."""
