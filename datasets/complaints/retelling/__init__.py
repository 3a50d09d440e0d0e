"""How 600 written complaints become some 21,000 that came in over three years.

Each written text stands in the table once as it was written. It also returns, by `returns.csv`, as often as such
things return in a real city: a street lamp that is out every week somewhere, a baby in a basket once. A return is
drawn with a seed and differs in what would differ: the dong, the day, times and bus numbers, counts, the invented
person behind a name or number, where the writer stops, how he spells and ends his sentences, what he says before and
after. It never differs in what decides category, urgency or convention.
"""
