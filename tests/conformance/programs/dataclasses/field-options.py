from dataclasses import dataclass, field, fields, MISSING

@dataclass
class User:
    name: str
    password: str = field(repr=False, compare=False)
    id: int = field(default=0, hash=False, metadata={"unit": "none", "help": "key"})
    cache: dict = field(default_factory=dict, init=False, repr=False)

f = {f.name: f for f in fields(User)}
print(f["id"].metadata["help"], dict(f["name"].metadata), f["name"].default is MISSING)
print(f["cache"].default_factory, f["cache"].init, f["password"].repr, f["id"].hash)
print(User("a", "x") == User("a", "y"), User("a", "x"))
print(repr(f["name"]).split(",")[:2])
try:
    f["id"].metadata["help"] = "no"
except TypeError as e:
    print(e)
print(repr(MISSING).split(" object")[0])
try:
    field(5)
except TypeError as e:
    print(e)
try:
    @dataclass
    class NoAnnotation:
        x = field(default=3)
except TypeError as e:
    print(e)
