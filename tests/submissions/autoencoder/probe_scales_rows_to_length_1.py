"""
expect: fails test_probe_by_hand, test_probe_on_any_features
mistake: rows scaled to length 1
hint: You scale each row to length 1. That changes how far a row lies from the border between two classes, and on
  which side. Take the features as they are.
"""

import torch


def linear_probe(train_features, train_labels, test_features, l2=1e-3):
    train, test = train_features.double(), test_features.double()
    train = torch.cat([train, torch.ones(len(train), 1)], dim=1)
    test = torch.cat([test, torch.ones(len(test), 1)], dim=1)
    train = train / train.norm(dim=1, keepdim=True)
    test = test / test.norm(dim=1, keepdim=True)
    targets = torch.eye(int(train_labels.max()) + 1, dtype=torch.float64)[train_labels]
    weights = torch.linalg.solve(train.T @ train + l2 * torch.eye(train.shape[1]), train.T @ targets)
    return (test @ weights).argmax(dim=1)
