"""A code list from an officer's table: rows of text become codes, or the one row that cannot be one is named.

Communities and bands come as a sheet from whoever keeps them. What is no name, code or spelling (a chair, a telephone
number) is left out and named, because a code list is no place for people.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from schemas.codes import Code, words_of
from schemas.errors import ProvisionMapsError

_TITLE_ROWS = 20
_HEADINGS: Mapping[str, frozenset[str]] = {
    "code": frozenset({"code", "id", "reference", "ref", "number", "no"}),
    "label": frozenset({"label", "name", "title", "community", "community name", "community of schools", "band",
                        "band name", "level", "level name"}),
    "aliases": frozenset({"aliases", "alias", "also written", "also known as", "other names", "short name"}),
    "legacy": frozenset({"legacy", "old name", "former name", "formerly", "no longer in use"}),
    "parent": frozenset({"parent", "parent code"}),
}  # fmt: skip
_SEVERAL = re.compile(r"[;|\n]")
_NOT_CODE = re.compile(r"[^A-Za-z0-9]+")


class ListTableError(ProvisionMapsError):
    """A table cannot become a code list: says which row and why."""

    exit_code = 2

    def __init__(self, row: int, problem: str) -> None:
        where = f"Row {row}: " if row else ""
        super().__init__(
            f"{where}{problem}", hint="A list needs a row of headings with Name (and Code, Also written), a row a code."
        )


@dataclass(frozen=True, slots=True)
class TakenList:
    """The codes of a table in its order, and the headings of the columns that were left out."""

    codes: tuple[Code, ...]
    left_out: tuple[str, ...]


def list_from_table(rows: Sequence[tuple[int, Sequence[str]]]) -> TakenList:
    """Return the codes of a table whose rows come with their numbers. Raises ListTableError.

    Several spellings in a cell stand apart by a semicolon, a bar or a line. Where no code is written it is made of
    the name's words.
    """
    place, columns = _headings(rows)
    used = set(columns.values())
    left_out = tuple(text for turn, text in enumerate(rows[place][1]) if text.strip() and turn not in used)
    taken: list[Code] = []
    seen: dict[str, int] = {}
    for number, cells in rows[place + 1 :]:
        said = {name: cells[turn].strip() if turn < len(cells) else "" for name, turn in columns.items()}
        if any(said.values()):
            code = _code(number, said)
            _is_new(number, code, seen)
            taken.append(code)
    if not taken:
        raise ListTableError(0, "The table has no row with a name.")
    return TakenList(tuple(taken), left_out)


def _headings(rows: Sequence[tuple[int, Sequence[str]]]) -> tuple[int, dict[str, int]]:
    for place, (_, cells) in enumerate(rows[:_TITLE_ROWS]):
        columns: dict[str, int] = {}
        for turn, text in enumerate(cells):
            said = " ".join(words_of(text))
            name = next((name for name, words in _HEADINGS.items() if said in words), None)
            if name:
                columns.setdefault(name, turn)
        if "label" in columns:
            return place, columns
    raise ListTableError(0, "The table has no row of headings with a name.")


def _code(number: int, said: Mapping[str, str]) -> Code:
    if not said["label"]:
        raise ListTableError(number, "there is no name.")
    written = said.get("code", "")
    code = _NOT_CODE.sub("_", written).strip("_") or "_".join(words_of(said["label"]))
    if not re.fullmatch("[A-Za-z0-9_]+", code):
        raise ListTableError(number, f"“{said['label']}” gives no code; write one of plain letters and figures.")
    aliases = _several(said.get("aliases", ""))
    if written not in {"", code, *aliases}:
        aliases = (written, *aliases)
    return Code(code, said["label"], aliases, _several(said.get("legacy", "")), said.get("parent", ""))


def _several(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part.strip() for part in _SEVERAL.split(text) if part.strip()))


def _is_new(number: int, code: Code, seen: dict[str, int]) -> None:
    """Note what a row is called. Raises ListTableError where an earlier row has the same code or name."""
    for text in {code.code.casefold(), " ".join(words_of(code.label))}:
        if text in seen:
            raise ListTableError(number, f"“{code.label}” is there already, on row {seen[text]}.")
        seen[text] = number
