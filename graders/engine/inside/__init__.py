"""What runs in the box: the warm process, and in each of its forks the cells of one submission.

Standard library and packages of the trainee's own environment only: inside the box there is no `graders`, and this
folder is imported as the top-level package `inside`.
"""
