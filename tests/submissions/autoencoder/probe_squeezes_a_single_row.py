"""
expect: fails test_probe_by_hand
mistake: the label of a single row loses its axis
hint: You squeeze the result, so that for one test row the labels have no axis any more. Shape (1,) stays (1,).
"""

import torch
import torch.nn.functional as F


def linear_probe(train_features, train_labels, test_features, l2=1e-3):
    train = torch.cat([train_features.double(), torch.ones(len(train_features), 1).double()], dim=1)
    test = torch.cat([test_features.double(), torch.ones(len(test_features), 1).double()], dim=1)
    targets = F.one_hot(train_labels).double()
    left = train.T @ train + l2 * torch.eye(train.shape[1]).double()
    weights = torch.linalg.solve(left, train.T @ targets)
    return (test @ weights).squeeze().argmax(dim=-1)
