from pprint import pprint, pformat, pp, PrettyPrinter, isreadable, isrecursive, saferepr
from dataclasses import dataclass
from collections import OrderedDict, defaultdict, Counter, deque
from types import SimpleNamespace

data = {"users": [{"name": "Ann", "roles": ["admin", "dev"], "active": True}, {"name": "Bob", "roles": [], "active": False}], "count": 2, "a": (1,)}
pprint(data)
pprint(data, width=40)
pprint(data, depth=1)
pp(data, width=30, compact=True)
print(pformat(list(range(30)), width=40), pformat(list(range(30)), width=40, compact=True), sep="\n")
pprint({"b": 1, "a": 2}), pprint({"b": 1, "a": 2}, sort_dicts=False)
pprint("a long string of many words that does not fit in the width " * 2, width=40)

@dataclass
class P:
    name: str
    values: list

pprint(P("x" * 20, list(range(20))), width=40)
pprint([OrderedDict(a=1), defaultdict(int, k=1), Counter("aab"), deque([1]), SimpleNamespace(q=1), {3, 1, 2}, frozenset("b")])
pprint({1: 10**6, 2: 123456}, underscore_numbers=True)
r = [1]
r.append(r)
print(isrecursive(r), isreadable(r), saferepr([1]), isreadable([1]))
