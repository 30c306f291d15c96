from typing import NamedTuple

class Employee(NamedTuple):
    """An employee."""
    name: str
    id: int = 3

    def greet(self):
        return f"hi {self.name}"

e = Employee("Ann")
print(e, e.greet(), e._asdict(), Employee._fields, Employee._field_defaults, Employee.__annotations__, Employee.__doc__)
print(e == ("Ann", 3), e._replace(id=9), isinstance(e, tuple))
try:
    class Bad(NamedTuple):
        a: int = 1
        b: str
except TypeError as err:
    print(err)
try:
    class Bad2(NamedTuple):
        _x: int
except ValueError as err:
    print(err)
for wrong in (lambda: Employee(), lambda: setattr(e, "name", "x"), lambda: NamedTuple("X", [("a", int)])(1, 2)):
    try:
        wrong()
    except (TypeError, AttributeError) as err:
        print(type(err).__name__, err)
