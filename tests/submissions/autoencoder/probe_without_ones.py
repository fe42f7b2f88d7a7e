"""
expect: fails test_probe_by_hand, test_probe_on_any_features
mistake: no column of ones
hint: You append no column of ones, so your probe has no bias: every boundary goes through the origin.
"""

import torch
import torch.nn.functional as F


def linear_probe(train_features, train_labels, test_features, l2=1e-3):
    train = train_features.double()
    test = test_features.double()
    targets = F.one_hot(train_labels).double()
    left = train.T @ train + l2 * torch.eye(train.shape[1]).double()
    weights = torch.linalg.solve(left, train.T @ targets)
    return (test @ weights).argmax(dim=1)
