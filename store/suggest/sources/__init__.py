"""Whom the source of a claim stands for: heads of noun phrases, pronouns and what they mean."""
