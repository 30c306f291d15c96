"""Generic classes and their parameters."""
from typing import Dict, Generic, List, TypeVar

T = TypeVar('T')
K = TypeVar('K')


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: List[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)

    def pop(self) -> T:
        return self.items.pop()


s = Stack[int]()
s.push(3)
print(s.pop(), Stack[int], Stack.__parameters__, s.__orig_class__)


class Table(Dict[K, T], Generic[T, K]):
    pass


print(Table.__parameters__, Table[int, str], Table({1: 2}))
print(Dict[K, List[T]].__parameters__, Dict[K, List[T]][int, str])
for make in (lambda: Stack[int, str], lambda: Generic[int], lambda: List[int][str], lambda: Generic[T, T],
             lambda: Stack[int][str]):
    try:
        print(make())
    except TypeError as e:
        print(e)
