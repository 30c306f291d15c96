import random

for seed in (0, 1, -1, 42, 2**64 + 7, "spam", b"spam", bytearray(b"eggs"), 2.0, -0.0, True):
    r = random.Random(seed)
    print(repr(seed), r.random(), r.getrandbits(40), r.randrange(1000))

random.seed(2024)
print([random.randint(1, 6) for _ in range(12)])
print(random.randrange(10), random.randrange(5, 25, 5), random.randrange(0, -30, -7))
print(random.randrange(10**25), random.getrandbits(0), random.getrandbits(200))
print(random.choice("abcdef"), random.choice([1, 2, 3]), random.choice(range(99)))
deck = list(range(15))
random.shuffle(deck)
print(deck)
print(random.sample(range(20), 6), random.sample("abcdefg", k=3))
print(random.sample(range(10**9), 4), random.sample(["x", "y"], 3, counts=[2, 4]))
print(random.choices("abc", k=6), random.choices("abc", [5, 1, 1], k=6))
print(random.choices([0, 1], cum_weights=[1, 4], k=8), random.randbytes(5))
print(random.uniform(1, 3), random.triangular(0, 10, 2))

state = random.getstate()
first = [random.random() for _ in range(3)], random.gauss(0, 1)
random.setstate(state)
print(first == ([random.random() for _ in range(3)], random.gauss(0, 1)))
print(state[0], len(state[1]), state[2])

random.seed("text", version=1)
print(random.random())
random.seed(None)
print(0 <= random.random() < 1)

class Fixed(random.Random):
    def random(self):
        return 0.75


f = Fixed()
print(f.randrange(100), f.choice("abcd"), f.uniform(0, 10), f.getrandbits(3) < 8)

s = random.SystemRandom(5)
print(0 <= s.random() < 1, s.randrange(3) in (0, 1, 2), len(s.randbytes(4)), s.seed(1))
