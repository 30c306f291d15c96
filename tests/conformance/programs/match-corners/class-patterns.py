from dataclasses import dataclass

@dataclass
class P:
    x: int
    y: int = 0
    __match_args__ = ('x', 'y')
class Q:
    __match_args__ = ['a']
class R:
    __match_args__ = (1,)
class S:
    __match_args__ = ('a', 'a')
    a = 1
def f(o, cls):
    match o:
        case cls(1):
            return 'one'
        case cls(a, b):
            return a, b
        case cls():
            return 'any'
    return 'none'
print(f(P(1), P), f(P(2, 3), P), f(5, P), f(1, int), f(True, bool), f('x', object) if False else '')
for o, cls in ((Q(), Q), (R(), R), (S(), S), (2, int), (P(9), 5), ([1], list), (2.5, float), (object(), object)):
    try:
        print(f(o, cls))
    except TypeError as error:
        print(error)
match P(1, 2):
    case P(x=1, y=int(n)) if n > 5:
        print('no')
    case P(x=1 | 2 as got, y=_):
        print('yes', got)
match 'text', b'x', 5:
    case str(s), bytes(b), int() | float() as n:
        print(s, b, n)
match {'k': [1, {'deep': (2, 3)}]}:
    case {'k': [_, {'deep': [x, *rest]}]}:
        print(x, rest)
match P:
    case type(__name__='P'):
        print('a class')
