class T:
    alive = 0

    def __init__(self, n):
        self.n = n
        T.alive += 1

    def __del__(self):
        T.alive -= 1


print(T.alive)
items = [T(i) for i in range(5)]
print(T.alive)
items = items[:2]
print(T.alive)
items += [T(9)]
print(T.alive, [t.n for t in items])


def use(t):
    return t.n, T.alive


print(use(T(7)), T.alive)
print(sum(T(i).n for i in range(10)), T.alive)
t = T(1)
for _ in range(3):
    t = T(t.n + 1)
print(t.n, T.alive)
nested = [[T(1), T(2)], (T(3),), {"k": T(4)}]
print(T.alive)
del nested[2]
nested[0].pop()
print(T.alive)
del nested
items.clear()
print(T.alive)
t = None
print(T.alive)
