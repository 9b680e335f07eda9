"""Claims of different articles that belong together: verbatim repeats, and the likely links."""
