"""What comes out of grading; every part reads a `SubmissionResult` and changes nothing in it.

    json_report   one JSON file a submission, for the instructor: complete, read back on a resume
    feedback      one HTML page a submission, for the student: nothing in it is secret
    gradebook     scores into nbgrader's gradebook, for formgrader and the exporters
    table         the summary in the terminal, and `--json`

    text          cleans what students wrote before it is shown anywhere
    words         one word and one sign for each status, the same in every report
    files         where a report lies; a student's name never becomes a path by itself

`gradebook` imports nbgrader, which takes a second: import it only where scores are recorded.
"""
