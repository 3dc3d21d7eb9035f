"""The school's reply to a query: its own words and the day they came, kept beside the finding that asked.

A reply decides nothing: the adviser reads it and decides. It stands with its finding, as a note does, when the school
sends the map again.
"""

from collections.abc import Sequence
from datetime import date

from provision.review.progress import Progress, untold
from provision.review.values import Change, FindingId
from provision.review.wording import counted
from provision.store.engine import Store
from provision.store.errors import NotPossibleError
from provision.store.journal import act
from provision.store.many import in_parts
from provision.store.tables import findings, replies


def keep_reply(
    store: Store, finding_ids: Sequence[FindingId], text: str, *, received: date, progress: Progress = untold
) -> Change:
    """Keep what the school answered to these findings, all or none. Raises `NotPossibleError` without words."""
    if not text.strip():
        raise NotPossibleError("A reply needs words: what did the school answer?")
    answer = {"text": text, "received": received.isoformat()}
    with act(store, "reply") as doing:
        wanted = list(dict.fromkeys(finding_ids))
        for these in in_parts(wanted, progress):
            doing.maps.update(row["map_id"] for row in doing.rows(findings, these))
            doing.insert_all(replies, [{"finding_id": finding_id, **answer} for finding_id in these])
        progress(len(wanted), len(wanted))
        doing.what = f"kept the school's reply to {counted(len(wanted), 'finding')}"
    return Change(doing.number, doing.what)
