"""
tries: Text that UTF-8 cannot hold, printed, displayed and raised.
demand: full marks
solution: yes
"""

from IPython.display import HTML, display

print("half: \ud83d")
display(HTML("half: \ud83d"))
display({"text/\ud83d": "\ud83d"}, raw=True)
"\ud83d"
