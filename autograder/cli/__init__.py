"""The command `autograder`. Exit codes: 0 done, 1 something did not hold, 2 usage.

app       the commands and their options
grade     grade files: progress, reports, gradebook, table
demo      a class made of the gallery, graded end to end
"""
