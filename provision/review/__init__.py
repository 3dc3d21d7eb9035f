"""The rules of review: what an adviser can do with a map, with no screen and no SQL in sight."""
