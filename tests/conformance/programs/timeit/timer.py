"""timeit runs a statement so many times, set-up once."""
import timeit

calls = []
t = timeit.timeit(lambda: calls.append(1), setup=lambda: calls.append('setup'), number=5)
print(calls, t > 0)
print(len(timeit.repeat('x + 1', 'x = 1', repeat=3, number=10)))
n = timeit.timeit('count()', globals={'count': lambda: calls.append(2)}, number=3)
print(calls.count(2), timeit.default_number, timeit.default_repeat)
ticks = iter(range(100))
print(timeit.Timer('pass', timer=lambda: next(ticks)).timeit(1000))
for args in (('1 +',), ('pass', '1 +'), (3,)):
    try:
        timeit.Timer(*args)
    except (SyntaxError, ValueError) as e:
        print(type(e).__name__, e.args[0])
