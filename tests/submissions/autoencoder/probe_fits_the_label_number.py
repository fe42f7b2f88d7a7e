"""
expect: fails test_probe_by_hand, test_probe_on_any_features
mistake: least squares on the number of the label
hint: You fit the label as a number and round. That puts class 1 between 0 and 2, as if labels had an order. Fit one
  column for each class.
"""

import torch


def linear_probe(train_features, train_labels, test_features, l2=1e-3):
    train = torch.cat([train_features.double(), torch.ones(len(train_features), 1).double()], dim=1)
    test = torch.cat([test_features.double(), torch.ones(len(test_features), 1).double()], dim=1)
    targets = train_labels.double()
    left = train.T @ train + l2 * torch.eye(train.shape[1]).double()
    weights = torch.linalg.solve(left, train.T @ targets)
    return (test @ weights).round().clamp(0, train_labels.max()).long()
