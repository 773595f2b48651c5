"""An audit or an alignment in, TMX, XLIFF, TEI and the formats of `tta align` out; may import view."""
