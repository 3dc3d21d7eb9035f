"""What the team keeps: one database behind one small interface, SQLite alone or PostgreSQL for a team."""
