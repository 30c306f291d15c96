from dataclasses import dataclass, replace, field, InitVar
import copy

@dataclass
class Settings:
    colour: str
    size: int = 10
    computed: int = field(init=False, default=0)

    def __post_init__(self):
        self.computed = self.size * 2

s = Settings("red")
print(replace(s, size=3), replace(s), replace(s) is s)
for wrong in (lambda: replace(s, nothing=1), lambda: replace(s, computed=5), lambda: replace(3), lambda: replace(Settings)):
    try:
        wrong()
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
print(copy.replace(s, colour="blue"))

@dataclass
class WithInit:
    a: int
    b: InitVar[int]

    def __post_init__(self, b):
        self.a += b

w = WithInit(1, 2)
print(w, replace(w, b=10))
try:
    replace(w)
except (TypeError, ValueError) as e:
    print(type(e).__name__, e)
