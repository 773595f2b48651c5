"""The rows of findings in, CSV, XLSX and MQM's TSV out; may import json and view."""
