"""What may stand in a filter where one is: what a slip was probably meant to be, and how a half-typed word goes on.

Typing never fails (`filters`), so a slip would leave every school or none without a word. A room says it beside the
list, a command refuses it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from provision.review.filters import IS_OF_FINDINGS, IS_OF_MAPS, MAP_KEYS, QUEUE_KEYS, SEVERITIES, Token, tokens
from provision.review.values import MapState
from schemas.errors import ProvisionMapsError

KINDS = ("school", "pupil", "community")
_NEAR = 0.6
_CHOICES_SHOWN = 8


class WrongFilterError(ProvisionMapsError):
    """A filter that was given whole holds what is probably a slip."""

    exit_code = 2

    def __init__(self, doubt: str) -> None:
        super().__init__(doubt, hint="Nothing was listed. Write the filter again.")


@dataclass(frozen=True, slots=True)
class FilterWords:
    """The keys that can be used in a place, with the values of those that have a closed list."""

    keys: tuple[str, ...]
    values: Mapping[str, Sequence[str]]

    def doubt(self, text: str) -> str:
        """Say what in a filter is probably a slip, in a sentence; empty where there is none."""
        return next(filter(None, map(self._doubt, tokens(text))), "")

    def checked(self, text: str) -> str:
        """Return a filter that was given whole. Raises `WrongFilterError` where it holds what is probably a slip."""
        if doubt := self.doubt(text):
            raise WrongFilterError(doubt)
        return text

    def _doubt(self, token: Token) -> str:
        key, value = token.key, token.value.strip().casefold()
        if not key:
            return ""
        if key not in self.keys:
            return self._no_key(token) if key.isalpha() else ""
        known = [one.casefold() for one in self.values.get(key, ())]
        return (
            ""
            if not value or not known or _fits(key, value, known)
            else f"{key}: knows no “{token.value}”{_meant(value, known)}."
        )

    def _no_key(self, token: Token) -> str:
        if token.key in QUEUE_KEYS:
            return f"{token.key}: filters schools, not the findings of a map; here there are {_listed(self.keys)}."
        near = get_close_matches(token.key, self.keys, 1, _NEAR)
        perhaps = f" Perhaps {near[0]}: is meant." if near else f" There are {_listed(self.keys)}."
        return f"No filter is called “{token.key}:”.{perhaps} In quotes it is looked for as text."

    def rest(self, text: str) -> str:
        """Return how the last word of a filter goes on, empty where that is open."""
        head = text.rpartition(" ")[2] if text.count('"') % 2 == 0 else text[_word_start(text) :]
        key, colon, value = head.lstrip("!").partition(":")
        if not colon:
            return _rest(key, [f"{one}:" for one in self.keys]) if key else ""
        values = self.values.get(key.casefold(), ())
        if value.startswith('"'):
            return _rest(value[1:], [f'{one}"' for one in values]) if value[1:] else ""
        return _rest(value, [one.partition(" ")[0] for one in values]) if value else ""


def words_of_maps(places: Mapping[str, Sequence[str]]) -> FilterWords:
    """Return what the queue knows; `places` are the districts, areas, communities and people of the register by key."""
    states = [name for state in MapState for name in (state.value.replace("_", " "), state.value)]
    closed = {"sev": tuple(SEVERITIES), "is": IS_OF_MAPS, "state": tuple(dict.fromkeys(states)), "kind": KINDS}
    return FilterWords(QUEUE_KEYS, {**closed, **places})


def words_of_findings() -> FilterWords:
    """Return what the findings of a map know."""
    return FilterWords(MAP_KEYS, {"sev": tuple(SEVERITIES), "is": IS_OF_FINDINGS})


def _fits(key: str, value: str, known: Sequence[str]) -> bool:
    if key == "is":
        return value.replace(" ", "-").replace("_", "-") in known
    return any(one.startswith(value) if key == "sev" else value in one for one in known)


def _word_start(text: str) -> int:
    """Return where the word begins in which a quote stands open."""
    return text.rfind(" ", 0, text.rfind('"')) + 1


def _rest(begun: str, whole: Iterable[str]) -> str:
    return next((one[len(begun) :] for one in whole if one.casefold().startswith(begun.casefold())), "")


def _meant(value: str, known: Sequence[str]) -> str:
    near = get_close_matches(value, known, 1, _NEAR)
    if near:
        return f"; perhaps “{near[0]}” is meant"
    return f"; there are {', '.join(dict.fromkeys(known))}" if len(known) <= 2 * _CHOICES_SHOWN else ""


def _listed(keys: Sequence[str]) -> str:
    return ", ".join(f"{key}:" for key in keys)
