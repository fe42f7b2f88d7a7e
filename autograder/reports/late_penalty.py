"""What a course's own plugin takes for being late, as `nbgrader autograde` writes it.

Source: nbgrader 0.9.6, preprocessors/latesubmissions.py.
"""

from __future__ import annotations

from typing import Any

from nbgrader.preprocessors import AssignLatePenalties
from traitlets.config import Config


def set_penalty(db: Any, config: Config, submission: Any, notebook: Any) -> None:
    """Set the notebook's penalty, at least 0 and at most its score; None where it is not late. The caller commits."""
    notebook.late_submission_penalty = None
    late = submission.total_seconds_late
    if late <= 0:
        return
    db.flush()
    db.refresh(notebook)  # its score is a sum that the database makes
    step = AssignLatePenalties(config=config)
    step.init_plugin()
    penalty = step.plugin_inst.late_submission_penalty(submission.student_id, notebook.score, late)
    if penalty is not None:
        notebook.late_submission_penalty = min(max(0.0, penalty), notebook.score)
