"""The names that a prompt sets for its answer: keys, labels, degrees, and the shapes that show them."""
