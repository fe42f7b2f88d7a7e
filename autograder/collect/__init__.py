"""From an LMS's zip to `submitted/`: `autograder collect NAME moodle.zip`.

    archive      the zip, read as data
    moodle, canvas   what its names mean
    roster       whose they are
    choosing     which of a student's files is the submission
    collecting   all of it, in order; writes submitted/ID/NAME/NAME.ipynb and timestamp.txt

Every file in the archive is taken, or listed with the reason why not.
"""

from autograder.collect.collecting import Collected, collect

__all__ = ["Collected", "collect"]
