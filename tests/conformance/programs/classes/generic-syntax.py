def first[T](items: list[T]) -> T:
    return items[0]


class Stack[T]:
    def __init__(self):
        self.items: list[T] = []

    def push(self, item: T) -> None:
        self.items.append(item)

    def pop(self) -> T:
        return self.items.pop()


print(first([3, 2]), first.__name__, first.__type_params__)
s = Stack()
s.push(1)
s.push("two")
print(s.pop(), s.items, Stack.__type_params__[0].__name__)
x: list[int] = [1]
y: dict[str, list[int]] | None = None
print(x, y, list[int], int | None)
