"""
expect: recognised as probe_takes_the_largest_size
"""

import torch
import torch.nn.functional as F


def linear_probe(train_features, train_labels, test_features, l2=1e-3):
    def with_one(x):
        return torch.hstack([x.to(torch.float64), torch.ones(len(x), 1, dtype=torch.float64)])

    a, b = with_one(train_features), with_one(test_features)
    y = torch.eye(int(train_labels.max()) + 1, dtype=torch.float64)[train_labels]
    gram = a.T.mm(a)
    gram.diagonal().add_(l2)
    return b.mm(torch.linalg.inv(gram).mm(a.T.mm(y))).square().max(dim=1).indices
