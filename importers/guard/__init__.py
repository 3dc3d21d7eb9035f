"""The gate: everything that can be known of an upload before anything in it is unpacked.

Two rooms: `gate` looks at the file and decides what it is, `archive` looks at the list of contents of a zip.
Thresholds refused no ordinary file of some 800 workbooks from public projects.
"""

from importers.guard.gate import Accepted, digest, inspect

__all__ = ["Accepted", "digest", "inspect"]
