"""
expect: fails test_neuron_and_predict_rules
mistake: one weight broadcast over all inputs
hint: You multiply x by w with `*`. When w holds a single weight, NumPy stretches it silently over all
  columns. The docstring asks for a ValueError there.
"""


def neuron(x, w, b, activation):
    return activation((x * w).sum(axis=1) + float(b))
