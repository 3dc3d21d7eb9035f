"""One school's pupils are not another's, however a file says whose it is."""

from importers.identity.whose import Schools
from importers.reading import SchoolClaim

REGISTER = Schools({"school:900001": "900001", "school:886/9001": "900001", "school:oakapple school": "900001"})


def test_a_school_stands_for_the_same_pupils_by_any_of_its_names():
    claims = (SchoolClaim(urn="900001"), SchoolClaim(dfe_number="886/9001"), SchoolClaim(name="Oakapple  School"))
    assert {REGISTER.whose(claim, "a") for claim in claims} == {"900001"}


def test_without_a_register_a_file_stands_for_what_it_states():
    assert Schools().whose(SchoolClaim(urn="900001", name="Oakapple"), "a") == "900001"
    assert Schools().whose(SchoolClaim(name="Oakapple"), "a") == "Oakapple"


def test_files_that_say_nothing_share_no_pupil():
    assert Schools().whose(SchoolClaim(), "a") != Schools().whose(SchoolClaim(), "b")


def test_the_school_that_a_person_named_comes_before_what_the_file_says():
    given = Schools(REGISTER.by_name, given="Oakapple School")
    assert given.whose(SchoolClaim(urn="900002"), "a") == "900001"
