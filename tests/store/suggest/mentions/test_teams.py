from __future__ import annotations

from store.records import EntityType
from tests.store.suggest.mentions.found import proposed

_GAME = "The goalkeeper saved a penalty, and the striker scored a late goal in Russia."


def test_countries_that_play_are_teams() -> None:
    types = proposed(f"Sweden defeated Germany. {_GAME}")
    assert types["Sweden"] is types["Germany"] is EntityType.ORG
    assert types["Russia"] is EntityType.PLACE


def test_a_result_behind_a_country_makes_it_a_team() -> None:
    assert proposed(f"It ended with Sweden 2-1 up. {_GAME}")["Sweden"] is EntityType.ORG


def test_without_a_game_countries_that_win_are_places() -> None:
    assert proposed("Sweden defeated Germany in court.")["Sweden"] is EntityType.PLACE
