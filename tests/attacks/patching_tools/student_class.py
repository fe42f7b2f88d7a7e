"""
tries: The sandbox's Student, which then answers each question with `True`, `None` and praise.
demand: gains nothing
"""

import itertools
import sys

student = sys.modules["autograder.sandbox.student"]
wire = sys.modules["autograder.sandbox.wire"]
answers = itertools.cycle([True, None, "passed", 0.0, 1])
student.Student.answer = lambda self, request, body: ([], wire.Returned(next(answers), [], []))


def identity(z):
    return z
