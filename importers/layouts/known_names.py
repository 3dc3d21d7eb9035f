"""Names that many schools run, in the column of a table whose headings could be those of any list.

`Programme | For | Run by | Started` may head a list of projects, of clubs or of interventions; what stands under
`Programme` tells which.
"""

from collections.abc import Sequence

from importers.layouts.headers import WORKING_FIELDS, Header
from importers.layouts.view import View
from schemas.provisions import find_provision

_LEAST, _LEAST_SHARE = 2, 0.4
_LEAST_WORKING = 2
_OF_ANY_PURCHASE = frozenset({"cost", "funding_source", "description"})


def names_known_provisions(view: View, header: Header, numbers: Sequence[int]) -> bool:
    """Whether a table says who, when or how much, and enough of what it lists are provisions that others run too."""
    if len(header.fields & WORKING_FIELDS - _OF_ANY_PURCHASE) < _LEAST_WORKING:
        return False
    return any(
        _are_known({value for number in numbers if isinstance(value := view.rows[number].get(column), str)})
        for column, match in header.matches.items()
        if match.field == "provision"
    )


def _are_known(names: set[str]) -> bool:
    known = sum(find_provision(name) is not None for name in names)
    return known >= max(_LEAST, _LEAST_SHARE * len(names))
