"""The learned reading: how much each saying of a prompt sounds like each instruction."""
