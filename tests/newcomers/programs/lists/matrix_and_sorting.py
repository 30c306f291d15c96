m = [[1, 2, 3], [4, 5, 6]]
print([list(r) for r in zip(*m)], [x for row in m for x in row if x % 2], sum(map(sum, m)))
people = [{"name": "Zoe", "age": 30}, {"name": "Al", "age": 25}, {"name": "Bea", "age": 30}]
print([p["name"] for p in sorted(people, key=lambda p: (-p["age"], p["name"]))])
xs = [5, 2, 9]
xs.sort(reverse=True); xs[1:1] = [7, 7]; del xs[0]
print(xs, xs.index(7), xs.count(7), 9 in xs, max(xs, default=0), list(enumerate("ab", 1)), xs[::-1])
first, *middle, last = range(5)
print(first, middle, last, any([]), all([]))
