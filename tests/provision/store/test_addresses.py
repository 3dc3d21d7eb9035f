"""A password in a store's address is shown nowhere, however the address was typed, and never mistaken for a path."""

import pytest

from provision.cli import run
from provision.store.addresses import file_of, holds_password, shown_address

HIDDEN = "S3cret"
ADDRESSES = [
    f"postgresql+psycopg://ada:{HIDDEN}@127.0.0.1:1/maps",
    f"postgresql+psycopg://ada:{HIDDEN}@127.0.0.1:no-port/maps",
    f"postgresql+psycopg://127.0.0.1:1/maps?user=ada&password={HIDDEN}",
    f"postgresql+psycopg://ada:{HIDDEN}@[::1/maps",
    f"postgresql+psycopg:/ada:{HIDDEN}@127.0.0.1/maps",
    f"postgresql+psycopg://ada:{HIDDEN}?x@127.0.0.1:1/maps",
    f"postgresql+psycopg://ada:{HIDDEN}@127.0.0.1:1/maps?passwrod={HIDDEN}",
    f"postgres://ada:{HIDDEN}@127.0.0.1:1/maps",
    f"jdbc:postgresql://ada:{HIDDEN}@127.0.0.1/maps",
    f"sqlite://ada:{HIDDEN}@here/maps",
    f"host=127.0.0.1 port=1 password={HIDDEN}",
]


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setattr("provision.settings.log_folder", lambda: tmp_path / "logs")
    monkeypatch.setattr("provision.cli.log_folder", lambda: tmp_path / "logs")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize("words", [["review", "list"], ["store", "check"], ["store", "init"]], ids=" ".join)
def test_no_command_shows_keeps_or_writes_a_password(home, capsys, address, words):
    assert run(["--store", address, *words]) in (2, 3)
    told = capsys.readouterr()
    assert HIDDEN not in told.out + told.err
    assert list(home.rglob("*")) == []


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_is_shown_without_its_secrets(address):
    assert HIDDEN not in shown_address(address)
    assert file_of(address) is None


def test_what_is_shown_still_says_which_store_it_is():
    assert shown_address(ADDRESSES[0]) == "postgresql+psycopg://ada:***@127.0.0.1:1/maps"
    assert shown_address("postgresql+psycopg://ada@/maps?host=/run/pg") == (
        "postgresql+psycopg://ada@/maps?host=%2Frun%2Fpg"
    )


@pytest.mark.parametrize("path", ["maps.sqlite3", "/data/maps.sqlite3", "C:/data/maps.sqlite3", "C:\\maps", "~/a b.db"])
def test_a_path_is_a_path(path):
    assert file_of(path) == path
    assert not holds_password(path)


def test_sqlite_may_be_named_as_an_address_too():
    assert file_of("sqlite:////data/maps.sqlite3") == "/data/maps.sqlite3"


@pytest.mark.usefixtures("home")
def test_a_password_on_the_command_line_is_warned_of_and_one_elsewhere_is_not(capsys, monkeypatch):
    run(["--store", ADDRESSES[0], "checks", "list"])
    assert "PROVISION_STORE" in capsys.readouterr().err
    monkeypatch.setenv("PROVISION_STORE", ADDRESSES[0])
    run(["checks", "list"])
    assert "PROVISION_STORE" not in capsys.readouterr().err
