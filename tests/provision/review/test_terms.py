"""One provision is followed through a school's terms: same pupil, same provision, wherever it stands."""

import pytest

from provision.commands.review import command
from provision.importing import import_reading, import_register
from provision.review.desk import Desk
from provision.store.engine import open_store


@pytest.fixture
def sent(readings, received):
    """Give a maker of a school's maps of three terms, and of another school's map with the same pupil and provision."""

    def send(store):
        def one(number, term, row, name, **given):
            entries = (readings.entry(row, name, pupil="P-AAAA", impact=f"in {term}"), readings.entry(9, "Other"))
            reading = readings.reading(sha256=str(number) * 64, term=term, entries=entries, findings=(), **given)
            return import_reading(store, reading, received=received).map_id

        first = one(1, "2026-1", 2, "Reading club")
        one(2, "2026-2", 5, "reading  Club")
        one(3, "2026-3", 2, "Lego therapy")
        one(4, "2026-1", 2, "Reading club", urn="900002")
        return first

    return send


def test_the_same_provision_of_the_same_pupil_is_found_in_the_schools_other_terms(store, register, sent):
    import_register(store, register)
    found = Desk(store).other_terms(sent(store), 2, sheet="Map")
    assert [(one.term, one.entry.row, one.entry.values["impact"]) for one in found] == [("2026-2", 5, "in 2026-2")]


def test_a_row_is_followed_from_the_command_line(run, register, sent):
    store = open_store(run(command, "list").store, user="ada")
    import_register(store, register)
    number = sent(store)
    store.close()
    told = run(command, "terms", number, 2).out
    assert told.startswith("2026-2, map 2, row 5 of sheet Map\n")
    assert "    impact: in 2026-2\n" in told
    assert '"term": "2026-2"' in run(command, "terms", number, 2, "--format", "json").out
