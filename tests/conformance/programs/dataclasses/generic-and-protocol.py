from dataclasses import dataclass, fields
from typing import Generic, TypeVar, Protocol

T = TypeVar("T")

@dataclass
class Box(Generic[T]):
    item: T

    def map(self, f):
        return Box(f(self.item))

print(Box(3).map(str), Box[int](5), Box[int], [f.type for f in fields(Box)])

@dataclass
class Stack[V]:
    items: list[V]

    def __class_getitem__(cls, item):
        return f"Stack of {item.__name__}"

print(Stack([1]), Stack[int])
