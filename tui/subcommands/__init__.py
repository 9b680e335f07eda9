"""What the subcommands of `glossator` do: each function returns its exit code."""
