from typing import Protocol, runtime_checkable

@runtime_checkable
class SupportsArea(Protocol):
    def area(self) -> float: ...

class Square:
    def area(self):
        return 4

class Blob:
    area = None

print(isinstance(Square(), SupportsArea), isinstance(3, SupportsArea), isinstance(Blob(), SupportsArea), issubclass(Square, SupportsArea))

class Named(Protocol):
    name: str

    def hello(self):
        return "hello " + self.name

class Person(Named):
    def __init__(self, name):
        self.name = name

print(Person("Ann").hello(), Named in Person.__mro__)
for wrong in (lambda: isinstance(1, Named), lambda: Named(), lambda: SupportsArea()):
    try:
        wrong()
    except TypeError as e:
        print(e)
