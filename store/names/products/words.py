"""Words of products' names that make another product, and words that do not."""

from __future__ import annotations

_EDITIONS = """
    advanced agent air alpha audio base basic beta chat classic code coder codex deep distil distill
    distilled edition embed embedding embeddings exp experimental extra fast flash free guard hd
    high home image images instruct large latest light lite live long low math max medium mega micro
    mini moderation multilingual multimodal nano new next old omni original plus premium preview pro
    prompt realtime reasoner reasoning rerank research safeguard search se small speech standard
    super text thinking tiny transcribe translate tts turbo ultra video vision voice xl xs xxl
"""
_KINDS = """
    ai app application assistant chatbot class device family game llm magazine model models phone
    platform series service smartphone software system tool
"""

EDITIONS = frozenset(_EDITIONS.split())
"""They make another product of the one without them."""

KINDS = frozenset(_KINDS.split())
"""What a product is; they may follow its name or not."""
