"""
expect: recognised as features_with_gradient
"""

def features(model, images):
    encoder = model.train(False).encode
    codes = encoder(images)
    return codes
