"""Where the lines of the queue come from: an order is made once for a filter and a sort, its pages are found by key.

Sorting a county of 100,000 takes a quarter of a second, a page by keys a few milliseconds. An order is made in a thread
before it is shown, and kept, a megabyte at most; while a newer one is being made the one before serves, since each line
is read as it stands now. Only the first page of all, which goes along the names of the register, waits for no order.
"""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from provision.ui.queue_rows import grouped, queue_row
from provision.ui.row_source import PAGE

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from provision.review.desk import Desk
    from provision.review.values import MapId, QueueLine, QueueOrder
    from provision.ui.row_source import Row

_ORDERS_KEPT = 16


def order_by(sort: str, group: str) -> str:
    """Return what the store sorts by: groups first, and in each what sorts."""
    return f"{group},{sort}" if group else sort


class QueueOrders:
    """The orders of a desk's queue that were asked for last, by filter text and sort."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self._kept: dict[tuple[str, str], QueueOrder] = {}
        self._making = Lock()

    def kept(self, text: str, sort: str) -> QueueOrder | None:
        """Return an order if it is there, perhaps of a state of the store before this one."""
        return self._kept.get((text, sort))

    def fresh(self, text: str, sort: str) -> QueueOrder:
        """Return an order as things stand now; takes a while, so it is called in a thread."""
        with self._making:
            kept = self.kept(text, sort)
            return kept if kept is not None and self.is_fresh(kept) else self._make(text, sort)

    def is_fresh(self, order: QueueOrder) -> bool:
        """Say whether nothing has happened in the store since an order was made."""
        return order.version == self.desk.latest_event()

    def prepare(self, text: str, sort: str, *, still: Callable[[], bool] = lambda: True) -> None:
        """Make an order that is wanted next, unless there is one, or it is wanted no longer when its turn comes."""
        with self._making:
            if self.kept(text, sort) is None and still():
                self._make(text, sort)

    def _make(self, text: str, sort: str) -> QueueOrder:
        made = self._kept[text, sort] = self.desk.queue_order(text, sort)
        while len(self._kept) > _ORDERS_KEPT:
            del self._kept[next(iter(self._kept))]
        return made


class QueueSource:
    """Pages of the queue: by the order that was made for it, and straight from the desk until there is one."""

    slow = True

    def __init__(self, orders: QueueOrders, text: str, sort: str, *, group: str, changed: frozenset[MapId]) -> None:
        self.orders = orders
        self.text = text
        self.sort = order_by(sort, group)
        self.group = group
        self.changed = changed

    @property
    def edition(self) -> object:
        """The order that pages come in: rows of another one stand elsewhere. A queue of one page is always of now."""
        order = self.orders.kept(self.text, self.sort)
        return order.version if order is not None and len(order.keys) > PAGE else None

    def count(self) -> int:
        """Return how many lines the filter leaves, and see that their order is known."""
        return len(self.orders.fresh(self.text, self.sort).keys)

    def page(self, offset: int, limit: int) -> Sequence[Row]:
        """Return a page of rows."""
        above = 1 if self.group and offset else 0
        lines = self._lines(offset - above, limit + above)
        rows = [queue_row(line, changed=line.map_id in self.changed) for line in lines[above:]]
        return grouped(rows, self.group, lines[0] if above and lines else None) if self.group else rows

    def _lines(self, offset: int, limit: int) -> list[QueueLine]:
        order = self.orders.kept(self.text, self.sort)
        if order is None or (len(order.keys) <= PAGE and not self.orders.is_fresh(order)):
            return self.orders.desk.queue_page(self.text, self.sort, offset=offset, limit=limit)
        return self.orders.desk.queue_lines(order.keys[offset : offset + limit])
