"""Hostile and broken submissions as data: what each tries, what its honest part earns, what must not happen."""
