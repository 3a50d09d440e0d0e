"""`python -m labkit …`, on a bare Python: nothing here or in `labkit.commands` may need an installed package."""

import sys

from labkit.commands import main

if __name__ == "__main__":
    sys.exit(main())
