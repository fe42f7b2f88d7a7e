"""Which content a submission's scores and marks belong to: a table of ours beside nbgrader's own.

nbgrader keeps nothing of what was handed in but its time, and many submissions have none. A mark given by hand would
then go on counting for an answer that nobody has read. The note is written with the scores, in one transaction, so
that no interrupted run and no run into another gradebook can make it wrong; nbgrader's commands leave it alone.
"""

from __future__ import annotations

from typing import Any

import sqlalchemy
from nbgrader.api import SubmittedAssignment

CONTENTS = sqlalchemy.Table(
    "autograder_content",
    sqlalchemy.MetaData(),
    sqlalchemy.Column("submission_id", sqlalchemy.String(32), primary_key=True),
    sqlalchemy.Column("digest", sqlalchemy.String(64), nullable=False),
)


def replaced(db: Any, submission: SubmittedAssignment, digest: str) -> bool:
    """Was this submission recorded with other content before? The present one is noted, where its digest is known."""
    if not digest:
        return False
    CONTENTS.create(db.connection(), checkfirst=True)
    of_it = CONTENTS.c.submission_id == submission.id
    known = db.scalar(sqlalchemy.select(CONTENTS.c.digest).where(of_it))
    if known is None:
        db.execute(sqlalchemy.insert(CONTENTS).values(submission_id=submission.id, digest=digest))
    elif known != digest:
        db.execute(sqlalchemy.update(CONTENTS).where(of_it).values(digest=digest))
    return known not in (None, digest)


def forget_contents(db: Any, submissions: Any) -> None:
    """Delete the notes of these submissions, a query for their ids."""
    if sqlalchemy.inspect(db.connection()).has_table(CONTENTS.name):
        db.execute(sqlalchemy.delete(CONTENTS).where(CONTENTS.c.submission_id.in_(submissions)))
