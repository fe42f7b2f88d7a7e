"""
tries: A student's name that is a script.
demand: gains nothing
student: <script>alert('planted')</script>&amp;<img src=x onerror=alert(1)>
"""


def identity(z):
    return 0
