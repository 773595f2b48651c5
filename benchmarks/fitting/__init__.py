"""What the scripts `fit_*.py` fit by: samples, labels, a network in torch, curves."""
