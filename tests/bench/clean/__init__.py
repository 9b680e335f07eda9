"""How well texts are cleaned: measured on a data folder, by `make bench-clean`."""
