"""Training the cleaner: `python -m store.cleaning.training DATA_FOLDER`; not part of the wheel."""
