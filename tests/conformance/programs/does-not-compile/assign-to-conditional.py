x = y = 0
x if y else z = 5
