"""What the program proposes before anyone asks: names, and who says what."""
