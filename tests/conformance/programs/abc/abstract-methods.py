from abc import ABC, abstractmethod, ABCMeta
import inspect

class Shape(ABC):
    @abstractmethod
    def area(self):
        """Needed."""

    @property
    @abstractmethod
    def name(self):
        ...

    @classmethod
    @abstractmethod
    def unit(cls):
        ...

    def describe(self):
        return f"{self.name}: {self.area()} {self.unit()}"

class Half(Shape):
    def area(self):
        return 1

class Square(Half):
    name = "square"

    @classmethod
    def unit(cls):
        return "m2"

for cls in (Shape, Half):
    try:
        cls()
    except TypeError as e:
        print(e)
print(Square().describe(), sorted(Half.__abstractmethods__), inspect.isabstract(Half), inspect.isabstract(Square))
print(type(Shape) is ABCMeta, Shape.area.__isabstractmethod__, isinstance(Square(), Shape))

class One(metaclass=ABCMeta):
    @abstractmethod
    def only(self): ...

try:
    One()
except TypeError as e:
    print(e)
