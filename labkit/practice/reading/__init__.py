"""What a prompt asks for: its parts, and the instructions in them, with the place of each."""
