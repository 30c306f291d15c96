def first[T](items: list[T], default: T = None) -> T:
    return items[0] if items else default

class Stack[T: (int, str)]:
    def __init__(self):
        self.items: list[T] = []

    def push[U](self, item: U) -> 'Stack[T]':
        self.items.append(item)
        return self

print(first([3, 4]), first.__type_params__, first.__annotations__)
(T,) = Stack.__type_params__
print(T, T.__constraints__, T.__bound__, T.__covariant__, T.__infer_variance__)
print(Stack.__orig_bases__, Stack.__parameters__, Stack.__mro__)
print(Stack[int], Stack[int]().push(1).items, Stack.push.__type_params__)
class IntStack(Stack[int]):
    pass
print(IntStack.__orig_bases__, IntStack.__type_params__)

def variadic[*Ts, **P](*args: *Ts) -> None: ...
print(variadic.__type_params__, [type(p).__name__ for p in variadic.__type_params__])
try:
    Stack[int, str]
except TypeError as error:
    print(error)
try:
    T()
except TypeError as error:
    print(error)
