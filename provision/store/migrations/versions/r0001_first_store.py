"""The first store: everything that a review keeps."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make every table of the first release."""
    op.create_table(
        "backups",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), server_default="", nullable=False),
        sa.Column("who", sa.Text(), server_default="", nullable=False),
        sa.Column("path", sa.Text(), server_default="", nullable=False),
        sa.Column("sha256", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_backups")),
    )
    op.create_table(
        "budgets",
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("owner", sa.String(length=200), nullable=False),
        sa.Column("period", sa.String(length=40), nullable=False),
        sa.Column("amount", sa.Text(), server_default="", nullable=False),
        sa.Column("source", sa.Text(), server_default="", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("kind", "owner", "period", name=op.f("pk_budgets")),
    )
    op.create_table(
        "events",
        sa.Column("number", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.Text(), server_default="", nullable=False),
        sa.Column("who", sa.Text(), server_default="", nullable=False),
        sa.Column("verb", sa.Text(), server_default="", nullable=False),
        sa.Column("what", sa.Text(), server_default="", nullable=False),
        sa.Column("turns", sa.Integer(), server_default="0", nullable=False),
        sa.Column("digest", sa.Text(), server_default="", nullable=False),
        sa.Column("hash", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_events")),
    )
    op.create_table(
        "learned_headings",
        sa.Column("scope", sa.Text(), nullable=False),
        sa.Column("heading_key", sa.Text(), nullable=False),
        sa.Column("heading", sa.Text(), server_default="", nullable=False),
        sa.Column("field", sa.Text(), server_default="", nullable=False),
        sa.Column("learned_by", sa.Text(), server_default="", nullable=False),
        sa.Column("learned_at", sa.Text(), server_default="", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("scope", "heading_key", name=op.f("pk_learned_headings")),
    )
    op.create_table(
        "calendar_terms",
        sa.Column("term", sa.Text(), nullable=False),
        sa.Column("begins", sa.Text(), server_default="", nullable=False),
        sa.Column("ends", sa.Text(), server_default="", nullable=False),
        sa.Column("written", sa.Text(), server_default="", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("term", name=op.f("pk_calendar_terms")),
    )
    op.create_table(
        "presence",
        sa.Column("who", sa.String(length=200), nullable=False),
        sa.Column("map_id", sa.Integer(), server_default="0", nullable=False),
        sa.Column("seen_at", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("who", name=op.f("pk_presence")),
    )
    op.create_table(
        "purges",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.Text(), server_default="", nullable=False),
        sa.Column("who", sa.Text(), server_default="", nullable=False),
        sa.Column("scope", sa.Text(), server_default="", nullable=False),
        sa.Column("counts", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_purges")),
    )
    op.create_table(
        "schools",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("urn", sa.String(length=6), nullable=True),
        sa.Column("dfe_number", sa.String(length=8), nullable=True),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.Column("phase", sa.Text(), server_default="", nullable=False),
        sa.Column("setting", sa.Text(), server_default="", nullable=False),
        sa.Column("district", sa.Text(), server_default="", nullable=False),
        sa.Column("area", sa.Text(), server_default="", nullable=False),
        sa.Column("community", sa.Text(), server_default="", nullable=False),
        sa.Column("link_worker", sa.Text(), server_default="", nullable=False),
        sa.Column("adviser", sa.Text(), server_default="", nullable=False),
        sa.Column("policy_link", sa.Text(), server_default="", nullable=False),
        sa.Column("information_report_link", sa.Text(), server_default="", nullable=False),
        sa.Column("links_seen_on", sa.Text(), server_default="", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_schools")),
        sa.UniqueConstraint("dfe_number", name=op.f("uq_schools_dfe_number")),
        sa.UniqueConstraint("urn", name=op.f("uq_schools_urn")),
    )
    op.create_index(op.f("ix_schools_name_key"), "schools", ["name_key"], unique=False)
    op.create_table(
        "standards",
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("id", sa.Text(), server_default="", nullable=False),
        sa.Column("added_by", sa.Text(), server_default="", nullable=False),
        sa.Column("added_at", sa.Text(), server_default="", nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256", name=op.f("pk_standards")),
    )
    op.create_table(
        "store_facts",
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("value", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_store_facts")),
    )
    op.create_table(
        "uploads",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.String(length=64), nullable=False),
        sa.Column("path", sa.Text(), server_default="", nullable=False),
        sa.Column("folder", sa.Text(), server_default="", nullable=False),
        sa.Column("received", sa.Text(), server_default="", nullable=False),
        sa.Column("imported_by", sa.Text(), server_default="", nullable=False),
        sa.Column("reason_code", sa.Text(), server_default="", nullable=False),
        sa.Column("reason_message", sa.Text(), server_default="", nullable=False),
        sa.Column("reason_action", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_uploads")),
    )
    op.create_index(op.f("ix_uploads_sha256"), "uploads", ["sha256"], unique=False)
    op.create_table(
        "event_maps",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("map_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["number"], ["events.number"], name=op.f("fk_event_maps_number")),
        sa.PrimaryKeyConstraint("number", "map_id", name=op.f("pk_event_maps")),
    )
    op.create_index(op.f("ix_event_maps_map_id"), "event_maps", ["map_id"], unique=False)
    op.create_table(
        "event_payloads",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("salt", sa.Text(), server_default="", nullable=False),
        sa.Column("body", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["number"], ["events.number"], name=op.f("fk_event_payloads_number")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_event_payloads")),
    )
    op.create_table(
        "maps",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("upload_id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=True),
        sa.Column("previous_id", sa.Integer(), nullable=True),
        sa.Column("current", sa.Integer(), server_default="1", nullable=False),
        sa.Column("term", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.Text(), server_default="", nullable=False),
        sa.Column("state", sa.Text(), server_default="", nullable=False),
        sa.Column("state_note", sa.Text(), server_default="", nullable=False),
        sa.Column("claimed_urn", sa.Text(), server_default="", nullable=False),
        sa.Column("claimed_dfe_number", sa.Text(), server_default="", nullable=False),
        sa.Column("claimed_name", sa.Text(), server_default="", nullable=False),
        sa.Column("near", sa.Text(), server_default="", nullable=False),
        sa.Column("standard_id", sa.Text(), server_default="", nullable=False),
        sa.Column("standard_sha256", sa.Text(), server_default="", nullable=False),
        sa.Column("software", sa.Text(), server_default="", nullable=False),
        sa.Column("headings", sa.Text(), server_default="", nullable=False),
        sa.Column("skipped", sa.Text(), server_default="", nullable=False),
        sa.Column("not_checked", sa.Text(), server_default="", nullable=False),
        sa.Column("strengths", sa.Text(), server_default="", nullable=False),
        sa.Column("rows_read", sa.Integer(), server_default="0", nullable=False),
        sa.Column("rows_checked", sa.Integer(), server_default="0", nullable=False),
        sa.Column("errors", sa.Integer(), server_default="0", nullable=False),
        sa.Column("queries", sa.Integer(), server_default="0", nullable=False),
        sa.Column("advice", sa.Integer(), server_default="0", nullable=False),
        sa.Column("unreviewed", sa.Integer(), server_default="0", nullable=False),
        sa.Column("flagged", sa.Integer(), server_default="0", nullable=False),
        sa.Column("received", sa.Text(), server_default="", nullable=False),
        sa.Column("changed", sa.Text(), server_default="", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["previous_id"], ["maps.id"], name=op.f("fk_maps_previous_id"), ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["school_id"], ["schools.id"], name=op.f("fk_maps_school_id")),
        sa.ForeignKeyConstraint(["upload_id"], ["uploads.id"], name=op.f("fk_maps_upload_id"), ondelete="RESTRICT"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_maps")),
    )
    op.create_index("ix_maps_current_school", "maps", ["current", "school_id", "term", "kind"], unique=False)
    op.create_index(op.f("ix_maps_school_id"), "maps", ["school_id"], unique=False)
    op.create_table(
        "surgeries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("planned_for", sa.Text(), server_default="", nullable=False),
        sa.Column("adviser", sa.Text(), server_default="", nullable=False),
        sa.Column("state", sa.Text(), server_default="", nullable=False),
        sa.Column("attendees", sa.Text(), server_default="", nullable=False),
        sa.Column("agenda", sa.Text(), server_default="", nullable=False),
        sa.Column("notes", sa.Text(), server_default="", nullable=False),
        sa.Column("began_at", sa.Text(), server_default="", nullable=False),
        sa.Column("held_at", sa.Text(), server_default="", nullable=False),
        sa.Column("minutes", sa.Integer(), server_default="0", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["school_id"], ["schools.id"], name=op.f("fk_surgeries_school_id"), ondelete="RESTRICT"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_surgeries")),
    )
    op.create_table(
        "undo_steps",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("who", sa.Text(), server_default="", nullable=False),
        sa.Column("state", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["number"], ["events.number"], name=op.f("fk_undo_steps_number")),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_undo_steps")),
    )
    op.create_index("ix_undo_steps_who_state", "undo_steps", ["who", "state", "number"], unique=False)
    op.create_table(
        "actions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("school_id", sa.Integer(), nullable=False),
        sa.Column("surgery_id", sa.Integer(), nullable=True),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("owner", sa.Text(), server_default="", nullable=False),
        sa.Column("due", sa.Text(), server_default="", nullable=False),
        sa.Column("done_on", sa.Text(), server_default="", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["school_id"], ["schools.id"], name=op.f("fk_actions_school_id"), ondelete="RESTRICT"),
        sa.ForeignKeyConstraint(
            ["surgery_id"], ["surgeries.id"], name=op.f("fk_actions_surgery_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_actions")),
    )
    op.create_table(
        "entries",
        sa.Column("map_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("sheet", sa.Text(), server_default="", nullable=False),
        sa.Column("row", sa.Integer(), server_default="0", nullable=False),
        sa.Column("link", sa.String(length=16), nullable=False),
        sa.Column("body", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["map_id"], ["maps.id"], name=op.f("fk_entries_map_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("map_id", "position", name=op.f("pk_entries")),
    )
    op.create_index(op.f("ix_entries_link"), "entries", ["link"], unique=False)
    op.create_table(
        "entry_pupils",
        sa.Column("pupil", sa.Text(), nullable=False),
        sa.Column("map_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(["map_id"], ["maps.id"], name=op.f("fk_entry_pupils_map_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("pupil", "map_id", "position", name=op.f("pk_entry_pupils")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_entry_pupils_map_id"), "entry_pupils", ["map_id"], unique=False)
    op.create_table(
        "findings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("map_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.Column("code", sa.Text(), server_default="", nullable=False),
        sa.Column("severity", sa.Text(), server_default="", nullable=False),
        sa.Column("field", sa.Text(), server_default="", nullable=False),
        sa.Column("content", sa.Text(), server_default="", nullable=False),
        sa.Column("previous_id", sa.Integer(), nullable=True),
        sa.Column("fate", sa.Text(), server_default="", nullable=False),
        sa.Column("carried", sa.Text(), server_default="", nullable=False),
        sa.Column("decision", sa.Text(), server_default="", nullable=False),
        sa.Column("category", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("assigned_to", sa.Text(), server_default="", nullable=False),
        sa.Column("decided_by", sa.Text(), server_default="", nullable=False),
        sa.Column("decided_at", sa.Text(), server_default="", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(["map_id"], ["maps.id"], name=op.f("fk_findings_map_id"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(
            ["previous_id"], ["findings.id"], name=op.f("fk_findings_previous_id"), ondelete="SET NULL"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_findings")),
    )
    op.create_index("ix_findings_alike", "findings", ["code", "field", "map_id"], unique=False)
    op.create_index("ix_findings_map_position", "findings", ["map_id", "position"], unique=False)
    op.create_index(op.f("ix_findings_previous_id"), "findings", ["previous_id"], unique=False)
    op.create_table(
        "sheets",
        sa.Column("map_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("hidden", sa.Integer(), server_default="0", nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["map_id"], ["maps.id"], name=op.f("fk_sheets_map_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("map_id", "position", name=op.f("pk_sheets")),
    )
    op.create_table(
        "finding_bodies",
        sa.Column("finding_id", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["finding_id"], ["findings.id"], name=op.f("fk_finding_bodies_finding_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("finding_id", name=op.f("pk_finding_bodies")),
    )
    op.create_table(
        "replies",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("finding_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), server_default="", nullable=False),
        sa.Column("received", sa.Text(), server_default="", nullable=False),
        sa.Column("version", sa.Integer(), server_default="1", nullable=False),
        sa.ForeignKeyConstraint(
            ["finding_id"], ["findings.id"], name=op.f("fk_replies_finding_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_replies")),
    )
    op.create_index(op.f("ix_replies_finding_id"), "replies", ["finding_id"], unique=False)
