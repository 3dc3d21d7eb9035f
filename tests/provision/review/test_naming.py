"""A map is meant by its number or by its school, as far as that is certain."""

from dataclasses import replace

import pytest

from importers.reading import SchoolClaim
from provision.importing import import_reading, import_register
from provision.review.desk import Desk
from provision.review.naming import map_meant
from provision.store.errors import NotFoundError, NotPossibleError


@pytest.fixture
def desk(store, register, readings, received):
    import_register(store, register)
    import_reading(store, readings.reading(), received=received)
    other = replace(readings.reading(), sha256="e" * 64, school=SchoolClaim("900002"), term="Spring 2027")
    import_reading(store, other, received=received)
    import_reading(store, replace(other, sha256="f" * 64, term="Summer 2027"), received=received)
    return Desk(store)


@pytest.mark.parametrize(
    "text", ["1", "900001", "Invented Oakapple Primary School", "invented oakapple primary school.", "oakapple"]
)
def test_a_map_is_meant_by_its_number_or_its_school(desk, text):
    assert map_meant(desk, text) == 1


def test_where_a_school_has_several_maps_their_numbers_are_told(desk):
    with pytest.raises(NotPossibleError) as refused:
        map_meant(desk, "900002")
    assert "2 Invented Pebblebrook Infant School, Spring 2027" in refused.value.message
    assert "by its number" in refused.value.hint


def test_where_nothing_is_called_so_it_is_told(desk):
    for text in ("nobody", "harbour", '"'):
        with pytest.raises((NotFoundError, NotPossibleError)):
            map_meant(desk, text)


def test_a_name_is_found_however_its_stops_are_written(desk):
    assert desk.queue_count('school:"oak.apple"') == desk.queue_count("school:oakapple") == 1
    assert desk.queue_count("oak'apple") == 1
