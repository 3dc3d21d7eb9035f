"""`provision review`: open the review room; its sub-commands do what its keys do, for scripts and screen readers."""

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from provision.commands.opening import settings_of
from provision.commands.review_looks import LOOKS
from provision.commands.review_verbs import VERBS
from provision.settings import Settings, data_folder, log_folder
from schemas.errors import ProvisionMapsError

if TYPE_CHECKING:
    from provision.review.desk import Desk


class NoTerminalError(ProvisionMapsError):
    """The review room was asked for where there is no terminal to show it in."""

    exit_code = 2

    def __init__(self) -> None:
        super().__init__(
            "The review room needs a terminal to show it in, and there is none here.",
            hint="Run it in a terminal window. In a script, use `provision review list` and `provision review show`.",
        )


@click.group(
    invoke_without_command=True,
    epilog="Examples:  provision --store team.sqlite3 review  ·  provision review list is:unreviewed",
)
@click.pass_context
def command(ctx: click.Context) -> None:
    """Open the review room on the store. Every key is saved at once; press ? there for help, q to leave.

    With a command below, do without the room what its keys do.
    """
    if ctx.invoked_subcommand is not None:
        return
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise NoTerminalError
    open_room(settings_of(ctx), title="Provision maps")


for _verb in (*LOOKS, *VERBS):
    command.add_command(_verb)


def open_room(settings: Settings, *, title: str, records: Path | None = None) -> None:
    """Run the review room until it is left. The room itself opens the store, behind its first paint.

    Records of meetings are written into the user's data folder unless `records` names another. Python's search for
    rubbish stops everything while it looks over all that is there. So it does not begin before the store is open, and
    what has been loaded by then, which is most there will ever be, is not looked over again.
    """
    gc.disable()
    from provision.ui.app import ReviewApp  # noqa: PLC0415  Textual is loaded only to be shown
    from provision.ui.layout import Layout  # noqa: PLC0415  as above

    def open_desk() -> "Desk":
        from provision.review.desk import Desk  # noqa: PLC0415  SQLAlchemy is loaded behind the first paint
        from provision.store.engine import open_store  # noqa: PLC0415  as above

        try:
            return Desk(open_store(settings.store, user=settings.user, create=False))
        finally:
            gc.freeze()
            gc.enable()

    try:
        kept, records = Layout.of(data_folder() / "review.json"), records or data_folder() / "records"
        ReviewApp(open_desk, title=title, log_folder=log_folder(), records=records, kept=kept).run()
    finally:
        gc.enable()
