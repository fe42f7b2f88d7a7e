"""
tries: Plots by `%matplotlib inline`, `plt.show()`, saved to a file, and left open.
demand: full marks
solution: yes
"""

# %matplotlib inline
# %config InlineBackend.figure_format = "retina"
import matplotlib.pyplot as plt

plt.plot([1, 2, 3])
plt.show()
for _ in range(3):
    plt.figure()
plt.savefig("figure.png")
