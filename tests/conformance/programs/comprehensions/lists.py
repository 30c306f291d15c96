print([x * x for x in range(6)], [x for x in range(10) if x % 2 if x > 3], [c for c in "abc"])
print([(x, y) for x in range(3) for y in range(x)], [[y for y in range(x)] for x in range(4)])
print([x if x % 2 else -x for x in range(5)], [a + b for a, b in [(1, 2), (3, 4)]], [first for first, *_ in ("ab", "cd")])
words = ["one", "three", "five"]
print([w.upper() for w in words if "e" in w], [len(w) for w in words], sum([len(w) for w in words]))
print([i for i in range(20) if all(i % d for d in range(2, i)) and i > 1])
x = "outer"
inner = [x for x in range(3)]
print(x, inner)
print([lambda: i for i in range(3)][0](), [f() for f in [lambda i=i: i for i in range(3)]])
