"""`python -m autograder.lab [FOLDER] [OPTIONS]`: release/, or FOLDER, in JupyterLab as a student sees it.

A copy is opened, and goes when JupyterLab stops. OPTIONS are JupyterLab's own, such as --no-browser.
Name only folders of your own making: what their notebooks do, they do with your rights.
"""

from __future__ import annotations

import sys
from pathlib import Path

from autograder.errors import CourseError, UsageError
from autograder.exercises import course_root
from autograder.lab.view import show


def main(arguments: list[str]) -> int:
    if {"-h", "--help"} & set(arguments):
        print(__doc__)
        return 0
    named = arguments[:1] if not arguments[:1] or not arguments[0].startswith("-") else []
    folder = Path(named[0]) if named else course_root() / "release"
    try:
        return show(folder, arguments[len(named) :])
    except CourseError as error:
        print(f"autograder: {error}", file=sys.stderr)
        return 2 if isinstance(error, UsageError) else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
