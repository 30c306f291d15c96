from dataclasses import dataclass

class Positive:
    def __set_name__(self, owner, name):
        self.name = "_" + name

    def __get__(self, obj, owner=None):
        if obj is None:
            return 1
        return getattr(obj, self.name)

    def __set__(self, obj, value):
        if value <= 0:
            raise ValueError(f"{self.name[1:]} must be positive, not {value}")
        setattr(obj, self.name, value)

@dataclass
class Box:
    width: int = Positive()
    height: int = Positive()

print(Box(), Box(3), vars(Box(3, 4)))
try:
    Box(0)
except ValueError as e:
    print(e)
b = Box()
try:
    b.height = -5
except ValueError as e:
    print(e)
print(Box.__init__.__annotations__, Box(2) == Box(2, 1))
