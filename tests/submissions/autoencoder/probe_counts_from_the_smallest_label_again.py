"""
expect: recognised as probe_counts_from_the_smallest_label
"""

import torch
import torch.nn.functional as F


def linear_probe(train_features, train_labels, test_features, l2=1e-3):
    a, b = [F.pad(x.double(), (0, 1), value=1.0) for x in (train_features, test_features)]
    low, high = int(train_labels.min()), int(train_labels.max())
    y = torch.stack([train_labels == label for label in range(low, high + 1)], dim=1).to(a.dtype)
    gram = a.T.mm(a)
    for i in range(len(gram)):
        gram[i, i] += l2
    w = torch.linalg.inv(gram).mm(a.T.mm(y))
    return b.mm(w).max(dim=1).indices
