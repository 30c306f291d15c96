from functools import partial, reduce
import operator

basetwo = partial(int, base=2)
print(basetwo('10010'))
print(reduce(lambda x, y: x + y, [1, 2, 3, 4, 5]), reduce(operator.mul, range(1, 6), 1))
def power(base, exponent): return base ** exponent
square = partial(power, exponent=2)
print(square(9), square.keywords)
