"""From one source to everything that is built: notebooks, message catalogues, the trainee bundle."""
