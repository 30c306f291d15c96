import dataclasses
import enum
import functools
import pickle


@dataclasses.dataclass(order=True)
class Item:
    name: str
    price: float = 0.0


@dataclasses.dataclass(frozen=True, slots=True)
class Key:
    a: int
    b: tuple


class Color(enum.Enum):
    RED = 1
    BLUE = 2


class Mode(enum.Flag):
    READ = 1
    WRITE = 2


for value in (Item('x', 2.5), Key(1, (2,)), Color.BLUE, Mode.READ | Mode.WRITE, [Item('y')]):
    back = pickle.loads(pickle.dumps(value))
    print(back, back == value)
print(pickle.loads(pickle.dumps(Color.RED)) is Color.RED)
power = functools.partial(pow, 2)
print(pickle.loads(pickle.dumps(power))(5))
