"""What a claim says beyond who says what: to whom, where, and in which manner."""
