"""How the weights of the claims engine are made; not part of what is installed."""
