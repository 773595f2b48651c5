"""What the commands do: a module each, with `run(arguments)`, which returns the exit status."""
