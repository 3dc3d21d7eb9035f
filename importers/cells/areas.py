"""Areas of need in shortened words: `Comm. & Int.`, `Cog/Learn`, each word a beginning of one of the area's own.

Two words of one area at least, none of any other thing, so that `Social skills` stays what it is.
"""

import re
from collections.abc import Sequence

_AREAS = {
    ("communication", "interaction"): "communication and interaction",
    ("cognition", "learning"): "cognition and learning",
    ("social", "emotional", "mental", "health"): "social, emotional and mental health",
    ("sensory", "physical"): "sensory and physical",
}
_WORDS = re.compile(r"[a-z]+")
_JOINING = frozenset({"and", "or", "the", "needs", "need", "difficulties"})
_SHORTEST = 3
_LONGEST = 50


def shortened_area(text: str) -> str:
    """Return the whole name of the area whose words a text shortens; empty where it is anything else."""
    if len(text) > _LONGEST:
        return ""
    words = [word for word in _WORDS.findall(text.casefold().replace("m.h", "mh")) if word not in _JOINING]
    return next((name for area, name in _AREAS.items() if len(words) > 1 and _shorten(words, area)), "")


def _shorten(words: Sequence[str], area: Sequence[str]) -> bool:
    left = list(area)
    for word in words:
        if word == "mh" and "mental" in left:
            continue
        found = next((whole for whole in left if len(word) >= _SHORTEST and whole.startswith(word)), None)
        if found is None:
            return False
        left.remove(found)
    return True
