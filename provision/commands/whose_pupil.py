"""How a command is told which pupil is meant: by pseudonym, or by what the pupil's family knows.

A UPN or a name typed here is turned into pseudonyms with the store's key and goes no further: it is neither kept nor
logged. A file may have stated the one or the other, so both pseudonyms are looked for.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from provision.settings import data_folder

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
        from provision.store.register import known_school  # noqa: PLC0415  as above

        identity = Identity(pseudonym_key(store, self.keys))
        found = [identity.pseudonym(upn=self.upn)] if self.upn else []
        if self.name:
            found.append(identity.pseudonym(urn=known_school(store, self.school), name=self.name))
        return tuple(found)


def whose_pupil(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the argument and options that say which pupil is meant; the command gets them as one `whose`."""

    @click.argument("pseudonym", required=False)
    @click.option("--upn", default="", help="The pupil's UPN, in place of the pseudonym; it is not kept or logged.")
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
    if bool(whose.name) != bool(whose.school):
        raise click.UsageError("A --name needs its --school, for other schools may have a pupil of that name.")
    if whose.upn and not upn_is_valid(whose.upn):
        raise click.BadParameter("This is no UPN: its check letter does not fit. Look at it again.")
    return whose
