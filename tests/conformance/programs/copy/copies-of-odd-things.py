import copy
import re
import weakref
from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple
from functools import partial

P = namedtuple('P', 'x y')
shared = [1]
for o in (P(shared, shared), deque([shared], 3), defaultdict(list, a=shared), Counter('aab'), OrderedDict(k=shared), ChainMap({'a': shared}),
          slice(1, 2), range(3), bytearray(b'ab'), frozenset([1]), 1j, ..., NotImplemented, memoryview, len, (shared,), ((),)):
    shallow, deep = copy.copy(o), copy.deepcopy(o)
    print(type(o).__name__, shallow == o, deep == o, shallow is o, deep is o)
p = copy.deepcopy(partial(print, shared))
print(p.args, p.args[0] is shared, copy.copy(re.compile('a')) is re.compile('a'))
d = deque([shared], 3)
print(copy.deepcopy(d).maxlen, copy.deepcopy(d)[0] is shared, copy.copy(d)[0] is shared)
both = copy.deepcopy([shared, shared])
print(both[0] is both[1], copy.deepcopy({'memo': shared}, {id(shared): 'found'}))
class W:
    pass
w = W()
r = weakref.ref(w)
print(copy.copy(r) is r, copy.deepcopy(r) is r)
try:
    copy.copy(x for x in [])
except TypeError as error:
    print(error)
try:
    copy.replace([], a=1)
except TypeError as error:
    print(error)
