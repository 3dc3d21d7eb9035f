"""Where a database file may not lie: network shares and synchronised folders, recognised before a byte is written.

SQLite's locks do not hold on network file systems, and a sync client copies a live file half way through a write (17
bad copies of 60 when measured). The decision is a pure function of the path and the mounts; `mounts` asks the system.
"""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePath

_NETWORK = frozenset(
    (
        *("nfs", "nfs4", "cifs", "smb", "smbfs", "smb2", "smb3", "afpfs", "webdav", "davfs", "afs", "ncpfs", "ceph"),
        *("fuse.sshfs", "fuse.davfs2", "fuse.rclone", "fuse.gvfsd-fuse", "glusterfs", "fuse.glusterfs", "lustre"),
        *("9p", "drvfs", "vboxsf", "vmhgfs", "fuse.vmhgfs-fuse", "prl_fs"),  # folders that a virtual machine shares
        "remote",
    )
)
_SYNCED = (
    "onedrive", "dropbox", "google drive", "googledrive", "my drive", "icloud drive", "icloud~", "mobile documents",
    "box sync", "cloudstorage", "nextcloud", "owncloud", "sharepoint",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mount:
    """A mounted file system: where, and its type as the system names it (`remote` for a mapped drive of Windows)."""

    point: str
    kind: str


def unsafe_place(path: str, mounts: Iterable[Mount]) -> str | None:
    """Return in words why a database must not lie at `path` (absolute), or None where it may."""
    if path.startswith(("\\\\", "//")) and not path.startswith(("\\\\?\\", "\\\\.\\")):
        return "on a network share"
    if path.startswith("\\\\?\\UNC\\"):
        return "on a network share"
    for part in PurePath(path.replace("\\", "/")).parts[:-1]:
        if part.casefold().startswith(_SYNCED):
            return f"in a folder that is synchronised ({part})"
    mount = _mount_of(path, mounts)
    return f"on a network share ({mount.kind})" if mount and mount.kind.casefold() in _NETWORK else None


def _mount_of(path: str, mounts: Iterable[Mount]) -> Mount | None:
    """Return the innermost mount that holds `path`."""
    wanted = os.path.normcase(path)
    holding = [mount for mount in mounts if _holds(os.path.normcase(mount.point), wanted)]
    return max(holding, key=lambda mount: len(mount.point), default=None)


def _holds(point: str, path: str) -> bool:
    return path == point or path.startswith(point.rstrip("/\\") + os.sep)


def mounts() -> list[Mount]:
    """Return what is mounted now; empty where the system does not tell."""
    import psutil  # noqa: PLC0415  only a file store asks, once, when it is opened

    try:
        found = psutil.disk_partitions(all=True)
    except OSError:
        return []
    return [Mount(part.mountpoint, "remote" if "remote" in part.opts.split(",") else part.fstype) for part in found]


def resolved(path: Path) -> str:
    """Return the absolute path with links followed, so that a link into a share does not hide it."""
    return str(path.expanduser().resolve())
