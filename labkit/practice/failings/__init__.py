"""What goes wrong where a prompt leaves something out, and whether it can be seen."""
