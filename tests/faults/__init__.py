"""What is left of a class's results when processes are killed while it is graded, 200 times over.

    victims      the processes of a grading run, by their part in it
    killer       kills one of them at random moments
    storm        a class graded under the killer, then once more in calm: what must hold of both
    steady       one submission graded again and again: one score

`python -m tests.faults` runs all of it, the tests a sample.
"""
