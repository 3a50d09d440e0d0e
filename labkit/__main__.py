"""`python -m labkit …`, on a bare Python: nothing here or in `labkit.commands` may need an installed package."""

import sys

# Before any other import: the rest of labkit does not even parse on an older Python, and a SyntaxError helps nobody.
# So no new syntax in this file, and both languages by hand (the catalogues are read by code that needs 3.11).
if sys.version_info < (3, 11):
    sys.stderr.write(
        "Python 3.11 이상이 필요합니다. 지금 실행한 Python은 {0}입니다.\n"
        "  다음: https://www.python.org/downloads/ 에서 새 Python을 설치한 뒤 같은 명령을 다시 실행하십시오.\n"
        "  이미 있다면 이름을 밝혀 실행하십시오. 예: python3.12 -m labkit start (Windows: py -3.12 -m labkit start)\n"
        "Python 3.11 or newer is needed. This one is {0}.\n"
        "  Next: install a newer Python from https://www.python.org/downloads/ and run the same command again.\n"
        "  If you have one already, name it: python3.12 -m labkit start (Windows: py -3.12 -m labkit start)\n".format(
            ".".join(str(part) for part in sys.version_info[:3])
        )
    )
    sys.exit(1)

from labkit.commands import main

if __name__ == "__main__":
    sys.exit(main())
