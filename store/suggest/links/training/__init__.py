"""Where the lexicon comes from: `python -m store.suggest.links.training [DATA]`."""
