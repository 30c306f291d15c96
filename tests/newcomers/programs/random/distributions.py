import random
random.seed(2024)
print([round(f(), 4) for f in (lambda: random.gauss(0, 1), lambda: random.expovariate(2), lambda: random.betavariate(1, 2), lambda: random.triangular(0, 1))])
print(random.choices(["a", "b", "c"], weights=[5, 1, 1], k=6), random.getrandbits(16))
r = random.Random(5)
print(r.randint(0, 99), r.sample("abcdef", 3), random.Random(5).randint(0, 99))
