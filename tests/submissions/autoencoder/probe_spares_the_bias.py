"""
expect: fails test_probe_on_any_features
mistake: bias not regularised
hint: You do not add l2 for the column of ones. That is often done, but here all weights are kept small, the one of
  the bias too.
"""

import torch
import torch.nn.functional as F


def linear_probe(train_features, train_labels, test_features, l2=1e-3):
    train = torch.cat([train_features.double(), torch.ones(len(train_features), 1).double()], dim=1)
    test = torch.cat([test_features.double(), torch.ones(len(test_features), 1).double()], dim=1)
    targets = F.one_hot(train_labels).double()
    left = train.T @ train + l2 * torch.diag(torch.tensor([1.0] * (train.shape[1] - 1) + [0.0])).double()
    weights = torch.linalg.solve(left, train.T @ targets)
    return (test @ weights).argmax(dim=1)
