"""Charts in a notebook: Korean that can be read without any setting, and a figure as data that a grader can read."""
