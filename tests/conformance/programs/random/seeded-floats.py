import random

random.seed(42)
print([random.random() for _ in range(5)])
random.seed(42)
print(random.random())
random.seed(0)
print([round(random.uniform(1, 10), 12) for _ in range(4)])
r = random.Random(7)
print(r.random(), r.random(), random.Random(7).random())
random.seed(2**40 + 1)
print(random.random(), random.uniform(-1, 1))
random.seed(-5)
a = random.random()
random.seed(5)
print(a == random.random(), a)
for seed in ("text", b"bytes", 3.5, ""):
    random.seed(seed)
    print(repr(seed), random.random(), random.randint(1, 1000))
