"""A made-up class of 12 that goes through the whole cycle: right, partly right, wrong, empty, broken, hostile."""
