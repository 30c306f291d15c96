import random

random.seed(77)
print(random.sample(range(10), 0), random.sample([5], 1), random.choices([1, 2], k=0), random.getrandbits(64), random.randbytes(5))
a = [1]
random.shuffle(a)
print(a, random.randint(0, 0), random.randrange(1), random.randrange(10, 0, -3), random.uniform(5, 5))
print([random.randrange(2**i) for i in (1, 8, 31, 32, 33, 64)], [random.randint(-i, i) for i in range(5)])
print(random.choices("abc", weights=[0, 0, 1], k=4), random.choices([1, 2, 3], cum_weights=[1, 1, 1], k=3), random.sample(range(10**9), 3))
print(random.binomialvariate(10, 0.5), random.binomialvariate(100, 0.2), round(random.gauss(), 9), round(random.triangular(), 9))
big = list(range(100))
random.shuffle(big)
print(big[:12], sum(big))
print(random.sample(big, 10), random.choice(big), [random.choice("xyz") for _ in range(6)])
random.seed(77)
print(random.getrandbits(64), random.random())
for bad in (lambda: random.choices([1], weights=[0]), lambda: random.sample([1, 2], -1), lambda: random.choices([1, 2], [1], cum_weights=[1]), lambda: random.randrange(3, 3), lambda: random.shuffle("abc"), lambda: random.seed([1])):
    try:
        bad()
    except (ValueError, TypeError) as error:
        print(type(error).__name__, str(error)[:60])
