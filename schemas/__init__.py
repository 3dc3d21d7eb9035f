"""The standard: what a good provision map is, as data and as checks.

This storey knows no file format, no screen and no database. It holds the JSON Schemas, the code lists and dated
policies, the checks that JSON Schema cannot say, and the few plain values (`Entry`, `Finding`) that every storey
above speaks in.
"""
