"""Where the weights of the comparison of persons come from; not part of the installed program."""
