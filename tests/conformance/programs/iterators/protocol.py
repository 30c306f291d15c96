class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        print("iter")
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


print(list(Countdown(3)))
for x in Countdown(2):
    print(x)
c = Countdown(5)
a, b, *rest = c
print(a, b, rest, next(c, "none"))
print(sum(Countdown(4)), 2 in Countdown(3), max(Countdown(3)), sorted(Countdown(3)), tuple(zip(Countdown(2), "xyz")))
print(" ".join(map(str, Countdown(3))), {*Countdown(2)} == {1, 2}, [*Countdown(2), 0])
