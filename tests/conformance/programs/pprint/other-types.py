"""Dataclasses, namespaces and the classes of collections."""
import collections
import dataclasses
import types
from pprint import pprint


@dataclasses.dataclass
class P:
    name: str
    items: list


pprint(P('n' * 30, ['i' * 30, 'j' * 30]))
pprint(types.SimpleNamespace(a='x' * 40, b='y' * 40))
pprint(collections.OrderedDict((i, 'v' * 20) for i in range(5)))
pprint(collections.defaultdict(list, {i: ['v' * 20] for i in range(4)}))
pprint(collections.Counter('abracadabra' * 3 + 'xyz'), width=30)
pprint(collections.deque(range(30), maxlen=50))
pprint(collections.ChainMap({'a': 'x' * 40}, {'b': 'y' * 40}))
pprint(collections.UserDict({'a': 'x' * 40, 'b': 'y' * 40}))
