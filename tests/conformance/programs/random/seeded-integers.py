import random

random.seed(1)
print([random.randint(1, 6) for _ in range(20)])
print([random.randrange(10) for _ in range(10)], [random.randrange(5, 50, 5) for _ in range(5)])
print(random.getrandbits(8), random.getrandbits(32), random.getrandbits(33), random.getrandbits(100), random.getrandbits(1))
print(random.randint(-10**20, 10**20), random.randrange(2**70), random.randint(3, 3))
random.seed(10**30)
print([random.randrange(1000) for _ in range(6)])
for bad in (lambda: random.randrange(0), lambda: random.randint(5, 1), lambda: random.randrange(1, 10, 0), lambda: random.randrange(1.5), lambda: random.getrandbits(-1)):
    try:
        bad()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
