import operator
import pickle
from operator import attrgetter, itemgetter, methodcaller

class P:
    def __init__(self, **kw):
        self.__dict__.update(kw)
    def add(self, a, b=0):
        return self.base + a + b

p = P(base=10, inner=P(x=1, deep=P(y=2)))
print(attrgetter('base')(p), attrgetter('inner.x', 'inner.deep.y')(p), methodcaller('add', 1, b=2)(p))
print(itemgetter(1)('abc'), itemgetter(slice(1, None))([1, 2, 3]), itemgetter('a', 'b')({'a': 1, 'b': 2}), itemgetter(-1, 0)((1, 2)))
print(itemgetter(1, 2), attrgetter('a.b', 'c'), methodcaller('m', 1, k='v'), itemgetter('x'))
print(pickle.loads(pickle.dumps(itemgetter(2)))('abc'), pickle.loads(pickle.dumps(methodcaller('upper')))('x'))
for wrong in (lambda: itemgetter(), lambda: attrgetter(5), lambda: methodcaller(), lambda: methodcaller(5),
              lambda: itemgetter(1)(), lambda: itemgetter(1)({}, 2), lambda: attrgetter('inner.nope')(p),
              lambda: itemgetter(5)([1]), lambda: itemgetter(1)(5), lambda: methodcaller('nope')(p), lambda: attrgetter()):
    try:
        wrong()
    except (TypeError, AttributeError, IndexError) as error:
        print(type(error).__name__, error)
