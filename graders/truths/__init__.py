"""Right answers, computed from what the data is made of and never kept beside the data."""
