"""Where a database file may lie, as a pure function of the path and what is mounted."""

import os

import pytest

from provision.store.engine import open_store
from provision.store.errors import SharedPlaceError
from provision.store.places import Mount, unsafe_place

MOUNTS = [Mount("/", "ext4"), Mount("/mnt/team", "nfs4"), Mount("/mnt/team/local", "xfs"), Mount("/mnt/win", "cifs")]


@pytest.mark.parametrize(
    "path",
    [
        "\\\\server\\share\\store.sqlite3",
        "//server/share/store.sqlite3",
        "\\\\?\\UNC\\server\\share\\store.sqlite3",
        "C:\\Users\\ada\\OneDrive - Kent County Council\\store.sqlite3",
        "/home/ada/OneDrive/store.sqlite3",
        "/Users/ada/Library/CloudStorage/Box-Box/store.sqlite3",
        "/Users/ada/Library/Mobile Documents/store.sqlite3",
        "/home/ada/Dropbox/maps/store.sqlite3",
        "/mnt/team/store.sqlite3",
        "/mnt/win/store.sqlite3",
    ],
)
def test_network_shares_and_synchronised_folders_are_recognised(path):
    assert unsafe_place(path, MOUNTS)


@pytest.mark.parametrize(
    "path",
    [
        "/home/ada/.local/share/provision-maps/provision.sqlite3",
        "C:\\Users\\ada\\AppData\\Local\\provision-maps\\provision.sqlite3",
        "\\\\?\\C:\\data\\store.sqlite3",
        "/mnt/team/local/store.sqlite3",
        "/mnt/teamwork/store.sqlite3",
        "/home/ada/onedrive.sqlite3",
    ],
)
def test_disks_of_this_computer_are_fine(path):
    assert unsafe_place(path, MOUNTS) is None


def test_a_store_in_a_synchronised_folder_is_refused_and_no_file_is_made(tmp_path):
    path = tmp_path / "OneDrive" / "store.sqlite3"
    with pytest.raises(SharedPlaceError) as refused:
        open_store(path, user="ada")
    assert "PostgreSQL" in refused.value.hint
    assert not path.parent.exists()


@pytest.mark.skipif(os.name == "nt", reason="links need a right on Windows")
def test_a_link_into_a_synchronised_folder_does_not_hide_it(tmp_path):
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "harmless").symlink_to(tmp_path / "Dropbox")
    with pytest.raises(SharedPlaceError):
        open_store(tmp_path / "harmless" / "store.sqlite3", user="ada")
