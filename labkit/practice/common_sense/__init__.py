"""What the practice model knows of complaints without being told."""
