"""Going from finding to finding, in the map and in the brief of a surgery alike: the next to review, error or query."""

from __future__ import annotations

from typing import TYPE_CHECKING

from provision.review.values import Decision, FindingLine
from provision.ui.finding_verbs import FindingVerbs, finding_in
from schemas.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Callable


class FindingGoing(FindingVerbs):
    """The keys that go to a finding."""

    def seek(self, step: int, wanted: Callable[[FindingLine], bool], what: str) -> None:
        """Move to the next finding that is wanted, from the other end where there is none on this side."""
        found = [
            index for index, row in self.listed.all_rows() if (line := finding_in(row)) is not None and wanted(line)
        ]
        here = self.listed.cursor
        ahead = [index for index in found if (index > here if step > 0 else index < here)]
        if not found or found == [here]:
            self.say(f"No other {what}.")
            return
        pool = ahead or found
        self.listed.go(pool[0] if step > 0 else pool[-1])

    def do_next_unreviewed(self) -> None:
        """Go to the next finding not reviewed."""
        self.seek(1, lambda line: line.decision is Decision.OPEN, "finding to review")

    def do_previous_unreviewed(self) -> None:
        """Go to the one before."""
        self.seek(-1, lambda line: line.decision is Decision.OPEN, "finding to review")

    def do_next_error(self) -> None:
        """Go to the next error."""
        self.seek(1, lambda line: line.finding.severity is Severity.ERROR, "error")

    def do_previous_error(self) -> None:
        """Go to the error before."""
        self.seek(-1, lambda line: line.finding.severity is Severity.ERROR, "error")

    def do_next_query(self) -> None:
        """Go to the next query."""
        self.seek(1, lambda line: line.finding.severity is Severity.QUERY, "query")

    def do_previous_query(self) -> None:
        """Go to the query before."""
        self.seek(-1, lambda line: line.finding.severity is Severity.QUERY, "query")
