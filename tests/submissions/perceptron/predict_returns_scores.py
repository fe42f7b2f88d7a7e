"""
expect: fails test_predict_three_sides, test_neuron_and_predict_rules, test_predict_everywhere
mistake: scores in place of classes
hint: Your `predict` returns the scores. A prediction is one of the two classes: look at the sign of each
  score.
"""


def predict(x, w, b):
    return x @ w + b
