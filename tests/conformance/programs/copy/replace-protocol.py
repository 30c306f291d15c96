import copy
from collections import namedtuple
from types import SimpleNamespace
from datetime import date

P = namedtuple("P", "x y")
print(copy.replace(P(1, 2), y=5), copy.replace(SimpleNamespace(a=1), b=2), copy.replace(date(2024, 1, 31), month=3))

class Own:
    def __init__(self, v):
        self.v = v

    def __replace__(self, /, **changes):
        return Own(changes.get("v", self.v))

print(copy.replace(Own(1), v=9).v)
for wrong in (lambda: copy.replace(5), lambda: copy.replace(P(1, 2), z=1), lambda: copy.replace([1], a=1)):
    try:
        wrong()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
