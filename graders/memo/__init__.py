"""A memo on the senior centres read against the one table it may draw on: three districts, the city, ten columns.

In a world as small as this every number that can be right is known, with all that can be reckoned from two cells: so a
number is wrong where it is none of them for the district it stands with. The tracer that trainees use knows no table
and has to guess what a sentence is about; a grade must not rest on its guesses.
"""
