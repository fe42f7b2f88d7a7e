"""How the thresholds of training checks were set: the solution over many seeds.

Each exercise with a threshold has a module here: `measure(seed)` gives the figures that its thresholds rest on,
`THRESHOLDS` what the grader asks for.
"""
