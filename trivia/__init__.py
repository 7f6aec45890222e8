"""Trivia: questions made from the facts. Pure: no Discord, no SQL."""
