class Money(int):
    def __str__(self):
        return f"{self // 100}.{self % 100:02d}"

    def __add__(self, other):
        return Money(int(self) + int(other))


a = Money(1250)
b = Money(399)
print(a, b, a + b, repr(a + b))
print(type(a + b).__name__, type(a * 2).__name__, a * 2)
print(a > b, a == 1250, {1250: "found"}[a], isinstance(a, int))
print(sum([1, 2], Money(0)))
