from functools import reduce
import operator

print(reduce(operator.add, [1, 2, 3, 4]))
print(reduce(operator.mul, range(1, 8), 1))
print(reduce(lambda a, b: f"({a}+{b})", "abcd"))
print(reduce(lambda a, b: f"({a}+{b})", "abcd", "start"))
print(reduce(operator.add, [], 10), reduce(operator.add, ["only"]))
try:
    reduce(operator.add, [])
except TypeError as e:
    print(e)
try:
    reduce(operator.add, 5)
except TypeError as e:
    print(e)
try:
    reduce(operator.add)
except TypeError as e:
    print(e)
compose = lambda *fs: reduce(lambda f, g: lambda x: f(g(x)), fs)
print(compose(str, abs, int)("-12"))
print(reduce(lambda d, pair: {**d, pair[0]: d.get(pair[0], 0) + pair[1]}, [("a", 1), ("b", 2), ("a", 3)], {}))
