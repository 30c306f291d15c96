import operator
from functools import reduce

print(type(operator.add), operator.add, operator.add.__name__, operator.add.__module__, operator.add.__doc__)
class Box:
    plus = operator.add
    second = operator.itemgetter(1)
    def __init__(self, *items):
        self.items = items
b = Box(1, 2)
print(b.plus(3, 4), b.second('xy'), type(operator.itemgetter), operator.itemgetter.__module__)
print(reduce(operator.mul, range(1, 6)), list(map(operator.sub, [5, 6], [1, 2])), sorted([(2, 'a'), (1, 'b')], key=operator.itemgetter(1)))
try:
    class Getter(operator.attrgetter):
        pass
except TypeError as error:
    print(error)
items = [3, 1, 2]
print(operator.iadd(items, [9]) is items, items, operator.iconcat(items, (7,)), operator.imul(2, 3))
print(operator.__lt__ is operator.lt, operator.__not__([]), operator.__ior__({1}, {2}))
class Sized:
    def __len__(self):
        raise TypeError('no length')
    def __length_hint__(self):
        return 11
print(operator.length_hint(Sized()))
operator.truediv(1, 'x')
