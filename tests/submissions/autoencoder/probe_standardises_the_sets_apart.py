"""
expect: fails test_probe_by_hand, test_probe_on_any_features
mistake: training and test features standardised apart
hint: You standardise training and test features, each by their own mean and deviation. So the same picture has
  other features in the other set.
"""

import torch
import torch.nn.functional as F


def standard(features):
    return (features - features.mean(dim=0)) / (features.std(dim=0) + 1e-9)


def linear_probe(train_features, train_labels, test_features, l2=1e-3):
    train = torch.cat([standard(train_features.double()), torch.ones(len(train_features), 1).double()], dim=1)
    test = torch.cat([standard(test_features.double()), torch.ones(len(test_features), 1).double()], dim=1)
    targets = F.one_hot(train_labels).double()
    left = train.T @ train + l2 * torch.eye(train.shape[1]).double()
    weights = torch.linalg.solve(left, train.T @ targets)
    return (test @ weights).argmax(dim=1)
