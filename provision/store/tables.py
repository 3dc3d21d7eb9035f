"""Every table of the store, as SQLAlchemy Core metadata.

Times are aware UTC in ISO text (they sort, and one form serves both engines); money is decimal text; bodies are
compact JSON. What changes often (a decision) is kept apart from what is long (the cells of a finding), so that a key
pressed in review rewrites a small row. A map keeps its own counts, so that the queue reads no findings. Rows with
`version` are guarded against two writers: every change adds one.
"""

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table, Text

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _text(name: str) -> Column[str]:
    return Column(name, Text, nullable=False, default="", server_default="")


def _count(name: str) -> Column[int]:
    return Column(name, Integer, nullable=False, default=0, server_default="0")


def _version() -> Column[int]:
    return Column("version", Integer, nullable=False, default=1, server_default="1")


def _of(name: str, target: str, *, cascade: bool = True) -> Column[int]:
    rule = "CASCADE" if cascade else "RESTRICT"
    return Column(name, Integer, ForeignKey(f"{target}.id", ondelete=rule), nullable=False)


store_facts = Table("store_facts", metadata, Column("name", String(40), primary_key=True), _text("value"))

schools = Table(
    "schools",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("urn", String(6), unique=True),
    Column("dfe_number", String(8), unique=True),
    _text("name"),
    Column("name_key", Text, nullable=False, index=True),
    *(_text(name) for name in ("phase", "setting", "district", "area", "community", "link_worker", "adviser")),
    *(_text(name) for name in ("policy_link", "information_report_link", "links_seen_on")),
    _version(),
)

uploads = Table(
    "uploads",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("sha256", String(64), nullable=False, index=True),
    *(
        _text(name)
        for name in ("path", "folder", "received", "imported_by", "reason_code", "reason_message", "reason_action")
    ),
)

maps = Table(
    "maps",
    metadata,
    Column("id", Integer, primary_key=True),
    _of("upload_id", "uploads", cascade=False),
    Column("school_id", Integer, ForeignKey("schools.id"), index=True),
    Column("previous_id", Integer, ForeignKey("maps.id", ondelete="SET NULL")),
    Column("current", Integer, nullable=False, default=1, server_default="1"),
    *(_text(name) for name in ("term", "kind", "state", "state_note")),
    *(_text(name) for name in ("claimed_urn", "claimed_dfe_number", "claimed_name", "near")),
    *(_text(name) for name in ("standard_id", "standard_sha256", "software")),
    *(_text(name) for name in ("headings", "skipped", "not_checked", "strengths")),
    *(_count(name) for name in ("rows_read", "rows_checked")),
    *(_count(name) for name in ("errors", "queries", "advice", "unreviewed", "flagged")),
    *(_text(name) for name in ("received", "changed")),
    _version(),
    Index("ix_maps_current_school", "current", "school_id", "term", "kind"),
)

entries = Table(
    "entries",
    metadata,
    Column("map_id", Integer, ForeignKey("maps.id", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    _text("sheet"),
    _count("row"),
    Column("link", String(16), nullable=False, index=True),
    _text("body"),
)

entry_pupils = Table(
    "entry_pupils",
    metadata,
    Column("pupil", Text, primary_key=True),
    Column("map_id", Integer, ForeignKey("maps.id", ondelete="CASCADE"), primary_key=True, index=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

findings = Table(
    "findings",
    metadata,
    Column("id", Integer, primary_key=True),
    _of("map_id", "maps"),
    _count("position"),
    *(_text(name) for name in ("code", "severity", "field", "content")),
    Column("previous_id", Integer, ForeignKey("findings.id", ondelete="SET NULL"), index=True),
    *(_text(name) for name in ("fate", "carried")),
    *(_text(name) for name in ("decision", "category", "note", "assigned_to", "decided_by", "decided_at")),
    _version(),
    Index("ix_findings_map_position", "map_id", "position"),
    Index("ix_findings_alike", "code", "field", "map_id"),
)

finding_bodies = Table(
    "finding_bodies",
    metadata,
    Column("finding_id", Integer, ForeignKey("findings.id", ondelete="CASCADE"), primary_key=True),
    _text("body"),
)

sheets = Table(
    "sheets",
    metadata,
    Column("map_id", Integer, ForeignKey("maps.id", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True, autoincrement=False),
    _text("name"),
    _count("hidden"),
    Column("body", LargeBinary, nullable=False),
)

events = Table(
    "events",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    *(_text(name) for name in ("at", "who", "verb", "what")),
    _count("turns"),
    *(_text(name) for name in ("digest", "hash")),
)

event_payloads = Table(
    "event_payloads",
    metadata,
    Column("number", Integer, ForeignKey("events.number"), primary_key=True),
    _text("salt"),
    _text("body"),
)

event_maps = Table(
    "event_maps",
    metadata,
    Column("number", Integer, ForeignKey("events.number"), primary_key=True),
    Column("map_id", Integer, primary_key=True, autoincrement=False, index=True),
)

undo_steps = Table(
    "undo_steps",
    metadata,
    Column("number", Integer, ForeignKey("events.number"), primary_key=True),
    _text("who"),
    _text("state"),
    Index("ix_undo_steps_who_state", "who", "state", "number"),
)

presence = Table(
    "presence",
    metadata,
    Column("who", String(200), primary_key=True),
    _count("map_id"),
    _text("seen_at"),
)

surgeries = Table(
    "surgeries",
    metadata,
    Column("id", Integer, primary_key=True),
    _of("school_id", "schools", cascade=False),
    *(
        _text(name)
        for name in ("planned_for", "adviser", "state", "attendees", "agenda", "notes", "began_at", "held_at")
    ),
    _count("minutes"),
    _version(),
)

actions = Table(
    "actions",
    metadata,
    Column("id", Integer, primary_key=True),
    _of("school_id", "schools", cascade=False),
    Column("surgery_id", Integer, ForeignKey("surgeries.id", ondelete="SET NULL")),
    *(_text(name) for name in ("text", "owner", "due", "done_on")),
    _version(),
)

replies = Table(
    "replies",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("finding_id", Integer, ForeignKey("findings.id", ondelete="CASCADE"), nullable=False, index=True),
    *(_text(name) for name in ("text", "received")),
    _version(),
)

learned_headings = Table(
    "learned_headings",
    metadata,
    Column("scope", Text, primary_key=True),
    Column("heading_key", Text, primary_key=True),
    *(_text(name) for name in ("heading", "field", "learned_by", "learned_at")),
    _version(),
)

calendar_terms = Table(
    "calendar_terms",
    metadata,
    Column("term", Text, primary_key=True),
    *(_text(name) for name in ("begins", "ends", "written")),
    _version(),
)

budgets = Table(
    "budgets",
    metadata,
    Column("kind", String(40), primary_key=True),
    Column("owner", String(200), primary_key=True),
    Column("period", String(40), primary_key=True),
    *(_text(name) for name in ("amount", "source")),
    _version(),
)

standards = Table(
    "standards",
    metadata,
    Column("sha256", String(64), primary_key=True),
    *(_text(name) for name in ("id", "added_by", "added_at")),
    Column("body", LargeBinary, nullable=False),
)

purges = Table(
    "purges",
    metadata,
    Column("id", Integer, primary_key=True),
    *(_text(name) for name in ("at", "who", "scope", "counts")),
)

backups = Table(
    "backups",
    metadata,
    Column("id", Integer, primary_key=True),
    *(_text(name) for name in ("at", "who", "path", "sha256")),
)
