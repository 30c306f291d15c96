"""Making classes at run time."""
import types
from typing import List


class Meta(type):
    @classmethod
    def __prepare__(mcls, name, bases, **kw):
        print('prepare', name, kw)
        return {}

    def __new__(mcls, name, bases, ns, **kw):
        return super().__new__(mcls, name, bases, ns)


C = types.new_class('C', (int,), {'metaclass': Meta, 'flag': 1}, lambda ns: ns.update(x=5))
print(C.x, C(3) + 1, type(C).__name__)
print(types.resolve_bases((List[int],)), types.get_original_bases(types.new_class('L', (List[int],))))
meta, ns, kw = types.prepare_class('D', (C,), {'a': 1})
print(meta.__name__, ns, kw)
try:
    types.get_original_bases(3)
except TypeError as e:
    print(e)
