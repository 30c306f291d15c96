import random

a, b = random.Random(1), random.Random(1)
print([a.randint(0, 9) for _ in range(5)] == [b.randint(0, 9) for _ in range(5)])
state = a.getstate()
first = [a.random() for _ in range(3)]
a.setstate(state)
print(first == [a.random() for _ in range(3)], first[0], state[0], len(state[1]))
random.seed(5)
x = random.random()
random.seed(5)
random.random()
print(x, random.Random(5).random() == x)


class Loaded(random.Random):
    def random(self):
        return 0.75


print(Loaded().uniform(0, 100), Loaded().choice("abcd") in "abcd")
r = random.Random()
r.seed("hello")
print(r.randint(0, 10**6), r.randbytes(4).hex())
r.seed(99, version=2)
print(r.random())
