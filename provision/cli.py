"""The root of the command line: which commands there are, loaded only when one is called, and how a failure is told.

Settings come from a flag, else the environment (`PROVISION_STORE`, `PROVISION_VALIDATE_JOBS`, …), else
`provision.toml`, else the default: Click does the work, this module only hands it the file.
"""

import errno
import importlib
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import click

from importers.terminal import narrate
from importers.version import VERSION
from provision.settings import Settings, log_folder, settings_file
from schemas.errors import ProvisionMapsError

COMMANDS: Final = {
    "demo": ("provision.commands.demo", "Try it: read the invented sample maps and open the review."),
    "validate": ("importers.commands.validate", "Read and check spreadsheets; print a report. Keeps nothing."),
    "import": ("provision.commands.import_", "Read, check and keep spreadsheets in the store."),
    "review": ("provision.commands.review", "Open the review room, or do in a script what its keys do."),
    "surgery": ("provision.commands.surgery", "Plan short meetings with schools; their actions and records."),
    "headings": ("importers.commands.headings", "What each heading was taken for; correct one once and for all."),
    "continuum": (
        "provision.commands.continuum",
        "The county's standard (levels, codes, rules): show, compare, change.",
    ),
    "checks": ("provision.commands.checks", "What is checked, and why; try a changed standard; what maps cost."),
    "schools": ("provision.commands.schools", "The list of schools (register): take in, show, say whose a map is."),
    "audit": ("provision.commands.audit", "Who did what: show the log, verify that nobody changed it."),
    "store": ("provision.commands.store", "Look after the store: check, back up, restore, copy, share its key."),
    "erase": ("provision.commands.erase", "Erase a pupil, a school or a file from the store for good."),
    "retain": ("provision.commands.retain", "Remove maps at the end of their time; shows them first."),
    "subject-access": ("provision.commands.subject_access", "Print everything that is held on one pupil."),
    "doctor": ("provision.commands.doctor", "Say whether this computer has what the program needs."),
}
"""Every command: the module that holds it as `command`, and its line in the list of commands."""


def lay_out(command: click.Command) -> None:
    """Give each example of a command a line of its own, to be copied whole, and cut no line of a list of commands."""
    title, _, examples = (command.epilog or "").partition(":  ")
    if examples:
        lines = (f"  {one.strip()}" for one in examples.split("·"))
        command.epilog = "\n".join(("\b", f"{title}:", *lines))  # \b is Click's mark for a block that keeps its lines
    first, stop, _ = " ".join((command.help or "").split()).partition(". ")
    command.short_help = f"{first}{stop.strip()}"
    for inner in command.commands.values() if isinstance(command, click.Group) else ():
        lay_out(inner)


class LazyCommands(click.Group):
    """A Click group that imports a command's module only when that command is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  Click's signature
        """Return the names in the order of a user's first week."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  Click's signature
        """Import and return one command, or None where there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(COMMANDS[cmd_name][0]).command
        lay_out(command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002  Click's signature
        """Write the list of commands without importing any of them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, line) for name, (_, line) in COMMANDS.items()])


@click.group(cls=LazyCommands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option(
    "--store",
    metavar="PATH|URL",
    help="Where maps are kept: a file of this computer, or a team's server, postgresql+psycopg://…"
    " Default: a file in your own data folder (`provision doctor` says where).",
)
@click.option("--user", metavar="NAME", help="Who you are in the log. Default: your account on this computer.")
@click.version_option(VERSION, prog_name="provision")
@click.pass_context
def root(ctx: click.Context, store: str | None, user: str | None) -> None:
    """Read every school's provision map, check it against the standard, review it with the school.

    \b
    Start with:   provision demo
    A folder:     provision validate uploads/
    Keep them:    provision import uploads/ --register schools.csv
    Review:       provision review

    What is kept (maps, decisions, notes) is in one file or database, the store. The standard is the county's list of
    levels, codes and rules. Each command says more of itself: provision import --help.
    """  # noqa: D301  \b is Click's mark for a block that keeps its lines
    if store and ctx.get_parameter_source("store") is click.core.ParameterSource.COMMANDLINE:
        _warn_of_password(store)
    ctx.obj = Settings.of(store=store, user=user)


def _warn_of_password(store: str) -> None:
    from provision.store.addresses import holds_password  # noqa: PLC0415  only where a store is named

    if holds_password(store):
        narrate(
            "Whoever lists the processes of this computer can read a password on the command line. "
            "Put the address into PROVISION_STORE or provision.toml, or the password into PGPASSWORD or ~/.pgpass."
        )


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return its exit code: 0 fine, 1 errors in files, 2 wrong use, 3 the tool failed."""
    _speak_utf8()
    try:
        result: Any = root.main(
            list(arguments),
            prog_name="provision",
            standalone_mode=False,
            auto_envvar_prefix="PROVISION",
            default_map=_settings_from_file(settings_file()),
        )
    except click.ClickException as problem:
        narrate(_usage(problem) + f"Error: {problem.format_message()}")
        return problem.exit_code
    except click.exceptions.Abort as ended:
        return _stopped(by_hand=isinstance(ended.__cause__, KeyboardInterrupt))
    except ProvisionMapsError as problem:
        narrate(f"{problem.message}\n{problem.hint}".rstrip())
        return problem.exit_code
    except BrokenPipeError:
        return _reader_went_away()
    except Exception as problem:  # noqa: BLE001  the last door: every failure becomes a line, a report and exit code 3
        narrate(_report_crash(problem))
        return 3
    return result if isinstance(result, int) else 0


_NO_ROOM = "The disk is full: not everything was written. Nothing that was saved is lost; free some space, then go on."


def _stopped(*, by_hand: bool) -> int:
    """Say that nothing more was done: 3 where a person stopped it, 2 where a question found nobody to answer."""
    if by_hand or sys.stdin.isatty():
        narrate("Stopped.")
        return 3
    narrate("Stopped: nobody could answer the question. Nothing was changed; where it is meant, add --yes.")
    return 2


def _usage(problem: click.ClickException) -> str:
    """Return the lines of usage that Click would show before its message."""
    ctx = problem.ctx if isinstance(problem, click.UsageError) else None
    return f"{ctx.get_usage()}\nTry '{ctx.command_path} --help' for help.\n\n" if ctx else ""


class SettingsFileError(ProvisionMapsError):
    """`provision.toml` is there and cannot be read."""

    exit_code = 2

    def __init__(self, path: Path, why: object) -> None:
        super().__init__(
            f"The settings file {path} cannot be read: {why}.", hint="Mend that line, or move the file away."
        )


def _settings_from_file(path: Path | None) -> dict[str, Any]:
    if path is None:
        return {}
    import tomllib  # noqa: PLC0415  most have no such file

    try:
        settings = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as why:
        raise SettingsFileError(path, why) from why
    known = {*COMMANDS, *(parameter.name for parameter in root.params)}
    for name in sorted(settings.keys() - known):
        narrate(f"{path}: there is no setting called {name}; it is left aside.")
    return settings


def _speak_utf8() -> None:
    """Windows consoles and pipes still default to old code pages; a school's name must not end the program."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")


def _reader_went_away() -> int:
    """Return quietly where the reader of a pipe has closed it (`provision … | head`)."""
    sys.stderr.close()
    return 1


def _report_crash(problem: Exception) -> str:
    """Write where it happened to a file and return what to tell the person; a full disk is no fault of ours."""
    if isinstance(problem, OSError) and problem.errno == errno.ENOSPC:
        return _NO_ROOM
    from provision.crash import keep, places_of  # noqa: PLC0415  start-up time

    report = places_of(problem)
    try:
        where = f"A report for the developers is at {keep(report, log_folder(), 'last-crash.txt')}."
    except OSError:
        where = report
    return f"The tool failed: {type(problem).__name__}. Nothing that was saved is lost.\n{where}"
