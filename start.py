"""From a fresh clone to the running program in one command, with nothing but Python 3.11 or newer and its pip.

    python3 start.py          make the environment in .venv, then open the demonstration
    python3 start.py test     the same with the developer's tools, then run the tests
    python3 start.py check    the same, then run the static checks

What follows is passed on: `python3 start.py test -k headings`. The environment is made without pip inside, because some
systems ship Python without `ensurepip` and refuse installs outside one (PEP 668); the pip of the Python that runs this
fills it. It is made again only when `pyproject.toml`, the folder or the Python changes. Windows works the same way.
"""

from __future__ import annotations  # so that an older Python comes as far as the message for it

import hashlib
import importlib.util
import os
import subprocess
import sys
import venv
from pathlib import Path

OLDEST = (3, 11)
HERE = Path(__file__).resolve().parent
ENVIRONMENT = HERE / ".venv"
PYTHON = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
MARKER = ENVIRONMENT / "installed.txt"
WANTED = {"demo": set(), "test": {"test"}, "check": {"test", "dev"}}
PACKAGES = ("provision", "importers", "schemas", "sample_data")
CHECKS = (
    ("-m", "ruff", "check", "."),
    ("-m", "ruff", "format", "--check", "."),
    ("-m", "mypy"),
    ("-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"),  # it has no `-m` door
    ("-m", "sample_data.make", "--check"),
)


def main(arguments: list[str]) -> int:
    """Make the environment where needed, run what was asked for, and return its exit code (2: wrong use)."""
    if sys.version_info < OLDEST:
        say("This needs Python 3.11 or newer; this one is {}.{}.".format(*sys.version_info[:2]))
        say("Get one from python.org/downloads, then start this script with it, as in: python3.12 start.py")
        return 2
    word, rest = (arguments[0], arguments[1:]) if arguments and arguments[0] in WANTED else ("demo", arguments)
    if word == "demo" and any(not item.startswith("-") for item in rest[:1]):
        say(__doc__)
        return 2
    if failed := prepare(WANTED[word]):
        return failed
    if word == "demo":
        return run(PYTHON, "-m", "provision", "demo", *rest)
    if word == "test":
        return run(PYTHON, "-m", "pytest", *rest, folder=HERE)
    return max(run(PYTHON, *check, folder=HERE) for check in CHECKS)


def prepare(extras: set[str]) -> int:
    """Make or renew the environment with these extras of the project; return 0, or pip's exit code."""
    *state, present = installed()
    if state == expected() and extras <= set(present.split()):
        return 0
    fresh = state != expected()
    if fresh:
        say("Making the environment in .venv ...")
        builder = venv.EnvBuilder(clear=True, symlinks=os.name != "nt", with_pip=not has_pip())
        builder.create(ENVIRONMENT)
    wanted = sorted(extras if fresh else extras | set(present.split()))
    say("Installing what the program needs (about a minute the first time) ...")
    target = "{}{}".format(HERE, "[{}]".format(",".join(wanted)) if wanted else "")
    pip = (sys.executable, "-m", "pip", "--python", PYTHON) if has_pip() else (PYTHON, "-m", "pip")
    code = run(*pip, "install", "--quiet", "--disable-pip-version-check", "--editable", target)
    if code:
        say("The installation failed; what pip says is above. Is this machine online? Run the command again to go on.")
        return code
    run(PYTHON, "-m", "compileall", "-q", *PACKAGES, folder=HERE)  # each start and each worker would compile them again
    MARKER.write_text("\n".join([*expected(), " ".join(wanted)]) + "\n", encoding="utf-8")
    return 0


def installed() -> list[str]:
    """Return the marker: the lines of `expected`, then the extras. Blank lines where there is no environment."""
    lines = MARKER.read_text(encoding="utf-8").splitlines() if MARKER.is_file() and PYTHON.exists() else []
    return (lines + [""] * 4)[:4]


def expected() -> list[str]:
    """Return what an environment must have been made from: the Python, this folder, and `pyproject.toml`."""
    project = hashlib.sha256((HERE / "pyproject.toml").read_bytes()).hexdigest()
    return [sys.version.replace("\n", " "), str(HERE), project]


def has_pip() -> bool:
    """Tell whether the Python that runs this has pip."""
    return importlib.util.find_spec("pip") is not None


def run(*command: str | Path, folder: Path | None = None) -> int:
    """Run a command and return its exit code; one that a signal ended counts as a shell counts it."""
    try:
        code = subprocess.run([str(part) for part in command], cwd=folder, check=False).returncode
    except KeyboardInterrupt:
        return 130
    return code if code >= 0 else 128 - code


def say(text: str) -> None:
    """Tell the person at the terminal."""
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
