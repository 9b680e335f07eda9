"""Makes the lists and weights of the names engine anew; needs the extra [train-suggest]."""
