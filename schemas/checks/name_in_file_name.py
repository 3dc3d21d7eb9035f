"""A file that is named after a pupil."""

from collections.abc import Iterator

from schemas.check import Check, Hit, Look
from schemas.finding import Severity

_MASK = "•••"


def _find(look: Look) -> Iterator[Hit]:
    if _MASK in look.map.file_name:
        yield Hit()


CHECK = Check(
    code="name-in-file-name",
    severity=Severity.ADVICE,
    title="The file name holds a name",
    message="The name of the file holds a pupil's name, hidden here as three dots",
    why=(
        "File names are seen in e-mails, lists and logs by people who do not need to know (data protection, "
        "UK GDPR article 5)."
    ),
    action="Name the file after the school and the term.",
    find=_find,
)
