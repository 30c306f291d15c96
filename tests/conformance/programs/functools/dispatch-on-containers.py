from functools import singledispatch
from collections.abc import Mapping, Iterable

@singledispatch
def to_text(x):
    return str(x)

@to_text.register(str)
def _(x):
    return f'"{x}"'

@to_text.register(Mapping)
def _(x):
    return "{" + ", ".join(f"{to_text(k)}: {to_text(v)}" for k, v in x.items()) + "}"

@to_text.register(Iterable)
def _(x):
    return "[" + ", ".join(map(to_text, x)) + "]"

print(to_text({"a": [1, 2.5, ("x",)], "b": {"c": None}}))
print(to_text.dispatch(dict).__name__, to_text.dispatch(list) is to_text.registry[Iterable], to_text(range(3)))
