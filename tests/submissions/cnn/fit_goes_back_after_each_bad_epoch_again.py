"""
expect: recognised as fit_goes_back_after_each_bad_epoch
"""

import copy


def fit(model, optimizer, train_loader, validation_loader, epochs, patience, device):
    rows, best, kept = [], 0, None
    while len(rows) < epochs:
        start = train_epoch(model, train_loader, optimizer, device)
        rows.append((start, *evaluate(model, validation_loader, device)))
        if rows[-1][1] < rows[best][1] or len(rows) == 1:
            best, kept = len(rows) - 1, copy.deepcopy(model.state_dict())
        elif rows:
            model.load_state_dict(kept)
        if len(rows) - 1 - best >= patience:
            break
    model.load_state_dict(kept)
    names = "train_loss", "validation_loss", "validation_accuracy"
    return {name: [row[i] for row in rows] for i, name in enumerate(names)}
