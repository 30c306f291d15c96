f = lambda: x = 5
