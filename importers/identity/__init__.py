"""Who a sheet is about, and how that is kept inside the reading worker: pseudonyms, masking, privacy findings.

The order of use: `find_identity` gathers the names, UPNs and birth dates of one workbook, `Pupils` turns a pupil's
cell into a pseudonym, `mask_workbook` gives the grid that may leave, `privacy_findings` says what a school should
take out.

Nothing is loaded here: whoever keeps what a person has typed needs `upn` and no more, and waits for it.
"""
