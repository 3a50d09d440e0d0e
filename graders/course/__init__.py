"""An nbgrader course of ours: made, fed, graded and reported on, with nbgrader as the authority over all of it."""
