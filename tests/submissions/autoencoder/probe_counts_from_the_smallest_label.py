"""
expect: fails test_probe_by_hand
mistake: the smallest label taken for 0
hint: You subtract the smallest label, so where 0 does not occur all labels come out too small. The classes go from 0 to
  the largest label.
"""

import torch
import torch.nn.functional as F


def linear_probe(train_features, train_labels, test_features, l2=1e-3):
    labels = train_labels - train_labels.min()
    train = torch.cat([train_features.double(), torch.ones(len(train_features), 1).double()], dim=1)
    test = torch.cat([test_features.double(), torch.ones(len(test_features), 1).double()], dim=1)
    targets = F.one_hot(labels).double()
    left = train.T @ train + l2 * torch.eye(train.shape[1]).double()
    weights = torch.linalg.solve(left, train.T @ targets)
    return (test @ weights).argmax(dim=1)
