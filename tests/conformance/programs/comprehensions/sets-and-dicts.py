print({k: v for k, v in zip("abc", range(3))}, {v: k for k, v in {"x": 1, "y": 2}.items()})
print({n: n * n for n in range(5) if n % 2}, sorted({c.lower() for c in "AbBa"}), {i: {j: i * j for j in range(2)} for i in range(2)})
print({(x, y): x + y for x in (1, 2) for y in (3, 4)}, {k: 1 for k in "aab"}, {x: (yield_, x) for x, yield_ in [(1, 2)]})
calls = []


def note(tag, value):
    calls.append(tag + str(value))
    return value


print({note("k", i): note("v", i) for i in range(3)}, calls)
print({**{k: 0 for k in "ab"}, "b": 1}, dict((k, len(k)) for k in ("a", "bb")), len({x for x in [1, 1.0, True]}))
