import random

random.seed(42)
print([random.randint(1, 6) for _ in range(10)], random.random(), random.choice("abcdef"))
print(random.sample(range(100), 5), random.choices(["a", "b", "c"], weights=[5, 1, 1], k=8), random.choices("xy", cum_weights=[1, 4], k=4))
deck = list(range(10))
random.shuffle(deck)
print(deck, random.uniform(1, 10), random.randrange(0, 101, 5), random.getrandbits(16), random.randbytes(4).hex())
random.seed("text seed")
print(random.random(), random.gauss(0, 1), random.triangular(0, 10, 3), random.betavariate(2, 3))
r1, r2 = random.Random(7), random.Random(7)
print(r1.random() == r2.random(), r1.getstate() == r2.getstate())
state = random.getstate()
a = random.random()
random.setstate(state)
print(a == random.random(), random.sample("abc", counts=[3, 0, 2], k=4))
for wrong in (lambda: random.choice([]), lambda: random.sample([1, 2], 3), lambda: random.randint(5, 1), lambda: random.randrange(1.5), lambda: random.choices([1], weights=[0]), lambda: random.sample({1, 2}, 1), lambda: random.shuffle((1, 2)), lambda: random.choices("ab", [1]), lambda: random.seed([1])):
    try:
        print(wrong())
    except (ValueError, IndexError, TypeError) as e:
        print(type(e).__name__, e)
