"""
tries: A student's name that leads out of the folder of reports.
demand: gains nothing
student: ../../../../tmp/planted
"""


def identity(z):
    return 0
