"""What the desk knows and shows: the sheet of labels, the work under way, panes and rows."""
