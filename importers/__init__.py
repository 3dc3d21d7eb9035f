"""Reading maps: any school's upload becomes entries with cell addresses, checked against the standard.

The street: guard → grid → layout → headings → cells → entries → standard → findings. Reading never raises for bad data
(a `Finding`), gives a typed reason for a bad file (an `Unreadable`), and crashes only for bad code. Nothing here needs
a store or a screen: what a store knows (learned headings, the pseudonym key, the register) is passed in.
"""
