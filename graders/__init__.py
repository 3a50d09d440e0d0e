"""The instructor's side: criteria on held-out cases, course building, grading, reports. Never in a trainee's hands."""
