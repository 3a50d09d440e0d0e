"""How the practice model's learned weights are made; nothing here runs in the lab."""
