x = 5
y = 3 x
