from abc import ABC, abstractmethod
class Shape(ABC):
    @abstractmethod
    def area(self): ...
    def __str__(self):
        return f"{type(self).__name__} with area {self.area():.2f}"
class Circle(Shape):
    def __init__(self, r): self.r = r
    def area(self): return 3.14159 * self.r ** 2
class Square(Shape):
    def __init__(self, side): self._side = side
    @property
    def side(self): return self._side
    def area(self): return self.side ** 2
for s in (Circle(1), Square(2)):
    print(s)
try:
    Shape()
except TypeError as e:
    print(e)
