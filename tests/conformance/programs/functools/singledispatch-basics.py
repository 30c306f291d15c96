from functools import singledispatch
from collections.abc import Sequence, Mapping

@singledispatch
def describe(x):
    return f"something: {x!r}"

@describe.register
def _(x: int):
    return f"int {x}"

@describe.register(str)
def _(x):
    return f"text of {len(x)}"

@describe.register
def _(x: Sequence):
    return f"sequence of {len(x)}"

@describe.register
def _(x: float | complex):
    return f"inexact {x}"

describe.register(type(None), lambda x: "nothing")

for value in (3, True, "abc", [1], (1, 2), {1}, 2.5, 3j, None, range(4)):
    print(describe(value))
print(describe.dispatch(bool) is describe.registry[int])
print(sorted(t.__name__ for t in describe.registry))
try:
    describe()
except TypeError as e:
    print(e)
for wrong in (lambda: describe.register(3), lambda: describe.register(lambda x: x)):
    try:
        wrong()
    except TypeError as e:
        print(str(e).split(" at 0x")[0][:70])
