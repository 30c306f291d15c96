# The methods that a dataclass gets may be those an abstract base asks for; bases may be generic.
import abc
from dataclasses import dataclass, make_dataclass
from typing import Generic, TypeVar

T = TypeVar('T')


class Ordered(abc.ABC):
    @abc.abstractmethod
    def __lt__(self, other):
        pass


@dataclass(order=True)
class Day(Ordered):
    number: int


print(Day(1) < Day(2), Day.__abstractmethods__)
Box = make_dataclass('Box', [('item', T)], bases=(Generic[T],))
print(Box(5), Box[int](6), Box.__parameters__ == (T,))
