square = lambda x: x * x
print(square(4), (lambda: 5)(), (lambda *a, **k: (a, k))(1, 2, x=3), (lambda x, y=2: x + y)(1))
print(list(map(lambda x: x + 1, [1, 2])), list(filter(lambda x: x % 2, range(5))), sorted([(1, "b"), (0, "z")], key=lambda p: p[1]))
compose = lambda f, g: lambda x: f(g(x))
print(compose(str, square)(7), compose(square, int)("3"))
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(fact(10), [f(2) for f in (lambda x: x, lambda x: x**2, lambda x: x**3)])
table = {"+": lambda a, b: a + b, "-": lambda a, b: a - b}
print({op: f(5, 3) for op, f in table.items()})
print((lambda x: (yield_ := x) + yield_)(4), (lambda: (1, 2))())
