"""A standard as a key: what was worked out by its words may be remembered, for two of the same content are one.

Standards hold mappings and cannot be keys themselves; their id and the hash of their content tell them apart. The key
is a text, because it is compared for every cell that is read.
"""

from schemas.standard import Standard


class Words(str):
    """A standard's id and hash as one text, with the standard itself."""

    __slots__ = ("standard",)
    standard: Standard


def words_by(standard: Standard) -> Words:
    """Return a standard as a key."""
    words = Words(f"{standard.id} {standard.sha256}")
    words.standard = standard
    return words
