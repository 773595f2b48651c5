"""A view in, the page of the report out, with the templates, styles and scripts of all pages; may import locale and view."""
