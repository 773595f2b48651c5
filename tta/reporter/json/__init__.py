"""An audit in, its JSON, lines of JSON or SARIF out, and JSON back to an audit; may import view."""
