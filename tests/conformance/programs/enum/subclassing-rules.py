from enum import Enum, IntEnum

class Base(Enum):
    def hello(self):
        return f"hello from {self.name}"

class Child(Base):
    A = 1

print(Child.A.hello(), isinstance(Child.A, Base), list(Base))
for make in (
    lambda: type("More", (Child,), {}),
    lambda: Enum("Empty", [])("x"),
    lambda: exec("class M(Child):\n    B = 2"),
    lambda: exec("class R(Enum):\n    mro = 1"),
    lambda: exec("class R(Enum):\n    _sunder_ = 1"),
):
    try:
        print(make())
    except (TypeError, ValueError, AttributeError) as e:
        print(type(e).__name__, e)

class DataMixin:
    def __repr__(self):
        return f"<<{self.value}>>"

class Pretty(DataMixin, Enum):
    X = 10

print(repr(Pretty.X), Pretty.X)

class Private(Enum):
    __hidden = 1
    _single = 2
    seen = 3

print(list(Private), Private._Private__hidden)
