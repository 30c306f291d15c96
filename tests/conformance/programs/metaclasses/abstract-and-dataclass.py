from abc import ABC, ABCMeta, abstractmethod
from dataclasses import dataclass

class Tracking(ABCMeta):
    made = []
    def __new__(mcls, name, bases, ns):
        cls = super().__new__(mcls, name, bases, ns)
        mcls.made.append(name)
        return cls

class Shape(metaclass=Tracking):
    @property
    @abstractmethod
    def area(self): ...
    @classmethod
    @abstractmethod
    def unit(cls): ...

@dataclass
class Square(Shape):
    side: float
    @property
    def area(self):
        return self.side ** 2
    @classmethod
    def unit(cls):
        return cls(1)

class Half(Shape):
    area = 5
print(Tracking.made, Square.unit(), Square(3).area, Shape.__abstractmethods__ == {'area', 'unit'}, Half.__abstractmethods__)
for cls in (Shape, Half):
    try:
        cls()
    except TypeError as error:
        print(error)
@Shape.register
class Other: ...
print(issubclass(Other, Shape), isinstance(Other(), Shape), Shape in Other.__mro__)
Half.unit = classmethod(lambda cls: 'now')
try:
    Half()
except TypeError as error:
    print(error)
import abc
abc.update_abstractmethods(Half)
print(Half().area, type(Half).__mro__[1].__name__)
try:
    class Mixed(ABC, metaclass=type('M', (type,), {})): ...
except TypeError as error:
    print(error)
