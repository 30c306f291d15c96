grid = {(0, 0): "start", (2, 1): "goal"}
for y in range(2):
    print([grid.get((x, y), ".") for x in range(3)])
print((2, 1) in grid, grid[0, 0], sorted(grid))
people = [("ann", 31), ("bob", 25)]
for name, age in people:
    print(f"{name}: {age}")
print(dict(people), [age for _, age in people], max(people, key=lambda p: p[1]))


def min_max(values):
    return min(values), max(values)


low, high = min_max([4, 1, 7])
print(low, high, min_max("hello"))
print(isinstance(min_max([1]), tuple), (1, (2, (3,)))[1][1][0])
t = (1, 2)
u = t
t += (3,)
print(t, u, t is u)
