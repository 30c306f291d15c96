x = Not True
