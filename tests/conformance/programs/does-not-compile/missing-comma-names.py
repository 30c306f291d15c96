first = second = 1
values = (first second)
