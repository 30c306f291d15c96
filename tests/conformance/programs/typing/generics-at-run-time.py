from typing import Generic, TypeVar

T = TypeVar("T")
K = TypeVar("K", int, str)

class Stack(Generic[T]):
    def __init__(self):
        self.items: list[T] = []

    def push(self, x: T):
        self.items.append(x)

class Pair[A, B]:
    def __init__(self, a: A, b: B):
        self.a, self.b = a, b

def first[X](items: list[X]) -> X:
    return items[0]

s = Stack[int]()
s.push("not checked")
print(s.items, Stack[int], s.__orig_class__, Stack.__parameters__, K.__constraints__, T)
print(Pair[int, str], Pair.__type_params__, first.__type_params__, first([3]), Pair[int, str](1, "x").b)
type Alias[Q] = list[Q]
print(Alias, Alias.__value__, Alias[int], Alias.__type_params__)
for wrong in (lambda: Stack[int, str], lambda: Generic[int], lambda: TypeVar("T", int), lambda: Stack[int][str], lambda: Pair[int]):
    try:
        print(wrong())
    except TypeError as e:
        print(e)
