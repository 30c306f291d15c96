a = [[1, 2, 3], [4, 5, 6]]
b = [[7, 8], [9, 10], [11, 12]]
product = [[sum(x * y for x, y in zip(row, column)) for column in zip(*b)] for row in a]
print(product)
print(list(zip(*a)), [list(r) for r in zip(*a)])
identity = [[int(i == j) for j in range(3)] for i in range(3)]
for row in identity:
    print(*row)
flat = [x for row in a for x in row]
print(flat, sum(flat), [row[::-1] for row in a[::-1]])
rotated = [list(r) for r in zip(*a[::-1])]
print(rotated)
a[0], a[1] = a[1], a[0]
print(a)
