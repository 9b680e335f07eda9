"""Which names are worth comparing, found among very many."""
