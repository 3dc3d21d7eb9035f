"""How a command is told which pupil is meant: by pseudonym, or by what the pupil's family knows.

A UPN or a name typed here is turned into pseudonyms with the store's key and goes no further: it is neither kept nor
logged. A file may have stated the one or the other, so both pseudonyms are looked for. The store knows no names: a
number that a school mistyped is found as the school wrote it, and what is not found has its way said (`NOT_FOUND`).
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from provision.settings import data_folder

NOT_FOUND = (
    "The store knows no names, only codes made of what each school's file gives. Try again with:\n"
    "  --upn     the pupil's number: where a file has numbers beside names, the pupil is known by the number\n"
    "  --upn with --school   the number as the school wrote it, where it was mistyped and no name stood beside it\n"
    "  --name with --school  each spelling of the name, initials too, as in the school's file\n"
    "Or find the pupil's row in the school's own file: `provision review rows MAP` shows the code in that row"
    " (P-…), and that code can be given in place of a name. `provision review list` shows each school's MAP."
)
"""What a person can do who is told that nothing is held."""

if TYPE_CHECKING:
    from provision.store.engine import Store


@dataclass(frozen=True, slots=True)
class Whose:
    """What a person typed to say which pupil is meant."""

    pseudonym: str | None
    upn: str
    name: str
    school: str
    keys: Path

    def pseudonyms(self, store: "Store") -> tuple[str, ...]:
        """Return every pseudonym that the pupil may have. Raises a StoreError where school or key are not known."""
        if self.pseudonym:
            return (self.pseudonym,)
        from importers.identity.pseudonyms import Identity  # noqa: PLC0415  only where a name or number is given
        from provision.store.keys import pseudonym_key  # noqa: PLC0415  as above
        from provision.store.register import told_in_pseudonyms  # noqa: PLC0415  as above

        identity = Identity(pseudonym_key(store, self.keys))
        schools = told_in_pseudonyms(store, self.school) if self.school else ("",)
        typed = [{kind: text} for kind, text in (("upn", self.upn), ("name", self.name)) if text]
        found = (identity.pseudonym(urn=school, **one) for one in typed for school in schools)
        return tuple(dict.fromkeys(found))


def whose_pupil(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the argument and options that say which pupil is meant; the command gets them as one `whose`."""

    @click.argument("pseudonym", required=False)
    @click.option(
        "--upn",
        default="",
        help="The pupil's number (UPN), in place of the pseudonym; it is not kept or logged. A number that the school"
        " mistyped needs --school too.",
    )
    @click.option(
        "--name", default="", help="The pupil's name as the school writes it, with --school; not kept either."
    )
    @click.option("--school", default="", help="The pupil's school (URN, DfE number or name).")
    @click.option("--keys", type=click.Path(path_type=Path), default=data_folder, hidden=True)
    @wraps(command)
    def told(
        *args: Any,  # noqa: ANN401  the command's own
        pseudonym: str | None,
        upn: str,
        name: str,
        school: str,
        keys: Path,
        **options: Any,  # noqa: ANN401  as above
    ) -> Any:  # noqa: ANN401  as above
        return command(*args, whose=_checked(Whose(pseudonym, upn, name, school, keys)), **options)

    return told


def _checked(whose: Whose) -> Whose:
    from importers.identity.upn import upn_is_valid, upns_in  # noqa: PLC0415  beside their only use

    if bool(whose.pseudonym) == bool(whose.upn or whose.name):
        raise click.UsageError("Say which pupil: a pseudonym, or --upn, or --name with --school.")
    if whose.pseudonym and upns_in(whose.pseudonym):
        raise click.UsageError("That is a pupil number and no pseudonym: write --upn before it.")
    if whose.name and not whose.school:
        raise click.UsageError("A --name needs its --school, for other schools may have a pupil of that name.")
    if whose.school and not (whose.name or whose.upn):
        raise click.UsageError("A --school says where a --name or --upn was written: give one of them too.")
    if whose.upn and not whose.school and not upn_is_valid(whose.upn):
        raise click.BadParameter(
            "This is no UPN: its check letter does not fit. Look at it again; if the school wrote it so, add --school."
        )
    return whose
