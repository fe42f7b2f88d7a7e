"""The untrusted side: what runs here may be written by a student, or runs beside what is.

    wire         requests and answers, and how they are framed
    values       Python values to wire values and back, under caps
    limits       how much time, memory, disk and output a submission gets
    fork_server  the trusted parent: preloads, forks, reaps; knows no secrets
    student      one forked child: confined, runs cells, answers calls
    rehearsal    what the fork server runs once, for all sandboxes to be quick
    shell        IPython without a kernel: runs a cell, keeps its outputs
    confine/     namespaces, uid, rlimits, Landlock, seccomp

Nothing in this package imports a grader, a solution or a report.
"""
