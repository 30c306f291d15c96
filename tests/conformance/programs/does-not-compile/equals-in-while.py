n = 3
while n = 3:
    n -= 1
