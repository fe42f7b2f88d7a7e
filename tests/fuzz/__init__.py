"""Random and damaged data where the trusted side reads what a student can write.

    edits        damage to bytes: cut, inserted, overwritten
    answers      frames of the wire, and what the grader makes of the answers in them
    files        notebooks and scripts, as `parse` takes them
    campaign     so many cases of one of these, in bounded time and memory

`python -m tests.fuzz` tries 10,000 cases of each, the tests 500.
"""
