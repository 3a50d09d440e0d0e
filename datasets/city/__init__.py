"""하늘시 (Haneul City), which does not exist: the one model behind every data set."""
