"""
expect: recognised as fit_training_loss_measured_afterwards
"""


def fit(model, optimizer, train_loader, validation_loader, epochs, patience, device):
    rows, kept, best = [], {}, 0
    while len(rows) < epochs:
        train_epoch(model, train_loader, optimizer, device)
        train_loss = evaluate(model, train_loader, device)[0]
        rows.append((train_loss, *evaluate(model, validation_loader, device)))
        if rows[-1][1] < rows[best][1] or len(rows) == 1:
            best = len(rows) - 1
            kept = {name: tensor.clone() for name, tensor in model.state_dict().items()}
        if len(rows) - 1 - best == patience:
            break
    model.load_state_dict(kept)
    names = ("train_loss", "validation_loss", "validation_accuracy")
    return {name: [row[i] for row in rows] for i, name in enumerate(names)}
