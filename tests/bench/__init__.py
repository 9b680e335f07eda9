"""How fast it is: every figure beside the floor that the same machine gives in the same run."""
