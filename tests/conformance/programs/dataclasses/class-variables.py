from dataclasses import dataclass, fields, field
from typing import ClassVar, Any
import typing

@dataclass
class Employee:
    raise_rate: ClassVar[float] = 1.1
    count: typing.ClassVar = 0
    name: str
    pay: int = 100
    data: "Any" = None

    def __post_init__(self):
        Employee.count += 1

    def apply_raise(self):
        self.pay = int(self.pay * self.raise_rate)

a, b = Employee("Ann"), Employee("Bob", 200)
b.apply_raise()
print(a, b, Employee.count, [f.name for f in fields(Employee)])
try:
    @dataclass
    class Wrong:
        shared: ClassVar[list] = field(default_factory=list)
except TypeError as e:
    print(e)

@dataclass
class Strings:
    a: "int"
    b: "ClassVar[int]" = 5

print([f.name for f in fields(Strings)], [f.type for f in fields(Strings)])
