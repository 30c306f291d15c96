import array, collections, re, types, weakref

class Plain: ...
class Slots:
    __slots__ = 'a', '__weakref__'
class IntSub(int): ...
class TupleSub(tuple): ...
for o in (Plain(), Slots(), Plain, len, print, lambda: 0, {1}, frozenset('a'), collections.deque(), array.array('i'), re.compile('a'), (x for x in ''), weakref, memoryview(b''), collections.OrderedDict(), type('D', (dict,), {})()):
    print(type(o).__name__, weakref.ref(o)() is not None)
for o in (Plain.__init__, 1, 'a', b'b', (1,), [], {}, None, object(), 1.5, bytearray(), range(3), slice(1), TupleSub(), IntSub(3), ..., types.SimpleNamespace):
    try:
        weakref.ref(o)
        print(type(o).__name__, 'fine')
    except TypeError as error:
        print(error)
try:
    class Twice(Slots):
        __slots__ = '__weakref__'
except TypeError as error:
    print(error)
