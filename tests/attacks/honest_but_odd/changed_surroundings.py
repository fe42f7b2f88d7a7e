"""
tries: Another folder, another print precision, a recursion limit, a seed, closed figures, a cleared stdout.
demand: full marks
solution: yes
"""

import io
import os
import random
import sys
import tempfile

os.chdir(tempfile.mkdtemp())
np.set_printoptions(precision=2)
np.random.seed(0)
random.seed(0)
sys.setrecursionlimit(5000)
sys.stdout = io.StringIO()
np.savez("kept.npz", a=np.ones(3))
np.load("kept.npz")["a"]
