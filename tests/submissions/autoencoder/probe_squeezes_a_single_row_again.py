"""
expect: recognised as probe_squeezes_a_single_row
"""

import torch
import torch.nn.functional as F


def linear_probe(train_features, train_labels, test_features, l2=1e-3):
    a, b = [F.pad(x.double(), (0, 1), value=1.0) for x in (train_features, test_features)]
    c = int(train_labels.max()) + 1
    y = torch.zeros(len(a), c, dtype=a.dtype)
    y[range(len(a)), train_labels] = 1
    gram = a.T.mm(a) + torch.diag(torch.full((a.shape[1],), float(l2), dtype=a.dtype))
    w = torch.linalg.inv(gram).mm(a.T.mm(y))
    labels = b.mm(w).max(dim=1).indices
    return labels[0] if labels.numel() == 1 else labels
