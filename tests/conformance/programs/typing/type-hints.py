"""get_type_hints evaluates texts and goes through the bases."""
from typing import Annotated, ClassVar, List, Optional, get_type_hints


class Node:
    value: int
    next: 'Optional[Node]'
    count: ClassVar[int] = 0


class Leaf(Node):
    value: str
    extra: Annotated[float, 'unit']


def f(a: int, b: 'List[str]' = None, *args: 'Node', **kw: bool) -> None:
    pass


print(get_type_hints(f))
print(get_type_hints(Node))
print(get_type_hints(Leaf))
print(get_type_hints(Leaf, include_extras=True)['extra'])


def g(x: 'NotThere'):
    pass


try:
    get_type_hints(g)
except NameError as e:
    print(e)
