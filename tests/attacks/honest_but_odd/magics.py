"""
tries: Magics and shell lines of every day.
demand: full marks
solution: yes
"""

# %load_ext autoreload
# %autoreload 2
# %timeit -n 1 -r 1 relu(3)
# !pip install numpy
# !ls -l
files = []
# %pip install torch
# %time identity(3)
get_ipython().run_line_magic("matplotlib", "inline")
