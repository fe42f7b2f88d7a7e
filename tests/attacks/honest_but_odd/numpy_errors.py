"""
tries: numpy told to raise on division, and to be silent again, a context left open.
demand: full marks
solution: yes
"""

np.seterr(divide="raise", invalid="raise")
np.seterr(all="ignore")
