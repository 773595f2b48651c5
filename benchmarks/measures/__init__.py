"""Measures of results, the machine they were taken on, and plots of them."""
