"""
expect: recognised as probe_forgets_the_ones_of_the_test
"""

import torch
import torch.nn.functional as F


def linear_probe(train_features, train_labels, test_features, l2=1e-3):
    n, k = train_features.shape
    a = torch.ones(n, k + 1, dtype=torch.float64)
    a[:, :k] = train_features
    b = torch.zeros(len(test_features), k + 1, dtype=torch.float64)
    b[:, :k] = test_features
    y = torch.eye(int(train_labels.max()) + 1, dtype=torch.float64)[train_labels]
    w = torch.cholesky_solve(a.T @ y, torch.linalg.cholesky(a.T @ a + l2 * torch.eye(k + 1, dtype=torch.float64)))
    return torch.argmax(b @ w, dim=1)
