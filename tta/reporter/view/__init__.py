"""An audit in, the rows, cells and marks that a person sees out, the same for every format; may import locale."""
