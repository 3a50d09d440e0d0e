"""`python -m graders …`: the instructor's command."""

import sys

from graders.commands import main

if __name__ == "__main__":
    sys.exit(main())
