"""A course folder in nbgrader's layout: laid out by us, graded by our engine or by nbgrader's own commands.

    layout      `init`: nbgrader_config.py, source/, release/, gradebook.db; what a human changed is left alone
    course      a folder and its configuration, as nbgrader itself reads it
    source      the instructor's notebook as the gradebook knows it; refuses one that is older than the checks
    grade       `grade_course`: submitted/ -> scores, gradebook rows, autograded/
      submitted   which files to grade; two notebooks, students who are not enrolled
      restored    a student's notebook with our cells put back
      executed    its cells, run in sandboxes, with what they print and draw
      shown       outputs and text of a student's that a browser may show
      folders     what belongs into autograded/STUDENT/NAME/
      autograded  that folder on disk, a whole one at once
      rows        the gradebook: scores, comments, lateness, one transaction a submission
    commands    what the command line calls

Grading here ends where nbgrader's `autograde` ends: formgrader, marks by hand, late penalties,
`generate_feedback` and `export` go on from there.
"""
