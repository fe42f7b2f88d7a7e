"""
expect: recognised as probe_adds_l2_everywhere
"""

import torch
import torch.nn.functional as F


def linear_probe(train_features, train_labels, test_features, l2=1e-3):
    a, b = [F.pad(x.double(), (0, 1), value=1.0) for x in (train_features, test_features)]
    n, k = a.shape
    c = int(train_labels.max()) + 1
    y = torch.zeros(n, c, dtype=a.dtype)
    for row, label in enumerate(train_labels.tolist()):
        y[row, label] = 1
    gram = a.T.mm(a)
    for i in range(k):
        gram[i] += l2
    w = torch.linalg.solve(gram, a.T.mm(y))
    return b.mm(w).max(dim=1).indices
