"""
expect: recognised as fit_keeps_the_highest_accuracy
"""

def fit(model, optimizer, train_loader, validation_loader, epochs, patience, device):
    rows, kept = [], {}
    while len(rows) < epochs:
        train_loss = train_epoch(model, train_loader, optimizer, device)
        loss, accuracy = evaluate(model, validation_loader, device)
        if all(accuracy > earlier[2] for earlier in rows):
            kept = {name: tensor.clone() for name, tensor in model.state_dict().items()}
        rows.append((train_loss, loss, accuracy))
        losses = [row[1] for row in rows]
        if len(rows) - 1 - losses.index(min(losses)) == patience:
            break
    model.load_state_dict(kept)
    names = ("train_loss", "validation_loss", "validation_accuracy")
    return {name: [row[i] for row in rows] for i, name in enumerate(names)}
