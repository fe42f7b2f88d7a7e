"""Mutation testing: are the checks strict enough? Small damage to a solution must cost points.

    mutants     every operator of cosmic-ray at every place of a solution -> the damaged solutions
    excuses     docs/equivalent-mutants.toml: damage that changes nothing, with the reason
    trial       a real notebook for each mutant, graded by the workers that grade students
    report      what survived, as text; docs/mutation.md, the summary

`python -m tests.mutation` runs them all and fails where a survivor has no excuse.
"""
