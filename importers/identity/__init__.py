"""Who a sheet is about, and how that is kept inside the reading worker: pseudonyms, masking, privacy findings.

The order of use: `find_identity` gathers the names, UPNs and birth dates of one workbook, `Pupils` turns a pupil's
cell into a pseudonym, `mask_workbook` gives the grid that may leave, `privacy_findings` says what a school should
take out.
"""

from importers.identity.findings import privacy_findings
from importers.identity.gathering import find_identity, person_in
from importers.identity.held import Held, Holds
from importers.identity.masking import MASK, IdentityText, mask_workbook
from importers.identity.outside import held_outside
from importers.identity.pseudonyms import Identity, Pupils, normalised_name
from importers.identity.upn import upn_is_valid

__all__ = [
    "MASK", "Held", "Holds", "Identity", "IdentityText", "Pupils", "find_identity", "held_outside", "mask_workbook",
    "normalised_name", "person_in", "privacy_findings", "upn_is_valid",
]  # fmt: skip
