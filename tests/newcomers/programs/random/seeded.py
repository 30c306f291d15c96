import random

random.seed(42)
print(random.random())
print(random.randint(1, 6), random.randrange(0, 100, 5), random.uniform(1, 2))
print(random.choice(["red", "green", "blue"]))
deck = list(range(10))
random.shuffle(deck)
print(deck)
print(random.sample(range(100), 5))
print(random.choices("HT", k=8), round(random.gauss(0, 1), 6))
