"""Which contract field a heading stands for, by its words and by the content under it."""
