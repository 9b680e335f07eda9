"""How well and how fast names are matched: measured on a data folder, by `make bench-names`."""
