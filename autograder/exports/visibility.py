"""When Gradescope shows a test. A room of its own: the command line reads it, and need not load the engine for that."""

from __future__ import annotations

import enum


class Visibility(enum.StrEnum):
    """When students see a test, in Gradescope's words."""

    visible = "visible"
    after_due_date = "after_due_date"
    after_published = "after_published"
    hidden = "hidden"
