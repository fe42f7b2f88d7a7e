"""
expect: recognised as probe_in_float32
"""

import torch
from torch import nn


def linear_probe(train_features, train_labels, test_features, l2=1e-3):
    a, b = [torch.cat((x, x.new_ones((x.shape[0], 1))), 1) for x in (train_features, test_features)]
    y = torch.nn.functional.one_hot(train_labels).to(a)
    gram = torch.matmul(a.t(), a).add(torch.eye(a.shape[1]).mul(l2))
    scores = torch.matmul(b, torch.linalg.solve(gram, torch.matmul(a.t(), y)))
    return torch.argmax(scores, -1)
