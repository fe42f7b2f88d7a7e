"""
expect: fails test_probe_by_hand
mistake: labels as floats
hint: Your labels are floats. Labels are int64, so that they can be compared and used as an index.
"""

import torch
import torch.nn.functional as F


def linear_probe(train_features, train_labels, test_features, l2=1e-3):
    train = torch.cat([train_features.double(), torch.ones(len(train_features), 1).double()], dim=1)
    test = torch.cat([test_features.double(), torch.ones(len(test_features), 1).double()], dim=1)
    targets = F.one_hot(train_labels).double()
    left = train.T @ train + l2 * torch.eye(train.shape[1]).double()
    weights = torch.linalg.solve(left, train.T @ targets)
    return (test @ weights).argmax(dim=1).double()
