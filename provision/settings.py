"""What a person can set for every command, and where this tool keeps its own files on each system."""

import getpass
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Final

APP: Final = "provision-maps"


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one run. `store` is a file's path or a database URL; `user` is who acts, for the log."""

    store: str
    user: str

    @classmethod
    def of(cls, *, store: str | None, user: str | None) -> "Settings":
        """Return the settings with the defaults filled in."""
        return cls(store=(store or "").strip() or str(default_store()), user=user or account())


def default_store() -> Path:
    """Return the SQLite file in the user's data folder."""
    return data_folder() / "provision.sqlite3"


def data_folder() -> Path:
    """Return the user's data folder of this tool; it may not exist yet."""
    import platformdirs  # noqa: PLC0415  costs start-up time that `validate` need not pay

    return Path(platformdirs.user_data_dir(APP, appauthor=False))


def log_folder() -> Path:
    """Return the folder of logs and crash reports; it may not exist yet."""
    import platformdirs  # noqa: PLC0415  as above

    return Path(platformdirs.user_log_dir(APP, appauthor=False))


def settings_file() -> Path | None:
    """Return the `provision.toml` in force: the one named by PROVISION_CONFIG, else in this folder, else None."""
    named = os.environ.get("PROVISION_CONFIG")
    if named:
        return Path(named)
    here = Path("provision.toml")
    return here if here.is_file() else None


def account() -> str:
    """Return the name of the system's account, or `unknown` where the system will not say."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"
