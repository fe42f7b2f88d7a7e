"""Any nbgrader course: assignments that are not ours, whose tests are cells in the notebook.

    course      a course folder as nbgrader's configuration lays it out; what a student handed in
    plan        what the gradebook knows of an assignment: every cell, hidden tests included
    restore     a student's notebook -> the cells to run, test cells put back from the plan
    inside      the untrusted side: runs cells in the sandbox and keeps what they put out
    running     one notebook through a sandbox, and through another one when that died
    scoring     what a cell put out -> points, by nbgrader's rules
    executed    the notebook with its outputs, as formgrader and generate_feedback read it
    book        scores into nbgrader's gradebook, late penalties included
    grade       all of it, for a class

**Tests and student share a process here**: that is what test cells are. The sandbox keeps the machine, the gradebook
and the other students safe, and simple tricks are undone (`inside` says which). But a student who means to can change
what a test sees, and earn its points. Exercises of this course's own do not have that weakness: their checks run in
another process.

`inside` is imported in the sandbox, so this package imports nothing by itself.
"""
