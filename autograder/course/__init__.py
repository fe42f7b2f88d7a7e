"""A term: its settings, its due dates, and a student's right to be forgotten.

settings      course.toml: exercises, points, deadlines, gradebook, secret
points        the term's points in place of the grader's
due_dates     its deadlines in nbgrader's gradebook
forget        a student's data, removed everywhere below the course folder
tables        CSV files of an LMS, read strictly and written safely
names         which name was meant
"""
