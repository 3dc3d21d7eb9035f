"""Saying what a heading means: it is remembered, and the map is read again at once from the stored, masked grid.

The grid is read and not the file: the file may be gone, and what an adviser may see of it needs a reason and a line in
the log. Remembering and reading are one action, so that one key takes both back.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from sqlalchemy import Connection, select

from importers.headings.pupils import MASK
from importers.headings.vocabulary import normalise
from importers.learned import EVERYBODY, Learned, school_scope
from importers.options import ReadOptions
from importers.reading import FileReading, Heading
from importers.street import read_grid
from provision.review import knowing
from provision.review.again import Before, mended, workbook_of
from provision.review.looking_back import looked_back
from provision.review.progress import Progress, untold
from provision.review.values import Change, MapFacts, MapId, Whom
from provision.review.wording import counted, field_words
from provision.store import reading
from provision.store.engine import Store
from provision.store.errors import NotFoundError, NotPossibleError
from provision.store.journal import act
from provision.store.keys import pseudonym_key
from provision.store.rereading import keep_again
from provision.store.standards import named, standard_of_map, unpacked
from provision.store.tables import maps, schools, uploads

_STEPS = 2
"""The map is read, then kept."""


def teach(
    store: Store,
    map_id: MapId,
    heading: str,
    field: str,
    *,
    whom: Whom,
    keys: Path | None = None,
    progress: Progress = untold,
) -> Change:
    """Remember what a heading of a map means and read that map again; return what came of it in words.

    `keys` is where the pseudonym key lies; None is the user's data folder.
    """
    key = normalise(heading)
    secret = pseudonym_key(store, keys or _data_folder())
    with act(store, "learn") as doing:
        facts = reading.map_facts(doing.connection, map_id)
        meant = [one for one in facts.headings if key in (one.key, normalise(one.text))]
        if not meant:
            raise NotFoundError(f"The map has no heading “{heading}”.", hint="`provision headings` lists them.")
        if not facts.is_current:
            raise NotPossibleError("A newer version of this map is there.", hint="Teach it the heading instead.")
        scopes = _scopes(doing.connection, map_id, meant, whom)
        knowing.remember(doing, key, field, heading=meant[0].text, scopes=scopes)
        known = _known_of(doing.connection, facts)
        options = ReadOptions(on=facts.received.date(), term=facts.term, key=secret, learned=known, keep_grid=True)
        progress(0, _STEPS)
        again = _read_again(doing.connection, facts, options)
        progress(1, _STEPS)
        result = keep_again(doing, map_id, again)
        progress(_STEPS, _STEPS)
        gone = counted(result.fixed, "finding")
        doing.what = f"learned a heading as {field_words(field)}: {gone} gone, {result.new} new"
    return Change(doing.number, doing.what)


def _known_of(connection: Connection, facts: MapFacts) -> Learned:
    """Return what is known of the headings of a map, also where a masked heading gives its sheet another form."""
    known = knowing.learned_by(connection)
    if any(MASK in heading.text for heading in facts.headings):
        forms = {heading.form for heading in facts.headings}
        said = {key: field for form in forms for key, field in known.by_scope.get(form, {}).items()}
        known = knowing.over(Learned({EVERYBODY: said}), known)
    return knowing.known_school(known, _names(connection, facts.map_id))


def _data_folder() -> Path:
    from provision.settings import data_folder  # noqa: PLC0415  only where no folder was given

    return data_folder()


def _read_again(connection: Connection, facts: MapFacts, options: ReadOptions) -> FileReading:
    before = Before(
        reading.map_entries(connection, facts.map_id),
        [line.finding for line in reading.finding_lines(connection, facts.map_id)],
        reading.map_sheets(connection, facts.map_id),
    )
    sha256 = connection.execute(select(uploads.c.sha256).join(maps).where(maps.c.id == facts.map_id)).scalar_one()
    with unpacked(connection) as folders:
        same = standard_of_map(connection, facts.map_id)
        options = replace(options, standard=named(same, folders))
        again = read_grid(workbook_of(before.sheets), name=facts.file, sha256=sha256, options=options)
    school_id = connection.execute(select(maps.c.school_id).where(maps.c.id == facts.map_id)).scalar_one()
    return looked_back(connection, mended(again, before), school_id=school_id, except_map=facts.map_id)


def _scopes(connection: Connection, map_id: MapId, meant: Sequence[Heading], whom: Whom) -> list[str]:
    if whom is Whom.EVERYBODY:
        return [EVERYBODY]
    if whom is Whom.FORM:
        return sorted({one.form for one in meant})
    names = _names(connection, map_id)
    if not names:
        raise NotPossibleError(
            "Nobody knows whose map this is.", hint="Match it to its school first, or teach its form."
        )
    return sorted({school_scope(name) for name in names})


def _names(connection: Connection, map_id: MapId) -> list[str]:
    """Return every name and number by which the school of a map is known."""
    columns = (schools.c.urn, schools.c.dfe_number, schools.c.name)
    claims = (maps.c.claimed_urn, maps.c.claimed_dfe_number, maps.c.claimed_name)
    query = select(*columns, *claims).select_from(maps).outerjoin(schools, schools.c.id == maps.c.school_id)
    row = connection.execute(query.where(maps.c.id == map_id)).one()
    return [name for name in row if name]
