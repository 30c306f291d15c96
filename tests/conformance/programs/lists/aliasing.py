row = [0] * 3
grid = [row] * 2
grid[0][1] = 9
print(grid, grid[0] is grid[1])
grid = [[0] * 3 for _ in range(2)]
grid[0][1] = 9
print(grid)
a = [1, [2, 3]]
b = a.copy()
b[0] = "top"
b[1].append("deep")
print(a, b)
c = a
c += [4]
print(a, c is a)
c = c + [5]
print(a, c, c is a)
t = (1, [2])
try:
    t[1] += [3]
except TypeError as error:
    print(error, t)
