from dataclasses import dataclass, field, KW_ONLY, fields

@dataclass(kw_only=True)
class Config:
    host: str
    port: int = 80

print(Config(host="a"))
try:
    Config("a")
except TypeError as e:
    print(e)

@dataclass
class Request:
    url: str
    _: KW_ONLY
    timeout: float = 5
    method: str

print(Request("/x", method="GET"), Request.__match_args__, [(f.name, f.kw_only) for f in fields(Request)])
try:
    Request("/x", 1)
except TypeError as e:
    print(e)

@dataclass
class Base:
    x: int = field(default=0, kw_only=True)
    y: int = 1

@dataclass
class Derived(Base):
    z: int = 2

print(Derived(5, 6, x=7))
try:
    @dataclass
    class Two:
        _: KW_ONLY
        a: int
        __: KW_ONLY
        b: int
except TypeError as e:
    print(e)
