class Everything:
    def __getattr__(self, name):
        raise AttributeError(name)


for name in ("__neg__", "__pos__", "__abs__", "__invert__", "__complex__", "__int__", "__float__", "__index__", "__round__", "__trunc__", "__len__", "__iter__", "__next__", "__reversed__", "__contains__", "__call__", "__enter__", "__await__", "__aiter__", "__bytes__", "__fspath__"):
    Named = type("Named", (), {name: lambda self, *args: f"from {name}"})
    results = []
    for function in (lambda o: -o, lambda o: +o, abs, lambda o: ~o, complex, int, float, lambda o: [1][o], round, len, iter, next, reversed, lambda o: 1 in o, lambda o: o()):
        try:
            results.append(str(function(Named()))[:12])
        except TypeError as error:
            if name.strip("_") in str(error) or "non-" in str(error):
                results.append(str(error))
    print(name, results)
