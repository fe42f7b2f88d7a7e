"""
expect: fails test_probe_on_any_features
mistake: normal equations in float32
hint: You compute in float32. FᵀF squares the sizes of the features, and seven digits are too few for that. Convert
  to float64 first.
"""

import torch
import torch.nn.functional as F


def linear_probe(train_features, train_labels, test_features, l2=1e-3):
    train = torch.cat([train_features, torch.ones(len(train_features), 1)], dim=1)
    test = torch.cat([test_features, torch.ones(len(test_features), 1)], dim=1)
    targets = F.one_hot(train_labels).float()
    left = train.T @ train + l2 * torch.eye(train.shape[1])
    weights = torch.linalg.solve(left, train.T @ targets)
    return (test @ weights).argmax(dim=1)
