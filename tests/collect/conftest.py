"""A class on Moodle and on Canvas, and the zips that these make."""

import datetime
import zipfile

import pytest

from autograder.collect import collect

BERLIN = datetime.timezone(datetime.timedelta(hours=1))
WORKSHEET = """Identifier,Full name,Email address,Status,Grade,Maximum grade,Last modified (submission)
Participant 11,Ada Lovelace,ada@x.org,Submitted,,20.00,"Tuesday, 3 November 2026, 11:58 PM"
Participant 12,Bob O'Neil,bob@x.org,Submitted,,20.00,"Dienstag, 3. November 2026, 09:05"
Participant 13,Carl Gauß,carl@x.org,No submission,,20.00,-
"""
GRADEBOOK = """Student,ID,SIS Login ID,Section,Perceptron (77)
    Points Possible,,,,20
"Lovelace, Ada",67890,ada,One,
"O'Neil, Bob",67891,bob,One,
"Gauß, Carl",67892,carl,One,
"Student, Test",67893,0a1b,One,
"""
ADA = "lovelaceada_67890_1_perceptron.ipynb"


class Class:
    """`hand_in(name=content)` makes the zip, `collect()` collects it."""

    def __init__(self, folder):
        self.zip, self.into, self.roster = folder / "lms.zip", folder / "submitted", folder / "roster.csv"

    def hand_in(self, *members, **more):
        with zipfile.ZipFile(self.zip, "w") as archive:
            for name in [*members, *more]:
                archive.writestr(name, more.get(name, f"by {getattr(name, 'filename', name)}"))

    def collect(self, roster=None, **options):
        if roster is not None:
            self.roster.write_text(roster)
            options["roster"] = self.roster
        return collect(self.zip, self.into, "perceptron", **options)

    def files(self):
        return sorted(str(path.relative_to(self.into)) for path in self.into.rglob("*") if path.is_file())

    def content(self, student):
        return (self.into / student / "perceptron" / "perceptron.ipynb").read_text()


@pytest.fixture
def course(tmp_path):
    return Class(tmp_path)


def reasons(collected):
    return {left.member: left.reason for left in collected.left_out}
