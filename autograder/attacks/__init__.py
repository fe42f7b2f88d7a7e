"""The attack suite: submissions that try to cheat, break or outlive the grader, and what must come of each.

cases    one file of tests/attacks/ -> an `Attack`, and the submission that it stands for
trial    run attacks through the real engine; what did not hold is a fault, in words
world    what a submission must leave as it was: processes, files, the grader itself
peers    the same submissions under stock nbgrader and otter, in processes of their own
matrix   the table attack × engine of docs/security.md
"""
