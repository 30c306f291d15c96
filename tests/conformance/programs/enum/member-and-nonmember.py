from enum import Enum, member, nonmember, property as enum_property, show_flag_values, global_enum, Flag

class Shape(Enum):
    SQUARE = 1
    sides = nonmember(4)
    @member
    def draw():
        return "drawn"
    class Inner:
        pass
    inner = member(Inner)

print(list(Shape)[:1], Shape.sides, Shape.draw.value(), len(Shape), Shape.Inner.__name__, type(Shape.inner).__name__)

class Field(Enum):
    NAME = "n"
    @enum_property
    def value(self):
        return self._value_ * 2

print(Field.NAME.value, Field.NAME._value_, Field.NAME.name)

class P(Flag):
    A = 1
    B = 4

print(show_flag_values(5), P(5))
import functools
class Tool(Enum):
    double = functools.partial(lambda x: x * 2)
    lam = lambda self: "method"

try:
    print(callable(Tool.lam), [t.name for t in Tool])
except Exception as e:
    print(type(e).__name__)

class Switch(Enum):
    ON = 1
    OFF = 0
    def __bool__(self):
        return bool(self.value)

print(bool(Switch.OFF), bool(Switch.ON), [s.name for s in Switch if s])
