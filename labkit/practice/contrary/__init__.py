"""What a prompt orders that it should not: facts withheld, gaps filled, refusals, obedience."""
