"""
expect: fails test_neuron_and_predict_rules
mistake: classes as floats
hint: Your classes have the right values but are floats. Labels are counted and compared, so this course keeps
  them as int64.
"""

import numpy as np


def predict(x, w, b):
    return np.where(x @ w + b >= 0, 1.0, -1.0)
