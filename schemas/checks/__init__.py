"""Checks that JSON Schema cannot say: one file a check, each with its sample pair."""
