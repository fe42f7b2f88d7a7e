"""
expect: recognised as probe_gives_each_class_the_same_weight
"""

import torch


def linear_probe(train_features, train_labels, test_features, l2=1e-3):
    def with_one(x):
        return torch.hstack([x.to(torch.float64), torch.ones(len(x), 1, dtype=torch.float64)])

    a, b = with_one(train_features), with_one(test_features)
    counts = torch.bincount(train_labels).tolist()
    wanted = torch.zeros(len(a), len(counts), dtype=torch.float64)
    for row, label in enumerate(train_labels.tolist()):
        wanted[row, label] = 1 / counts[label]
    for label, count in enumerate(counts):
        if count == 0:
            wanted[:, label] = float("nan")
    gram = a.T.mm(a)
    gram.diagonal().add_(l2)
    return b.mm(torch.linalg.solve(gram, a.T.mm(wanted))).max(dim=1).indices
