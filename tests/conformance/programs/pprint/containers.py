"""Containers that do not fit a line, nested, with depth, indent and width."""
from pprint import pformat, pp, pprint

pprint([1, 2, 3])
pprint({'b': list(range(12)), 'a': {'x': 'y' * 30, 'z': ['w' * 20] * 4}, 'c': (1,)})
pprint({'x': 'y' * 30, 'z': ['w' * 20] * 3}, width=40, indent=4)
pprint(list(range(60)), compact=True, width=40)
pprint({'one': 1, 'two': {'three': {'four': {'five': 5}}}}, depth=2)
pprint({3, 1, 2})
pprint(frozenset(range(100, 130)))
pp({'b': 1, 'a': 2})
pprint({'b': 1, 'a': 2})
print(pformat({'k': [1] * 40}, width=30, compact=True))
pprint(123456789, underscore_numbers=True)
pprint({1: 1, 'a': 2, (1, 2): 3, None: 4}, width=10)
